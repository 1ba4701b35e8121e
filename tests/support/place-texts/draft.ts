/** A place with the words for it, before they stand in a sentence. */
import type { Point } from '../../../src/places/place.ts'
import type { Kind, Language } from './case.ts'
import type { City } from './city.ts'
import type { Pools } from './pools.ts'
import type { Random } from './random.ts'
import type { Style } from './style.ts'

export type Draft = {
  kind: Kind
  subkind?: string
  entity: string
  /** What stands for {place} in a frame. */
  words: string
  point: Point
  /** Every place that the words fit, `point` among them. */
  fits: Point[]
  typo: boolean
}

export type Making = { city: City; pools: Pools; style: Style; random: Random; language: Language }

/** Null where the words drawn would not be fair; the next draw may do better. */
export type Maker = (making: Making) => Draft | null
