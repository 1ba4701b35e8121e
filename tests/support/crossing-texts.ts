/** How people write a crossing, and how one letter of a name goes wrong. */
import { parseStreetName } from '../../src/places/gazetteer/street-names.ts'

/** A street as it is said: "kedzie", "w 63rd st", or "calle 26". */
export type SayStreet = (written: string) => string

/** Each joins two names that are already said. */
export const CROSSING_TEXTS: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `${one} and ${other}`,
  (one, other) => `3 vans at ${one} & ${other}`,
  (one, other) => `ICE on the corner of ${one} and ${other} right now`,
  (one, other) => `agents in vests ${one}/${other}`,
  (one, other) => `they are stopping cars on ${one} near ${other}`,
  (one, other) => `${one.toUpperCase()} AND ${other.toUpperCase()} 2 GREEN VANS`,
  (one, other) => `unmarked suv parked ${one} @ ${other}, 4 guys`,
  (one, other) => `la migra en ${one} y ${other}`,
  (one, other) => `esquina de ${one} con ${other}, 2 camionetas`,
  (one, other) => `hay agentes en la ${one} cerca de la ${other}`,
  (one, other) => `acaban de parar a un señor en ${one} y la ${other}`,
  (one, other) => `redada ${one} x ${other} ahorita`,
]

/** Without direction and kind, as most people do. */
export const baseName: SayStreet = (written) => (parseStreetName(written)?.base ?? written).toLowerCase()

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** One letter lost, doubled up with another, changed, or swapped with the next: `at` and `letter` are any whole numbers. */
export type Slip = { kind: 'insert' | 'drop' | 'swap' | 'replace'; at: number; letter: number }

/** Spaces, digits and what follows them stay: only letters go wrong. */
export function misspell(name: string, { kind, at, letter }: Slip): string {
  const places = [...name.matchAll(/[a-z]/g)].map(({ index }) => index)
  const place = places[at % places.length]
  if (place === undefined) return name
  const [before, here, after] = [name.slice(0, place), name[place] ?? '', name.slice(place + 1)]
  const other = LETTERS[letter % LETTERS.length] ?? ''
  switch (kind) {
    case 'insert':
      return before + here + other + after
    case 'drop':
      return before + after
    case 'replace':
      return before + other + after
    case 'swap':
      return before + after.slice(0, 1) + here + after.slice(1)
  }
}
