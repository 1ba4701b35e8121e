import { existsSync, readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { checkWardMap } from '../../src/places/wards/check-ward-map.ts'
import { readWardMap, type WardOutline } from '../../src/places/wards/ward-map.ts'

const DEMO = 'data/demo/wards.geojson'
const CITY_MAP = '../shared/data/wards_2023.geojson'

const wards = read(DEMO)

it('draws five wards by hand', () => {
  expect(wards.map((ward) => [ward.number, ward.name, ward.approximate])).toEqual([
    [20, 'Woodlawn', true],
    [25, 'Pilsen', true],
    [33, 'Albany Park', true],
    [35, 'Logan Square', true],
    [40, 'Lincoln Square', true],
  ])
})

it('says that they are not for real use', () => {
  const json = JSON.parse(readFileSync(DEMO, 'utf8')) as { description?: string }
  expect(json.description).toMatch(/approximate.*not for real use/)
})

it('keeps them simple and apart', () => {
  for (const ward of wards) {
    expect(ward.geometry).toHaveLength(1)
    const ring = outside(ward)
    expect(ring.length).toBeGreaterThanOrEqual(7)
    expect(ring.length).toBeLessThanOrEqual(13)
    expect(ring.flat().every((number) => number === Math.round(number * 1000) / 1000)).toBe(true)
    for (const other of wards) {
      if (other === ward) continue
      // Neighbours share the corners of their common boundary, and nothing else.
      const own = ring.filter((corner) => !outside(other).some((theirs) => theirs.join() === corner.join()))
      expect(own.some((corner) => isInside(corner, outside(other)))).toBe(false)
    }
  }
})

it('draws them soundly', () => {
  expect(checkWardMap(wards)).toEqual({ notes: [] })
})

test.skipIf(!existsSync(CITY_MAP))('has the middle of each in the right ward of the City map', () => {
  const city = read(CITY_MAP)
  for (const ward of wards) {
    const home = city.filter((other) =>
      other.geometry.some((rings) => isInside(middle(outside(ward)), rings[0] ?? [])),
    )
    expect(home.map((other) => other.number)).toEqual([ward.number])
  }
})

function read(path: string): WardOutline[] {
  const map = readWardMap(JSON.parse(readFileSync(path, 'utf8')))
  if ('problem' in map) throw new Error(map.problem)
  return map.wards
}

function outside(ward: WardOutline): number[][] {
  return ward.geometry[0]?.[0] ?? []
}

function middle(ring: number[][]): number[] {
  const corners = ring.slice(1)
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length
  return [mean(0), mean(1)]
}

function isInside([x = 0, y = 0]: number[], ring: number[][]): boolean {
  let inside = false
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
