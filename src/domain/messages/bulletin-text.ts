import { NOTHING_SEEN, type Seen } from '../salute/seen.ts'
import { cutToFit, fits, spell } from './fit.ts'
import type { AlertFacts, Bulletin, Messages, Shortening } from './messages.ts'

/**
 * A text to thousands is one segment: what costs twice takes twice as long to reach the last of them. So it is told
 * with all its facts where they fit, and otherwise loses them in this order, the same in every language.
 *
 * Of an alert: first the longer form of the rights, of which "you may stay silent" is the half that helps everywhere;
 * then how many there are, which changes nothing about what to do; then the longer words; then the rights, which the
 * hotline tells too; then what kind it is; and only then the place within the ward. Ward, time, hotline and code stay.
 * Of an update: the hotline, which they have from the alert; then longer words; then how many; the place at the last.
 */
type Told = Omit<AlertFacts, 'seen'> & { seen?: Seen } & Shortening
type Cut = (facts: Told) => Told

const whole: Cut = (facts) => facts
const shorterRights: Cut = (facts) => ({ ...facts, rights: 'short' })
const noRights: Cut = (facts) => ({ ...facts, rights: 'none' })
const noHotline: Cut = (facts) => ({ ...facts, hotline: null })
const brief: Cut = (facts) => ({ ...facts, isBrief: true })
const noPlace: Cut = (facts) => (facts.wards.length > 0 ? { ...facts, place: null } : facts)
const noKind: Cut = (facts) => ({ ...facts, seen: NOTHING_SEEN })
/** Where numbers are all that it tells, they stay. */
const noCounts: Cut = ({ seen, ...facts }) => {
  if (!seen || (seen.activity === null && seen.unit === null)) return { ...facts, ...(seen && { seen }) }
  return { ...facts, seen: { ...seen, people: null, vehicles: null } }
}
const noCountsAtAll: Cut = ({ seen, ...facts }) => ({
  ...facts,
  ...(seen && { seen: { ...seen, people: null, vehicles: null } }),
})

const CUTS: Record<Bulletin['say'], readonly Cut[]> = {
  alert: [whole, shorterRights, noCountsAtAll, brief, noRights, noKind, noPlace],
  update: [whole, noHotline, brief, noCounts, noPlace],
  allClear: [whole, noHotline, brief, noPlace],
  correction: [whole, noHotline, brief, noPlace],
  closing: [whole, noHotline, brief, noPlace],
}

export function bulletinTextIn(messages: Messages, bulletin: Bulletin): string {
  const { encoding } = messages
  // The pairing of key and facts is what `Bulletin` guarantees; TypeScript can't follow it through the lookup.
  const compose = messages[bulletin.say] as (a: Told) => string
  let facts: Told = {
    ...bulletin.with,
    rights: 'all',
    isBrief: false,
  }
  let text = ''
  for (const cut of CUTS[bulletin.say]) {
    facts = cut(facts)
    text = spell(encoding, compose(facts))
    if (fits(encoding, text)) return text
  }
  return cutToFit(encoding, text)
}
