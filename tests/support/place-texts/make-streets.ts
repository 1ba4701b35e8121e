/** Texts about houses, crossings, hundred-blocks and stretches between two crossings. */
import { houseAt, streetNamed } from './city.ts'
import type { Draft, Maker, Making } from './draft.ts'
import { fitsOfCrossing, fitsOfHouse, fitsOfHundred, fitsOfStretch } from './fits.ts'
import { between, chance, pick } from './random.ts'
import { fill, pickPhrase, type SaidStreet, type StreetNeeds } from './style.ts'
import type { StreetName } from './street-name.ts'
import { along } from './ward-lines.ts'

function say({ city, style, random, language }: Making, full: string, needs: StreetNeeds): SaidStreet {
  return style.sayStreet(random, streetNamed(city, full), language, needs)
}

const wasMisspelt = (...said: SaidStreet[]) => said.some(({ misspelt }) => misspelt !== null)

export const makeAddress: Maker = (making) => {
  const { city, pools, style, random, language } = making
  const row = pick(random, pools.blocks)
  const number = chance(random, 0.6) ? row.number : row.block + between(random, 0, 99)
  const point = houseAt(city, row.street, number)
  if (!point || number === 0) return null
  const needs = { directionShare: 0.68, typo: chance(random, style.typoShare), bare: false, glued: false }
  const said = say(making, row.street, needs)
  const { points, fair } = fitsOfHouse(city, number, said)
  if (!fair) return null
  const template = pickPhrase(random, style.wording.addresses, language)
  const words = fill(template, { number: style.sayNumber(random, number, language), street: said.text })
  return {
    kind: 'address',
    entity: `${number} ${row.street}`,
    words,
    point,
    fits: points,
    typo: wasMisspelt(said),
  }
}

export const makeHundredBlock: Maker = (making) => {
  const { city, pools, style, random, language } = making
  const row = pick(random, pools.blocks)
  if (row.block === 0) return null
  const needs = { directionShare: 0.85, typo: chance(random, style.typoShare), bare: false, glued: false }
  const said = say(making, row.street, needs)
  const { points, fair } = fitsOfHundred(city, row.block, said)
  if (!fair) return null
  const template = pickPhrase(random, style.wording.hundredBlocks, language)
  return {
    kind: 'block',
    entity: `${row.block} block of ${row.street}`,
    words: fill(template, { hundred: row.block, street: said.text }),
    point: { lat: row.lat, lon: row.lon },
    fits: points,
    typo: wasMisspelt(said),
  }
}

export const makeCrossing: Maker = (making): Draft | null => {
  const { city, pools, style, random, language } = making
  const row = pick(random, pools.crossings)
  const [first, second] = chance(random, 0.5) ? [row.street1, row.street2] : [row.street2, row.street1]
  const template = pickPhrase(random, style.wording.crossings, language)
  const glued = /\}[a-z]+\{/.test(template)
  if (glued && [first, second].some((full) => isNumberedPlace(streetNamed(city, full)))) return null
  // "63 n Kedzie" is a house.
  const bare = !/\}(?: n)? \{/.test(template)
  const needs = { directionShare: 0.2, typo: false, bare, glued }
  const typo = chance(random, style.typoShare)
  const typoInFirst = chance(random, 0.5)
  const one = say(making, first, { ...needs, typo: typo && typoInFirst })
  const other = say(making, second, { ...needs, typo: typo && !typoInFirst })
  const { points, fair } = fitsOfCrossing(city, one, other)
  if (!fair) return null
  return {
    kind: 'intersection',
    entity: `${row.street1} & ${row.street2}`,
    words: fill(template, { a: one.text, b: other.text }),
    point: { lat: row.lat, lon: row.lon },
    fits: points,
    typo: wasMisspelt(one, other),
  }
}

/** "63rd Place", whose suffix nobody may drop. */
function isNumberedPlace({ ordinal, suffix }: StreetName): boolean {
  return ordinal !== null && suffix !== 'ST'
}

export const makeStretch: Maker = (making) => {
  const { city, pools, style, random, language } = making
  const stretch = pick(random, pools.stretches)
  const [from, to] = chance(random, 0.5) ? [stretch.from, stretch.to] : [stretch.to, stretch.from]
  const needs = { directionShare: 0.12, typo: false, bare: true, glued: false }
  const on = say(making, stretch.street, { ...needs, typo: chance(random, style.typoShare / 2), bare: false })
  const start = say(making, from, { ...needs, typo: chance(random, style.typoShare / 2) })
  const end = say(making, to, needs)
  const { points, fair } = fitsOfStretch(city, on, start, end)
  if (!fair) return null
  const template = pickPhrase(random, style.wording.betweens, language)
  return {
    kind: 'block',
    subkind: 'between',
    entity: `${stretch.street} between ${from} and ${to}`,
    words: fill(template, { street: on.text, a: start.text, b: end.text }),
    point: along(stretch.start, stretch.end, 0.5),
    fits: points,
    typo: wasMisspelt(on, start, end),
  }
}
