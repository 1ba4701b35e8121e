/** Texts about shops, by their street or their whole address. */
import type { LandmarkRow } from '../../../src/places/gazetteer/gazetteer-rows.ts'
import { houseAt, streetNamed } from './city.ts'
import type { Maker, Making } from './draft.ts'
import { fitsOfHouse } from './fits.ts'
import { hasGoodPoint, sayingsOf } from './landmark-names.ts'
import { draftOf } from './make-landmarks.ts'
import { chance, pick } from './random.ts'
import { parseStreetName } from './street-name.ts'
import { fill, pickPhrase } from './style.ts'

/** Shops whose name begins with a number would be taken for their address. */
function groceriesOf({ pools }: Making): LandmarkRow[] {
  return pools.landmarks.filter(({ kind, name }) => kind === 'grocery' && !/^\d/.test(name))
}

/** What a chain's shops share: "Aldi'S #93" and "Aldi Inc" are both an Aldi. */
function firstWord(name: string): string {
  return (/^[\w']+/.exec(name.toLowerCase())?.[0] ?? '').replace(/'?s?$/, '')
}

/** A shop by its name and the street it stands on: "Cermak Produce on Kedzie". */
export const makeGroceryNearby: Maker = (making) => {
  const { city, style, random, language } = making
  const row = pick(random, groceriesOf(making))
  const sayings = sayingsOf(row)
  const street = parseAddress(row.address)
  if (sayings.length === 0 || !street || !hasGoodPoint(row)) return null
  const name = parseStreetName(street.name)
  const said = style.sayStreet(random, name, language, {
    directionShare: 0.1,
    typo: false,
    bare: false,
    glued: false,
  })
  const fits = city.rows.landmarks.filter((other) => {
    const address = parseAddress(other.address)
    if (other.kind !== 'grocery' || !address || parseStreetName(address.name).base !== name.base) return false
    return firstWord(other.name) === firstWord(row.name)
  })
  const template = pickPhrase(random, style.wording.landmarks.grocery, language)
  return draftOf(making, row, fill(template, { name: pick(random, sayings), street: said.text }), fits, false)
}

/** A shop with its whole address: scored as an address, which is what tells where it is. */
export const makeGroceryAddress: Maker = (making) => {
  const { city, style, random, language } = making
  const row = pick(random, groceriesOf(making))
  const sayings = sayingsOf(row)
  const address = parseAddress(row.address)
  if (sayings.length === 0 || !address || !hasGoodPoint(row)) return null
  const street = streetNamed(city, address.name)
  const point = houseAt(city, street.full, address.number)
  const needs = { directionShare: 0.85, typo: chance(random, style.typoShare), bare: false, glued: false }
  const said = style.sayStreet(random, street, language, needs)
  const { points, fair } = fitsOfHouse(city, address.number, said)
  if (!point || !fair) return null
  const place = `${style.sayNumber(random, address.number, language)} ${said.text}`
  const words = fill(pickPhrase(random, style.wording.groceries, language), {
    name: pick(random, sayings),
    place,
  })
  return {
    kind: 'address',
    subkind: 'grocery',
    entity: `grocery: ${row.name} (${row.address ?? ''})`,
    words,
    point: { lat: row.lat, lon: row.lon },
    fits: points,
    typo: said.misspelt !== null,
  }
}

function parseAddress(address: string | null): { number: number; name: string } | null {
  const [, number, name] = /^(\d+) ([NSEW] .+)$/.exec(address?.toUpperCase() ?? '') ?? []
  return number !== undefined && name !== undefined ? { number: Number(number), name } : null
}
