/**
 * Texts that report something, made from templates, each with the facts that its writer states.
 *
 * A line of a pool is `words => facts`. In the words `{name}` is another pool's line, of the same language unless one
 * is named (`{es:where}`); {n} is a number of agents, {v} of their vehicles, {m} of minutes ago and {t} a time of day,
 * all of which are facts; {k} a number that counts something else, {h} a house number.
 */
import type { Random } from '../place-texts/random.ts'

export const LANGUAGES = ['en', 'es', 'spanglish'] as const
export type Language = (typeof LANGUAGES)[number]

export type Split = {
  name: string
  seed: number
  frames: Record<Language, string>
  pools: Record<'en' | 'es', Record<string, string>>
  /** How its people write: case, accents, slips of the thumb. */
  write(text: string, random: Random): string
}
