/** What the reading of a text says about where. Shapes only; `locate.ts` makes them. */

/** WGS84, in degrees. */
export type Point = { lat: number; lon: number }

/**
 * How a place was found. `said`: only a ward number was named. `outside`: in another town.
 * `chosen`: a person settled it, by answering a question or correcting a sighting.
 */
export type How = 'address' | 'block' | 'crossing' | 'landmark' | 'said' | 'chosen' | 'outside' | 'none'

/** One place that the words may mean. */
export type Candidate = {
  /** The ward, and the other where a boundary is near; the likeliest first. */
  wards: number[]
  point: Point | null
  /** As it is called, fit to be published: "Kedzie & Lawrence", "3200 block of W Lawrence". Never a door. */
  words: string | null
}

/** Where a report says that something happens. */
export type Place = Candidate & {
  how: How
  /** Of the answers given with confidence p, about p have the right ward. */
  confidence: number
  /** Too unsure to send anybody there without asking. Always so where there are no wards. */
  ask: boolean
  /** What a question can offer where it is to be asked, the likeliest first, each with other wards. May be empty. */
  alternatives: Candidate[]
  /** Wards that the writer named and the street contradicts. */
  contradicted: number[]
}

/** What is known beside the words, to rank places that they could mean equally well. */
export type Hints = {
  /** Wards that the writer named, as the intent reader found them. */
  saidWards?: readonly number[]
  /** Wards that this person subscribes to or verifies in. */
  ownWards?: readonly number[]
  /** Where open sightings are. */
  sightings?: readonly Point[]
  /** Wards where a verifier is on shift. */
  shiftWards?: readonly number[]
}

/** The loaded ward maps and gazetteer, as the rest of the program sees them. */
export type Places = {
  locate(text: string, hints?: Hints): Place
}
