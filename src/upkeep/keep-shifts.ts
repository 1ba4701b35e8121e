import type { Context } from '../context.ts'
import { endShifts } from './end-shifts.ts'
import { remindOfRounds } from './remind-of-rounds.ts'
import { startDueRounds } from './start-due-rounds.ts'
import { warnShifts } from './warn-shifts.ts'

/**
 * What the time of day makes of shifts. Each step writes what it says and that it was said in one transaction, so a
 * crash anywhere repeats nothing. A round that follows on another starts first: its shift then goes on.
 */
export async function keepShifts(ctx: Context): Promise<void> {
  await startDueRounds(ctx)
  await endShifts(ctx)
  await warnShifts(ctx)
  await remindOfRounds(ctx)
}
