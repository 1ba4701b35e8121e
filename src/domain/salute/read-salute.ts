import type { Salute } from './salute.ts'

export function readSalute(_text: string): Salute {
  return {
    people: null,
    vehicles: null,
    activity: null,
    unit: null,
    minutesAgo: null,
    clock: null,
    armed: false,
  }
}
