import type { Salute } from './salute.ts'

/** Of what is there, what verifiers would ask first: all of it, or how many they are. */
export type Missing = 'what' | 'how-many'

/** Of a report that says what is seen. */
export function missingOf({ people, vehicles }: Salute): Missing | null {
  return people === null && vehicles === null ? 'how-many' : null
}
