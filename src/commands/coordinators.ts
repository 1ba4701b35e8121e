import { parseArgs } from 'node:util'
import { listCoordinators, removeCoordinator, saveCoordinator } from '../store/coordinators.ts'
import { type Command, table, UsageError, withStore } from './command.ts'
import { discharge, enrol, type Enrolment, readEnrolment, readPhone, refuseMoreWords } from './enrolment.ts'

export const coordinators: Command = {
  name: 'coordinators',
  summary: 'enrol the people who are asked when no verifier answers',
  usage: `
Usage: brigada coordinators add --phone NUMBER --name NAME [--language en|es]
       brigada coordinators list
       brigada coordinators remove --phone NUMBER

add     Enrols a coordinator, of the whole network. NUMBER as in +13125550101 or (312) 555-0101.
        Ask them first: they get texts from then on. NAME is stored encrypted and shown only here.
        Whoever is a verifier too stays one.
list    Who they are.
remove  Takes one out. Their subscriptions and their wards as a verifier, if any, stay.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { phone: { type: 'string' }, name: { type: 'string' }, language: { type: 'string' } },
      allowPositionals: true,
    })
    const [action, ...more] = positionals
    refuseMoreWords(more)
    switch (action) {
      case 'add':
        return add(readEnrolment(values))
      case 'list':
        return list()
      case 'remove':
        return discharge(readPhone(values.phone), 'coordinator', removeCoordinator)
      default:
        throw new UsageError('Say add, list or remove.')
    }
  },
}

function add(enrolment: Enrolment): Promise<number> {
  const { name } = enrolment
  return withStore(async (store) => {
    await enrol(store, enrolment, async (tx, personId, now) => {
      await saveCoordinator(tx, store.vault, { personId, name, now })
      return `${name} is a coordinator.`
    })
    return 0
  })
}

function list(): Promise<number> {
  return withStore(async ({ db, vault }) => {
    const rows = await listCoordinators(db, vault)
    if (rows.length === 0) {
      process.stdout.write('There are no coordinators yet: brigada coordinators add --help\n')
      return 0
    }
    const cells = rows.map(({ name, phone, language, optedOut }) => [
      name,
      phone,
      language,
      optedOut ? 'opted out' : '',
    ])
    process.stdout.write(`${table(['NAME', 'PHONE', 'LANGUAGE', ''], cells)}\n`)
    return 0
  })
}
