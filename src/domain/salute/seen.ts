import type { Salute } from './salute.ts'

/** What can be published of what somebody saw: kinds and counts, nothing that they wrote. */
export type Seen = Pick<Salute, 'people' | 'vehicles' | 'activity' | 'unit' | 'armed'>

export const NOTHING_SEEN: Seen = {
  people: null,
  vehicles: null,
  activity: null,
  unit: null,
  armed: false,
}

export const tellsAnything = ({ people, vehicles, activity, unit, armed }: Seen): boolean =>
  armed || [people, vehicles, activity, unit].some((fact) => fact !== null)

/** Of several, in the order given: of each fact the newest word; weapons that one of them saw are there. */
export function combineSeen(all: readonly Seen[]): Seen {
  const newest = <K extends 'people' | 'vehicles' | 'activity' | 'unit'>(fact: K): Seen[K] =>
    all.findLast((seen) => seen[fact] !== null)?.[fact] ?? null
  return {
    people: newest('people'),
    vehicles: newest('vehicles'),
    activity: newest('activity'),
    unit: newest('unit'),
    armed: all.some((seen) => seen.armed),
  }
}
