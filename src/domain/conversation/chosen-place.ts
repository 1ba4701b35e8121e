import type { Candidate, Place } from '../../places/place.ts'
import type { Where } from '../messages/messages.ts'
import type { Situation } from './situation.ts'

/** Two common streets are one text; with more than three of the longest names it would be three. */
const OPTIONS_AT_MOST = 3

/** What is offered of a place that is not sure; the first is digit 1. */
export const optionsOf = (place: Place): Candidate[] => place.alternatives.slice(0, OPTIONS_AT_MOST)

/** Streets or a landmark are named, and sure; a ward alone is less than that. */
export const isFound = ({ how, ask }: Place): boolean =>
  !ask && (how === 'address' || how === 'block' || how === 'crossing' || how === 'landmark')

export const whereOf = ({ wards, words }: Candidate): Where => ({ wards, place: words })

/** The place once somebody has settled on one that it may be. */
export function chosen(candidate: Candidate): Place {
  const { wards, point, words } = candidate
  return { wards, point, words, how: 'chosen', confidence: 1, ask: false, alternatives: [], contradicted: [] }
}

/** The place once somebody has said in which wards it is: the alternative that is there, or else its words as they are. */
export function inWards(place: Place, wards: number[]): Place {
  const there = place.alternatives.find((one) => one.wards.some((ward) => wards.includes(ward)))
  // A street of another town, or one of several that are all elsewhere, would be wrong there.
  const words = place.how === 'outside' || place.alternatives.length > 0 ? null : place.words
  return chosen({ point: null, words, ...there, wards })
}

const BEARINGS = [
  ['N', /^(?:n|north|northern|norte)$/],
  ['S', /^(?:s|south|southern|sur)$/],
  ['E', /^(?:east|eastern|este)$/],
  ['W', /^(?:w|west|western|oeste)$/],
] as const

const YES = /^\W*(?:yes|yeah|yep|yup|s[ií]|claro)(?!\p{L})/iu

/** The option that an answer means: "2", "the 2nd", "the south one", "yes, it is". Null where it is no such answer. */
export function optionMeant(
  { reading, place, words }: Situation,
  options: readonly Candidate[],
): Candidate | null {
  const spoken = words.toLowerCase().match(/\p{L}+|\d+/gu) ?? []
  if (spoken.length > 5) return null
  if (spoken.some((word) => /^(?:wards?|distritos?|dist|district)$/.test(word))) return null
  const isYes = reading.yesNo === 'yes' || (place.ask && YES.test(words))
  if (isYes && options.length === 1) return options[0] ?? null
  const digits = spoken.filter((word) => /^\d+$/.test(word))
  const number = reading.number ?? (digits.length === 1 ? Number(digits[0]) : null)
  if (number !== null) return options[number - 1] ?? null
  const bearings = BEARINGS.filter(([, says]) => spoken.some((word) => says.test(word))).map(
    ([letter]) => letter,
  )
  const meant = options.filter((option) =>
    bearings.some((letter) => option.words?.split(' ').includes(letter)),
  )
  return meant.length === 1 ? (meant[0] ?? null) : null
}
