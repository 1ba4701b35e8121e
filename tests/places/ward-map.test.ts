import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { readWardMap } from '../../src/places/wards/ward-map.ts'

const SQUARE = [
  [-87.7, 41.9],
  [-87.6, 41.9],
  [-87.6, 42],
  [-87.7, 42],
  [-87.7, 41.9],
]

type Properties = Record<string, unknown>

function feature(properties: Properties | null, ring: number[][] = SQUARE): object {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
}

function collection(...features: unknown[]): object {
  return { type: 'FeatureCollection', features }
}

function wardsOf(json: unknown, property?: string) {
  const map = readWardMap(json, property)
  if ('problem' in map) throw new Error(map.problem)
  return map.wards
}

function problemOf(json: unknown, property?: string): string {
  const map = readWardMap(json, property)
  return 'problem' in map ? map.problem : 'no problem'
}

describe('finds the ward number', () => {
  const named: [string, Properties, number][] = [
    ['ward', { ward: 12 }, 12],
    ['upper case', { WARD: 12, OBJECTID: 7 }, 12],
    ['an underscore', { ward_id: '12' }, 12],
    ['WARD_NUM', { WARD_NUM: 12 }, 12],
    ['wardno', { wardno: '012' }, 12],
    ['a district', { DISTRICT: 'District 12' }, 12],
    ['coun_dist', { coun_dist: 12 }, 12],
    ['dist_num', { dist_num: '12.0' }, 12],
    ['number', { number: 12 }, 12],
    ['a phrase', { ward: 'Ward 12' }, 12],
    ['an ordinal', { ward: '12th Ward' }, 12],
    ['the one that is a number', { ward: 'Twelfth', district: 12 }, 12],
  ]
  test.each(named)('%s', (_, properties, number) => {
    expect(wardsOf(collection(feature(properties))).map((ward) => ward.number)).toEqual([number])
  })

  it('prefers a property that tells the features apart', () => {
    const map = collection(feature({ ward: 1, district: 7 }), feature({ ward: 1, district: 8 }))
    expect(wardsOf(map).map((ward) => ward.number)).toEqual([7, 8])
  })

  it('takes the property it is told, in any case', () => {
    const map = collection(feature({ ward: 1, Precinct: 9 }))
    expect(wardsOf(map, 'precinct')[0]?.number).toBe(9)
  })

  it('puts the wards in order', () => {
    expect(
      wardsOf(collection(feature({ ward: 3 }), feature({ ward: 1 }))).map((ward) => ward.number),
    ).toEqual([1, 3])
  })
})

describe('reads the rest', () => {
  it('a name, but never who represents the ward', () => {
    const wards = wardsOf(
      collection(
        feature({ ward: 1, alderman: 'A. Person', ward_name: ' Pilsen ' }),
        feature({ ward: 2, alderman: 'A. Person', name: 'Ward 2' }),
      ),
    )
    expect(wards.map((ward) => ward.name)).toEqual(['Pilsen', null])
  })

  it('that an outline is approximate', () => {
    const wards = wardsOf(collection(feature({ ward: 1, approximate: true }), feature({ ward: 2 })))
    expect(wards.map((ward) => ward.approximate)).toEqual([true, false])
  })

  it('joins the pieces of a ward', () => {
    const piece = {
      type: 'Feature',
      properties: { ward: 4 },
      geometry: { type: 'MultiPolygon', coordinates: [[SQUARE]] },
    }
    const wards = wardsOf(collection(feature({ ward: 4, name: 'Bronzeville' }), piece, feature({ ward: 5 })))
    expect(wards.map((ward) => [ward.number, ward.name, ward.geometry.length])).toEqual([
      [4, 'Bronzeville', 2],
      [5, null, 1],
    ])
  })

  it('closes an open ring and drops heights', () => {
    const open = SQUARE.slice(0, 4).map(([lon = 0, lat = 0]) => [lon, lat, 180])
    expect(wardsOf(collection(feature({ ward: 1 }, open)))[0]?.geometry).toEqual([[SQUARE]])
  })
})

