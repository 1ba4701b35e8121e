import { parseArgs } from 'node:util'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { transaction } from '../store/db.ts'
import { findOrAddPerson, findPerson, lockPerson, setLanguage } from '../store/people.ts'
import { listVerifiers, removeVerifier, saveVerifier, setTrained } from '../store/verifiers.ts'
import { listWards } from '../store/wards.ts'
import { type Command, table, UsageError, withStore } from './command.ts'

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
    // Not repeated: it may be a number or a name, and error output ends up in files.
    if (more.length > 0)
      throw new UsageError('There is one word too many: say --phone, --ward, --name before each.')
    switch (action) {
      case 'add':
        return add(values)
      case 'trained':
        return trained(readPhone(values.phone))
      case 'list':
        return list()
      case 'remove':
        return remove(readPhone(values.phone))
      default:
        throw new UsageError('Say add, trained, list or remove.')
    }
  },
}

type Values = {
  phone?: string
  ward?: string[]
  name?: string
  language?: string
  'in-training'?: boolean
}

async function add(values: { [K in keyof Values]?: Values[K] | undefined }): Promise<number> {
  const phone = readPhone(values.phone)
  const wards = [...new Set((values.ward ?? []).flatMap((value) => value.split(',')).map(Number))]
  if (wards.length === 0 || wards.some((ward) => !Number.isInteger(ward) || ward <= 0)) {
    throw new UsageError('--ward needs a ward number, for example --ward 33.')
  }
  const name = values.name?.trim()
  if (!name) throw new UsageError('--name is missing: how you know them.')
  const { language } = values
  if (language !== undefined && language !== 'en' && language !== 'es')
    throw new UsageError('--language is en or es.')

  return withStore(async ({ db, vault }) => {
    const known = (await listWards(db, new Date())).map((ward) => ward.number)
    const unknown = wards.filter((ward) => !known.includes(ward))
    if (unknown.length > 0) {
      const has =
        known.length > 0
          ? `There are: ${known.join(', ')}`
          : 'Import a ward map first: brigada wards import FILE'
      process.stderr.write(`There is no ward ${unknown.join(', ')}. ${has}.\n`)
      return 1
    }
    const now = new Date()
    const saved = await transaction(db, async (tx) => {
      const personId = await findOrAddPerson(tx, vault, phone, now)
      // Who is enrolled for one more ward keeps the language they have.
      if (language) await setLanguage(tx, personId, language, true)
      const all = await saveVerifier(tx, vault, { personId, name, wards, now })
      if (values['in-training']) await setTrained(tx, personId, false)
      return { wards: all, person: await lockPerson(tx, personId) }
    })
    process.stdout.write(
      `${name} is a verifier for ward ${saved.wards.join(', ')}${values['in-training'] ? ', in training' : ''}.\n`,
    )
    if (saved.person.optedOutAt !== null)
      process.stdout.write(
        'That number has opted out: it gets no text until it sends START to the network.\n',
      )
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

async function remove(phone: string): Promise<number> {
  return withStore(async ({ db, vault }) => {
    const removed = await transaction(db, async (tx) => {
      const personId = await findPerson(tx, vault, phone)
      return personId !== null && removeVerifier(tx, personId, new Date())
    })
    process.stdout.write(removed ? 'Removed.\n' : 'That number is no verifier. Nothing was changed.\n')
    return removed ? 0 : 1
  })
}

/** Numbers without a country code are taken for North American ones. */
function readPhone(text: string | undefined): string {
  if (!text) throw new UsageError('--phone is missing, for example --phone +13125550101.')
  const phone = parsePhoneNumberFromString(text, 'US')
  if (!phone?.isPossible() || phone.ext)
    throw new UsageError('--phone is no phone number. Example: --phone +13125550101')
  return phone.number
}
