import { parseArgs } from 'node:util'
import { findPerson } from '../store/people.ts'
import { listVerifiers, removeVerifier, saveVerifier, setTrained } from '../store/verifiers.ts'
import { type Command, table, UsageError, withStore } from './command.ts'
import { discharge, enrol, type Enrolment, readEnrolment, readPhone, refuseMoreWords } from './enrolment.ts'
import { refuseUnknownWards } from './known-wards.ts'

export const verifiers: Command = {
  name: 'verifiers',
  summary: 'enrol the people who go and look',
  usage: `
Usage: brigada verifiers add --phone NUMBER --ward N [--ward N] --name NAME [--language en|es] [--in-training]
       brigada verifiers trained --phone NUMBER
       brigada verifiers list
       brigada verifiers remove --phone NUMBER

add     Enrols a verifier for one or more wards, or adds wards to one. NUMBER as in +13125550101 or (312) 555-0101.
        Ask them first: they get texts from then on. NAME is stored encrypted and shown only here.
        --in-training  what they find never suffices alone, until they are trained.
trained Their training is over.
list    Who they are, where, and who is on shift.
remove  Takes one out. Their subscriptions, if any, stay.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        phone: { type: 'string' },
        ward: { type: 'string', multiple: true },
        name: { type: 'string' },
        language: { type: 'string' },
        'in-training': { type: 'boolean' },
      },
      allowPositionals: true,
    })
    const [action, ...more] = positionals
    refuseMoreWords(more)
    switch (action) {
      case 'add':
        return add(readEnrolment(values), readWards(values.ward), values['in-training'] === true)
      case 'trained':
        return trained(readPhone(values.phone))
      case 'list':
        return list()
      case 'remove':
        return discharge(readPhone(values.phone), 'verifier', removeVerifier)
      default:
        throw new UsageError('Say add, trained, list or remove.')
    }
  },
}

export function readWards(texts: string[] = []): number[] {
  const wards = [...new Set(texts.flatMap((text) => text.split(',')).map(Number))]
  if (wards.length === 0 || wards.some((ward) => !Number.isInteger(ward) || ward <= 0)) {
    throw new UsageError('--ward needs a ward number, for example --ward 33.')
  }
  return wards
}

function add(enrolment: Enrolment, wards: number[], isInTraining: boolean): Promise<number> {
  const { name } = enrolment
  return withStore(async (store) => {
    if (await refuseUnknownWards(store.db, wards)) return 1
    await enrol(store, enrolment, async (tx, personId, now) => {
      const all = await saveVerifier(tx, store.vault, { personId, name, wards, now })
      if (isInTraining) await setTrained(tx, personId, false)
      return `${name} is a verifier for ward ${all.join(', ')}${isInTraining ? ', in training' : ''}.`
    })
    return 0
  })
}

async function list(): Promise<number> {
  return withStore(async ({ db, vault }) => {
    const rows = await listVerifiers(db, vault)
    if (rows.length === 0) {
      process.stdout.write('There are no verifiers yet: brigada verifiers add --help\n')
      return 0
    }
    const cells = rows.map((verifier) => [
      verifier.name,
      verifier.phone,
      verifier.wards.join(', '),
      verifier.language,
      verifier.isTrained ? '' : 'in training',
      verifier.optedOut
        ? 'opted out'
        : verifier.onShiftIn.length > 0
          ? `on shift: ${verifier.onShiftIn.join(', ')}`
          : '',
    ])
    process.stdout.write(`${table(['NAME', 'PHONE', 'WARDS', 'LANGUAGE', '', ''], cells)}\n`)
    return 0
  })
}

async function trained(phone: string): Promise<number> {
  return withStore(async ({ db, vault }) => {
    const personId = await findPerson(db, vault, phone)
    const isDone = personId !== null && (await setTrained(db, personId, true))
    process.stdout.write(isDone ? 'Noted: trained.\n' : 'That number is no verifier. Nothing was changed.\n')
    return isDone ? 0 : 1
  })
}
