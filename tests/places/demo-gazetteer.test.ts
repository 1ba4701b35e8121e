import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../src/places/gazetteer/gazetteer-rows.ts'
import type { Point } from '../../src/places/place.ts'
import { readWardMap } from '../../src/places/wards/ward-map.ts'
import { columnsOf, expectUnique, metres, nameOf, pointOf, readRows } from '../support/csv-rows.ts'

const CITY = '../shared/data'
const streets = readRows('data/demo/streets.csv')
const crossings = readRows('data/demo/crossings.csv')
const landmarks = readRows('data/demo/landmarks.csv')
const grid = JSON.parse(readFileSync('data/demo/grid.json', 'utf8')) as Grid & { latPerLon: number }
const wards = demoWards()

/** Everything about the demo lies in here: the five wards and a few blocks around. */
const AREA = { south: 41.76, north: 42.01, west: -87.74, east: -87.58 }

describe('the demo gazetteer', () => {
  it('has the columns that a city has', () => {
    expect(columnsOf(streets)).toEqual([
      'Full Street Name',
      'Direction',
      'Street',
      'Suffix',
      'Suffix Direction',
      'Min Address',
      'Max Address',
    ])
    expect(columnsOf(crossings)).toEqual(['street_1', 'street_2', 'lat', 'lon'])
    expect(columnsOf(landmarks).slice(0, 6)).toEqual(['kind', 'name', 'alt', 'address', 'lat', 'lon'])
  })

  it('knows the streets of every crossing, and none that crosses nothing', () => {
    const named = crossings.flatMap((row) => [row.street_1, row.street_2])
    expect(new Set(named)).toEqual(new Set(streets.map((row) => row['Full Street Name'])))
  })

  it('spells each street out of its parts', () => {
    for (const row of streets) {
      expect(row['Full Street Name']).toBe([row.Direction, row.Street, row.Suffix].join(' '))
      if (row['Min Address']) expect(Number(row['Min Address'])).toBeLessThan(Number(row['Max Address']))
    }
  })

  it('says nothing twice', () => {
    expectUnique(streets.map((row) => row['Full Street Name']))
    expectUnique(crossings.map((row) => [row.street_1, row.street_2].sort().join(' & ')))
    expectUnique(landmarks.map((row) => [row.kind, row.name, row.alt].join(', ')))
  })

  it('stays within the demo', () => {
    for (const row of [...crossings, ...landmarks]) {
      const { lat, lon } = pointOf(row)
      expect(lat > AREA.south && lat < AREA.north && lon > AREA.west && lon < AREA.east, nameOf(row)).toBe(
        true,
      )
    }
  })

  it.each([
    ['N KEDZIE AVE', 'W LAWRENCE AVE', [33]],
    ['N KIMBALL AVE', 'W MONTROSE AVE', [33]],
    ['N SACRAMENTO AVE', 'W IRVING PARK RD', [33]],
    ['N KIMBALL AVE', 'W DIVERSEY AVE', [35]],
    ['S BLUE ISLAND AVE', 'W 18TH ST', [25]],
    ['S KEDZIE AVE', 'W 26TH ST', [25]],
    ['N LINCOLN AVE', 'W FOSTER AVE', [40]],
    ['E 63RD ST', 'S COTTAGE GROVE AVE', [20]],
    ['S CALIFORNIA AVE', 'W 26TH ST', []],
    ['N WESTERN AVE', 'W WILSON AVE', []],
  ])('has %s & %s in ward %j', (one, other, expected) => {
    expect(wardsAt(crossing(one, other))).toEqual(expected)
  })

  it.each([
    ['N SACRAMENTO AVE', 'W LAWRENCE AVE', [33, 40]],
    ['N KEDZIE AVE', 'W BELMONT AVE', [33, 35]],
    ['N ELSTON AVE', 'N KIMBALL AVE', [33, 35]],
  ])('has %s & %s on the boundary of wards %j', (one, other, expected) => {
    expect(wardsAround(crossing(one, other))).toEqual(expected)
  })

  it('has each landmark where it says', () => {
    for (const row of landmarks) {
      expect(wardsAt(pointOf(row)), nameOf(row)).toEqual(row.ward_2023 ? [Number(row.ward_2023)] : [])
    }
  })

  it.each([
    [-3200, 4800, [33]],
    [-3400, 4800, [33]],
    [-1800, -1800, [25]],
    [-3200, 2600, [35]],
    [-3200, -2600, [25]],
  ])('has %i %i by the grid in ward %j', (eastWest, northSouth, expected) => {
    expect(wardsAt(onGrid(eastWest, northSouth))).toEqual(expected)
  })
})

