import { parseArgs } from 'node:util'
import { POLICY } from '../domain/policy.ts'
import { lengthMs, type Plan } from '../domain/shifts.ts'
import { transaction } from '../store/db.ts'
import { findPerson } from '../store/people.ts'
import { listPlans, removePlans, savePlans } from '../store/rounds.ts'
import { verifierStanding } from '../store/verifiers.ts'
import { type Command, table, UsageError, withStore } from './command.ts'
import { readPhone, refuseMoreWords } from './enrolment.ts'
import { readWards } from './verifiers.ts'
import { readDays, readTime, showTime, WEEKDAYS } from './week-times.ts'

export const rounds: Command = {
  name: 'rounds',
  summary: 'plan the shifts that come again every week',
  usage: `
Usage: brigada rounds add --phone NUMBER --ward N [--ward N] --days sat,sun --from 9:00 --until 12:00
       brigada rounds list
       brigada rounds remove --phone NUMBER [--days sat,sun]

add     Plans a verifier's rounds. An hour before each they get a text and answer it with one digit; who answers 1 is
        on shift when it begins. Times are local (TIME_ZONE); a round that ends before it starts goes past midnight.
        One that starts at the same time of the same day takes the place of the earlier.
list    Who rides where and when.
remove  Takes out all of a verifier's rounds, or those of some days.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        phone: { type: 'string' },
        ward: { type: 'string', multiple: true },
        days: { type: 'string' },
        from: { type: 'string' },
        until: { type: 'string' },
      },
      allowPositionals: true,
    })
    const [action, ...more] = positionals
    refuseMoreWords(more)
    switch (action) {
      case 'add': {
        const phone = readPhone(values.phone)
        const wards = readWards(values.ward)
        const days = readDays(values.days ?? '')
        return add(phone, wards, readPlans(days, values.from, values.until))
      }
      case 'list':
        return list()
      case 'remove':
        return remove(readPhone(values.phone), values.days === undefined ? null : readDays(values.days))
      default:
        throw new UsageError('Say add, list or remove.')
    }
  },
}

function readPlans(days: number[], from: string | undefined, until: string | undefined): Plan[] {
  const times = { fromMinute: readTime('--from', from), untilMinute: readTime('--until', until) }
  const length = lengthMs(times)
  if (length === 0 || length > POLICY.longestShiftMs)
    throw new UsageError(`A round is at most ${POLICY.longestShiftMs / (60 * 60_000)} hours long.`)
  return days.map((weekday) => ({ weekday, ...times }))
}

function add(phone: string, wards: number[], plans: Plan[]): Promise<number> {
  return withStore(async ({ db, vault }) => {
    const personId = await findPerson(db, vault, phone)
    const verifier = personId === null ? null : await verifierStanding(db, personId)
    if (personId === null || !verifier) {
      process.stderr.write('That number is no verifier. Enrol them first: brigada verifiers add --help\n')
      return 1
    }
    const others = wards.filter((ward) => !verifier.wards.includes(ward))
    if (others.length > 0) {
      process.stderr.write(
        `They are no verifier for ward ${others.join(', ')}. Theirs: ${verifier.wards.join(', ')}.\n`,
      )
      return 1
    }
    await transaction(db, (tx) => savePlans(tx, personId, wards, plans, new Date()))
    process.stdout.write(`Planned: ward ${wards.join(', ')}, ${plans.map(showPlan).join(', ')}.\n`)
    return 0
  })
}

const showPlan = ({ weekday, fromMinute, untilMinute }: Plan) =>
  `${WEEKDAYS[weekday] ?? ''} ${showTime(fromMinute)}-${showTime(untilMinute)}`

function list(): Promise<number> {
  return withStore(async ({ db, vault }) => {
    const plans = await listPlans(db, vault)
    if (plans.length === 0) {
      process.stdout.write('No rounds are planned yet: brigada rounds add --help\n')
      return 0
    }
    const cells = plans.map((plan) => [plan.name, plan.phone, plan.wards.join(', '), showPlan(plan)])
    process.stdout.write(`${table(['NAME', 'PHONE', 'WARDS', 'WHEN'], cells)}\n`)
    return 0
  })
}

function remove(phone: string, days: number[] | null): Promise<number> {
  return withStore(async ({ db, vault }) => {
    const removed = await transaction(db, async (tx) => {
      const personId = await findPerson(tx, vault, phone)
      return personId === null ? 0 : removePlans(tx, personId, days)
    })
    process.stdout.write(
      removed > 0 ? `Removed ${removed}.\n` : 'That number has no such rounds. Nothing was changed.\n',
    )
    return removed > 0 ? 0 : 1
  })
}