describe('says what is wrong and how to mend it', () => {
  const shape = (geometry: unknown) => collection({ type: 'Feature', properties: { ward: 3 }, geometry })
  const bad: [string, unknown, RegExp][] = [
    ['a list', [], /not a JSON object.*FeatureCollection/],
    ['nothing', null, /not a JSON object/],
    ['text', 'wards', /not a JSON object/],
    ['no type', {}, /has no "type"/],
    ['a lone feature', feature({ ward: 1 }), /is a "Feature", not a FeatureCollection/],
    ['TopoJSON', { type: 'Topology' }, /is a "Topology"/],
    ['no list', { type: 'FeatureCollection' }, /no list of features/],
    [
      'State Plane by name',
      { ...collection(feature({ ward: 3 })), crs: named('urn:ogc:def:crs:EPSG::3435') },
      /^The ward map says that it is in "urn:ogc:def:crs:EPSG::3435", .*WGS 84/,
    ],
    [
      'Web Mercator by number',
      { ...collection(feature({ ward: 3 })), crs: { type: 'EPSG', properties: { code: 3857 } } },
      /"EPSG:3857"/,
    ],
    ['no features', collection(), /no features.*export it again/],
    ['a feature that is none', collection(feature({ ward: 1 }), 5), /^Feature 2 is not a GeoJSON Feature/],
    ['no ward property', collection(feature({ shape_area: 4, name: 'x' })), /shape_area, name.*--property/],
    ['no properties', collection(feature(null)), /no properties.*--property/],
    [
      'a number missing',
      collection(feature({ ward: 1 }), feature({})),
      /^Feature 2 has nothing as its "ward"/,
    ],
    [
      'a word',
      collection(feature({ ward: 'north' })),
      /^Feature 1 has "north" as its "ward".*whole ward number/,
    ],
    ['a fraction', collection(feature({ ward: 1.5 })), /has 1\.5 as its "ward"/],
    ['zero', collection(feature({ ward: 0 })), /^Feature 1 has ward number 0; .*1 to 9999/],
    ['a negative', collection(feature({ ward: '-3' })), /ward number -3/],
    [
      'a point',
      shape({ type: 'Point', coordinates: [-87, 41] }),
      /^Feature 1 \(ward 3\) is a Point; .*MultiPolygon/,
    ],
    ['no geometry', shape(null), /^Feature 1 \(ward 3\) has no geometry/],
    ['an empty one', shape({ type: 'MultiPolygon', coordinates: [] }), /empty geometry/],
    ['an empty polygon', shape({ type: 'Polygon', coordinates: [] }), /empty geometry/],
    ['wrong nesting', shape({ type: 'MultiPolygon', coordinates: [SQUARE] }), /not those of a MultiPolygon/],
    ['missing coordinates', shape({ type: 'Polygon' }), /not those of a Polygon/],
    ['a short ring', collection(feature({ ward: 3 }, SQUARE.slice(0, 3))), /ring of 3 positions.*at least 4/],
    [
      'swapped, Chicago',
      collection(feature({ ward: 3 }, SQUARE.map(swap))),
      /latitude before longitude; swap them/,
    ],
    ['swapped, Seattle', collection(feature({ ward: 3 }, square(47.6, -122.3))), /latitude before longitude/],
    ['State Plane', collection(feature({ ward: 3 }, square(1160000, 1900000))), /looks projected.*WGS 84/],
    ['Web Mercator', collection(feature({ ward: 3 }, square(-9760000, 5140000))), /looks projected/],
    ['out of range', collection(feature({ ward: 3 }, square(250, 41))), /no longitude and latitude/],
  ]
  test.each(bad)('%s', (_, json, problem) => {
    expect(problemOf(json)).toMatch(problem)
    expect(problemOf(json)).toMatch(/^[^\n]{20,600}\.$/)
  })

  it.each([
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'urn:ogc:def:crs:EPSG::4326',
    'EPSG:4269',
    'urn:ogc:def:crs:EPSG:6.18.3:4326',
  ])('not a map that says it is in %s', (crs) => {
    expect(wardsOf({ ...collection(feature({ ward: 3 })), crs: named(crs) })).toHaveLength(1)
  })

  it('nor one with a "crs" that says nothing', () => {
    for (const crs of [null, {}, { type: 'link', properties: { href: 'http://example.org' } }, 'EPSG:3435']) {
      expect(wardsOf({ ...collection(feature({ ward: 3 })), crs })).toHaveLength(1)
    }
  })

  it('a property that is not there', () => {
    expect(problemOf(collection(feature({ ward: 3, area: 1 })), 'precinct')).toBe(
      'No feature has the property "precinct"; its features have ward, area.',
    )
  })

  function named(name: string): object {
    return { type: 'name', properties: { name } }
  }
  function square(x: number, y: number): number[][] {
    return SQUARE.map(([lon = 0, lat = 0]) => [x + lon + 87.7, y + lat - 41.9])
  }
  function swap([lon = 0, lat = 0]: number[]): number[] {
    return [lat, lon]
  }
})

const CITY_MAP = '../shared/data/wards_2023.geojson'

test.skipIf(!existsSync(CITY_MAP))('reads the City map of 2023', () => {
  const wards = wardsOf(JSON.parse(readFileSync(CITY_MAP, 'utf8')))
  expect(wards.map((ward) => ward.number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  expect(wards.every((ward) => !ward.approximate && ward.geometry.length > 0)).toBe(true)
})