describe('the grid', () => {
  it('rises along both axes', () => {
    for (const axis of [grid.northSouth, grid.eastWest]) {
      for (const [index, [number, degrees]] of axis.slice(1).entries()) {
        expect(number).toBeGreaterThan(axis[index]?.[0] ?? Infinity)
        expect(degrees).toBeGreaterThan(axis[index]?.[1] ?? Infinity)
      }
    }
  })

  it.runIf(existsSync(CITY))("puts the City's crossings where they are", () => {
    const straight = new Map(
      readRows(`${CITY}/street_grid.csv`)
        .filter((row) => row.diagonal_or_bent === '0' && row.rounded_coord !== '')
        .map((row) => [row.street, row]),
    )
    const errors: number[] = []
    for (const row of readRows(`${CITY}/intersections.csv`)) {
      const both = [straight.get(row.street_1), straight.get(row.street_2)]
      const along = both.find((street) => street?.grid_axis?.startsWith('E-W'))
      const across = both.find((street) => street?.grid_axis?.startsWith('N-S'))
      if (!along || !across) continue
      errors.push(metres(onGrid(Number(along.rounded_coord), Number(across.rounded_coord)), pointOf(row)))
    }
    errors.sort((one, other) => one - other)
    expect(errors.length).toBeGreaterThan(20_000)
    expect(errors[Math.floor(errors.length * 0.5)]).toBeLessThan(20)
    expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(120)
  })
})

function crossing(one: string, other: string): Point {
  const row = crossings.find(
    ({ street_1, street_2 }) => [street_1, street_2].sort().join() === [one, other].sort().join(),
  )
  if (!row) throw new Error(`${one} & ${other} is missing`)
  return pointOf(row)
}

/** As `Grid` says, and leaning both ways. */
function onGrid(eastWest: number, northSouth: number): Point {
  const lon = alongAxis(grid.eastWest, eastWest)
  const lat = alongAxis(grid.northSouth, northSouth) + grid.latPerLon * (lon - grid.origin.lon)
  return { lat, lon: lon + grid.lonPerLat * (lat - grid.origin.lat) }
}

function alongAxis(axis: [number, number][], number: number): number {
  const found = axis.findIndex(([knot]) => knot >= number)
  const after = found === -1 ? axis.length - 1 : Math.max(1, found)
  const [from, to] = [axis[after - 1], axis[after]]
  if (!from || !to) throw new Error(`${number} is off the grid`)
  return from[1] + ((number - from[0]) * (to[1] - from[1])) / (to[0] - from[0])
}

function demoWards(): { number: number; ring: number[][] }[] {
  const map = readWardMap(JSON.parse(readFileSync('data/demo/wards.geojson', 'utf8')))
  if ('problem' in map) throw new Error(map.problem)
  return map.wards.map(({ number, geometry }) => ({ number, ring: geometry[0]?.[0] ?? [] }))
}

function wardsAt(point: Point): number[] {
  return wards.filter(({ ring }) => isInside(point, ring)).map(({ number }) => number)
}

/** With those that begin within 60 metres. */
function wardsAround({ lat, lon }: Point): number[] {
  const around = Array.from({ length: 36 }, (_, index) => {
    const angle = (index * Math.PI) / 18
    return { lat: lat + (60 / 111_070) * Math.sin(angle), lon: lon + (60 / 82_880) * Math.cos(angle) }
  })
  return [...new Set(around.flatMap(wardsAt))].sort((one, other) => one - other)
}

function isInside({ lat, lon }: Point, ring: number[][]): boolean {
  let inside = false
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
