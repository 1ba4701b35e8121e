import type { Forecast } from './forecast.ts'

/** What a day may cost: texts, and money in the currency of the price of a segment. Null: as much as there is. */
export type Budget = { texts: number | null; money: number | null }

/** `cost` null: no price is known. */
export type Spent = { texts: number; cost: number | null }

/** Would this bulletin, on top of what the day has cost so far, be more than the day may cost? */
export function breaksBudget(budget: Budget, spent: Spent, { recipients, cost }: Forecast): boolean {
  const tooMany = budget.texts !== null && spent.texts + recipients > budget.texts
  const tooDear = budget.money !== null && (spent.cost ?? 0) + (cost ?? 0) > budget.money
  return tooMany || tooDear
}
