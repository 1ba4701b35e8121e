/** What else the words of a text fit, by the rows of the gazetteer. */
import type { Point } from '../../../src/places/place.ts'
import { blockAt, type City, crossingsBetween, houseAt, mayHaveHouse } from './city.ts'
import { editDistance, type StreetName } from './street-name.ts'
import type { SaidStreet } from './style.ts'
import { along, distanceM } from './ward-lines.ts'

/** Streets that the words fit as written, the meant one among them. */
export function streetsFitting(city: City, said: SaidStreet): StreetName[] {
  const { street } = said
  const named = city.streetsByBase.get(street.base) ?? []
  return named.filter(
    ({ direction, suffix }) =>
      (!said.direction || direction === street.direction) &&
      // "63rd" is the street; nobody drops the "Place".
      (suffix === street.suffix || (said.suffix !== street.suffix && street.ordinal === null)),
  )
}

/** Streets of other names that a misspelt name is as near to, or nearer, or that begin as a shortened one does. */
function streetsMistakable(city: City, said: SaidStreet): StreetName[] {
  const { misspelt, shortened, street } = said
  if (misspelt === null && shortened === undefined) return []
  const isLike = shortened === undefined ? spelledLike(misspelt ?? '', street.base) : beginningWith(shortened)
  return [...city.streetsByBase.keys()]
    .filter((base) => base !== street.base && isLike(fold(base)))
    .flatMap((base) => city.streetsByBase.get(base) ?? [])
    .filter((street) => fitsDirection(said, street))
}

function spelledLike(misspelt: string, meant: string): (other: string) => boolean {
  const written = fold(misspelt)
  const most = editDistance(written, fold(meant))
  return (other) => Math.abs(other.length - written.length) <= most && editDistance(written, other) <= most
}

function beginningWith(shortened: string): (other: string) => boolean {
  const written = fold(shortened)
  return (other) => other.startsWith(written)
}

function fitsDirection(said: SaidStreet, street: StreetName): boolean {
  return !said.direction || street.direction === said.street.direction
}

function fold(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** Right in everything but the suffix or the direction, and with that one there is another street. */
function claimsOther(city: City, { street, suffix, wrongDirection }: SaidStreet): boolean {
  const named = city.streetsByBase.get(street.base) ?? []
  if (wrongDirection !== undefined && named.some(({ direction }) => direction === wrongDirection)) return true
  if (suffix === null || suffix === street.suffix) return false
  return named.some((other) => other.suffix === suffix)
}

export type Fits = {
  /** Places that the words fit as they stand. */
  points: Point[]
  /** False where a careful local might take the words for a place that no row vouches for, or for another name. */
  fair: boolean
}

export function fitsOfHundred(city: City, block: number, said: SaidStreet): Fits {
  return fitsOfNumber(city, block, said, (street) => blockAt(city, street, block))
}

export function fitsOfHouse(city: City, number: number, said: SaidStreet): Fits {
  return fitsOfNumber(city, number, said, (street) => houseAt(city, street, number))
}

function fitsOfNumber(
  city: City,
  number: number,
  said: SaidStreet,
  pointOn: (street: string) => Point | null,
): Fits {
  const points: Point[] = []
  let fair = !claimsOther(city, said)
  for (const { full } of streetsFitting(city, said)) {
    const point = pointOn(full)
    if (point) points.push(point)
    else if (mayHaveHouse(city, full, number)) fair = false
  }
  const mistakable = streetsMistakable(city, said)
  if (mistakable.some(({ full }) => pointOn(full) ?? mayHaveHouse(city, full, number))) fair = false
  return { points, fair }
}

export function fitsOfCrossing(city: City, one: SaidStreet, other: SaidStreet): Fits {
  const [ones, others] = [streetsFitting(city, one), streetsFitting(city, other)]
  const points = crossingsOf(city, ones, others)
  const [likeOne, likeOther] = [streetsMistakable(city, one), streetsMistakable(city, other)]
  const mistakable = [
    ...crossingsOf(city, likeOne, [...others, ...likeOther]),
    ...crossingsOf(city, ones, likeOther),
  ]
  const fair = mistakable.length === 0 && !claimsOther(city, one) && !claimsOther(city, other)
  return { points, fair }
}

function crossingsOf(city: City, ones: StreetName[], others: StreetName[]): Point[] {
  return ones.flatMap((one) => others.flatMap((other) => crossingsBetween(city, one.full, other.full)))
}

/** Further apart, two crossings on a street have blocks between them. */
const ONE_BLOCK_M = 400

export function fitsOfStretch(city: City, on: SaidStreet, from: SaidStreet, to: SaidStreet): Fits {
  const stretches = (ons: StreetName[], froms: StreetName[], tos: StreetName[]) =>
    ons.flatMap((street) => {
      const ends = crossingsOf(city, [street], tos)
      return crossingsOf(city, [street], froms).flatMap((start) =>
        ends.filter((end) => distanceM(start, end) < ONE_BLOCK_M).map((end) => along(start, end, 0.5)),
      )
    })
  const [ons, froms, tos] = [on, from, to].map((said) => streetsFitting(city, said))
  const [likeOn, likeFrom, likeTo] = [on, from, to].map((said) => streetsMistakable(city, said))
  if (!ons || !froms || !tos || !likeOn || !likeFrom || !likeTo) throw new Error('three streets')
  const mistakable = [
    ...stretches(likeOn, froms, tos),
    ...stretches(ons, likeFrom, tos),
    ...stretches(ons, froms, likeTo),
  ]
  const fair = mistakable.length === 0 && ![on, from, to].some((said) => claimsOther(city, said))
  return { points: stretches(ons, froms, tos), fair }
}
