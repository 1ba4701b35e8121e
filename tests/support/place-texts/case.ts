/** A text about a place with what is true of it, in the shape of the lines of `dev.jsonl`. */
export type Language = 'en' | 'es' | 'spanglish'

export type Kind = 'address' | 'intersection' | 'block' | 'landmark' | 'ward_only' | 'none'

export type Case = {
  id: string
  text: string
  lang: Language
  kind: Kind
  subkind?: string | undefined
  lat: number | null
  lon: number | null
  ward: number | null
  /** Every ward that counts as right, the one at the point first. */
  accept: number[]
  /** The words fit places in several wards: those of `candidates`. */
  ambiguous: boolean
  candidates: number[]
  typo: boolean
  /** A ward that the writer names beside the place; stale if the place lies elsewhere. */
  explicit_ward?: number | undefined
  explicit_ward_stale?: boolean | undefined
  /** What the gazetteer calls the place. */
  entity: string
}

/**
 * Sets of wordings, habits, errors and places that have nothing in common but the city. With `dev`, `hard` and `mixed`
 * the reader is built; `heldout` judges it, and whoever writes the reader does not look at its texts.
 */
export const SPLITS = ['dev', 'hard', 'mixed', 'heldout'] as const

export type Split = (typeof SPLITS)[number]
