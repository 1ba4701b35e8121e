import { type ConfirmBy, LEAST_STRICT_FIRST } from '../domain/ruling.ts'
import { listWardPolicies, saveWardPolicy } from '../store/ward-policies.ts'
import { listWards } from '../store/wards.ts'
import { table, UsageError, withStore } from './command.ts'

const SAYS: Record<ConfirmBy, string> = {
  'one-trained': 'one trained verifier',
  'one-and-photo': 'one trained verifier and a photo',
  'two-independent': 'two independent verifiers',
}

/** `brigada wards policy`: sets what confirms in one ward, or lists it for all. @throws UsageError */
export async function wardPolicy(ward: string | undefined, by: string | undefined): Promise<number> {
  if (ward === undefined && by === undefined) return list()
  const number = Number(ward)
  if (!Number.isInteger(number) || number <= 0) {
    throw new UsageError('Name one ward by its number: wards policy 33 --confirm-by two-independent')
  }
  const confirmBy = LEAST_STRICT_FIRST.find((each) => each === by)
  if (!confirmBy) throw new UsageError(`--confirm-by is one of ${LEAST_STRICT_FIRST.join(', ')}.`)
  return withStore(async ({ db }) => {
    const known = (await listWards(db, new Date())).map((each) => each.number)
    if (!known.includes(number)) {
      process.stderr.write(`There is no ward ${number}. See: brigada wards list\n`)
      return 1
    }
    await saveWardPolicy(db, number, confirmBy)
    process.stdout.write(`A sighting in ward ${number} is confirmed by ${SAYS[confirmBy]}.\n`)
    return 0
  })
}

async function list(): Promise<number> {
  return withStore(async ({ db }) => {
    const rows = await listWardPolicies(db, new Date())
    const cells = rows.map(({ ward, confirmBy }) => [String(ward), confirmBy, SAYS[confirmBy]])
    process.stdout.write(
      rows.length === 0
        ? 'There are no wards yet. Import a map: npm run -s brigada -- wards import FILE\n'
        : `${table(['WARD', 'CONFIRM BY', 'THAT IS'], cells)}\n`,
    )
    return 0
  })
}
