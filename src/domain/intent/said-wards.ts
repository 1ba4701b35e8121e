import { normalise } from './normalise.ts'
import { namedWards } from './ward-mentions.ts'

/** The ward numbers that a text names outright, whatever else it means: "ward 33", "el distrito 33", "33rd ward". */
export function saidWards(text: string): number[] {
  return namedWards(normalise(text).words)
}
