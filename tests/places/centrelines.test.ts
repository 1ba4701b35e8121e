import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCentrelines } from '../../src/places/import/centrelines.ts'

type At = [lon: number, lat: number]
type Numbers = [leftFrom: number, leftTo: number, rightFrom: number, rightTo: number]

/** Kedzie and Sawyer run north, Lawrence and Wilson west to east; about 110 m by 83 m a block. */
const KEDZIE = -87.708
const SAWYER = -87.707
const WILSON = 41.967
const LAWRENCE = 41.968

/** As Chicago names the properties. */
function segment(name: string, line: At[] | At[][], numbers: Numbers = [0, 0, 0, 0], more: object = {}) {
  const [pre_dir, ...words] = name.split(' ')
  const street_typ = words.length > 1 ? words.pop() : ''
  const [l_f_add, l_t_add, r_f_add, r_t_add] = numbers.map(String)
  return {
    type: 'Feature',
    properties: {
      ...{ pre_dir, street_nam: words.join(' '), street_typ, suf_dir: '' },
      ...{ l_f_add, l_t_add, r_f_add, r_t_add },
      ...more,
    },
    geometry: {
      type: Array.isArray(line[0]?.[0]) ? 'MultiLineString' : 'LineString',
      coordinates: line,
    },
  }
}

const read = (...features: object[]) => readCentrelines({ type: 'FeatureCollection', features })
const crossingsOf = (...features: object[]) =>
  read(...features).crossings.map(({ street1, street2, lat, lon }) => [
    street1,
    street2,
    Number(lat.toFixed(5)),
    Number(lon.toFixed(5)),
  ])

const kedzie = segment(
  'N KEDZIE AVE',
  [
    [KEDZIE, WILSON],
    [KEDZIE, LAWRENCE],
  ],
  [4601, 4659, 4600, 4658],
)
const sawyer = segment(
  'N SAWYER AVE',
  [
    [SAWYER, WILSON],
    [SAWYER, LAWRENCE],
  ],
  [4601, 4659, 4600, 4658],
)
const lawrence = segment(
  'W LAWRENCE AVE',
  [
    [KEDZIE, LAWRENCE],
    [SAWYER, LAWRENCE],
  ],
  [3198, 3150, 3199, 3151],
)
const wilson = segment(
  'W WILSON AVE',
  [
    [KEDZIE, WILSON],
    [SAWYER, WILSON],
  ],
  [3198, 3150, 0, 0],
)
const town = [kedzie, sawyer, lawrence, wilson]

describe('centrelines', () => {
  it('become streets with their numbers, crossings and blocks', () => {
    const { blocks, ...rest } = read(...town)
    expect(rest).toEqual({
      streets: [
        { name: 'N KEDZIE AVE', lowest: 4600, highest: 4659 },
        { name: 'N SAWYER AVE', lowest: 4600, highest: 4659 },
        { name: 'W LAWRENCE AVE', lowest: 3150, highest: 3199 },
        { name: 'W WILSON AVE', lowest: 3150, highest: 3198 },
      ],
      crossings: [
        { street1: 'N KEDZIE AVE', street2: 'W WILSON AVE', lat: WILSON, lon: KEDZIE },
        { street1: 'N KEDZIE AVE', street2: 'W LAWRENCE AVE', lat: LAWRENCE, lon: KEDZIE },
        { street1: 'N SAWYER AVE', street2: 'W WILSON AVE', lat: WILSON, lon: SAWYER },
        { street1: 'N SAWYER AVE', street2: 'W LAWRENCE AVE', lat: LAWRENCE, lon: SAWYER },
      ],
      refusals: [],
      leftOut: 0,
      problem: null,
    })
    expect(blocks.map(({ street, block, number }) => [street, block, number])).toEqual([
      ['N KEDZIE AVE', 4600, 4630],
      ['N SAWYER AVE', 4600, 4630],
      ['W LAWRENCE AVE', 3100, 3175],
      ['W WILSON AVE', 3100, 3174],
    ])
    // Halfway, whichever way the line is drawn.
    expect(blocks[0]?.lat).toBeCloseTo((WILSON + LAWRENCE) / 2, 4)
    expect(blocks[2]?.lon).toBeCloseTo((KEDZIE + SAWYER) / 2, 4)
    expect(blocks.map(({ lat, lon }) => [lat, lon])[2]).toEqual([LAWRENCE, blocks[2]?.lon])
  })

  it('of a street of several pieces find its middle number on the piece that has it', () => {
    const [south, half, north]: [At, At, At] = [
      [KEDZIE, 41.96],
      [KEDZIE, 41.962],
      [KEDZIE, 41.964],
    ]
    const { blocks } = read(
      segment('N KEDZIE AVE', [south, half], [4601, 4619, 4600, 4618]),
      segment('N KEDZIE AVE', [half, north], [4621, 4699, 4620, 4698]),
    )
    expect(blocks.map(({ block, number }) => [block, number])).toEqual([[4600, 4650]])
    expect(blocks[0]?.lat).toBeCloseTo(41.962 + (0.002 * (4650 - 4620.5)) / 78, 4)
  })

  it('of a piece that spans several hundreds give each its point', () => {
    const { blocks } = read(
      segment(
        'N KEDZIE AVE',
        [
          [KEDZIE, 41.9],
          [KEDZIE, 41.93],
        ],
        [101, 399, 100, 398],
      ),
    )
    expect(blocks.map(({ block, number, lat }) => [block, number, Number(lat.toFixed(3))])).toEqual([
      [100, 150, 41.905],
      [200, 250, 41.915],
      [300, 350, 41.925],
    ])
  })

  it('follow a line with corners by its length', () => {
    const line: At[] = [
      [KEDZIE, 41.96],
      [KEDZIE, 41.962],
      [KEDZIE, 41.962],
      [KEDZIE + 0.0001, 41.962],
    ]
    const [block] = read(segment('N KEDZIE AVE', line, [101, 199, 100, 198])).blocks
    expect(block?.lon).toBe(KEDZIE)
    expect(block?.lat).toBeCloseTo(41.96104, 4)
  })

  it('in several lines cross at all their ends', () => {
    const broken = segment('W LAWRENCE AVE', [
      [
        [KEDZIE, LAWRENCE],
        [-87.7078, LAWRENCE],
      ],
      [
        [-87.7072, LAWRENCE],
        [SAWYER, LAWRENCE],
      ],
    ])
    expect(crossingsOf(broken, kedzie, sawyer)).toEqual([
      ['N KEDZIE AVE', 'W LAWRENCE AVE', LAWRENCE, KEDZIE],
      ['N SAWYER AVE', 'W LAWRENCE AVE', LAWRENCE, SAWYER],
    ])
  })

  it('with two carriageways cross once, and streets that meet twice cross twice', () => {
    const boulevard = (lon: number) =>
      segment('N HUMBOLDT BLVD', [
        [lon, 41.9],
        [lon, 41.91],
      ])
    const palmer = segment('W PALMER ST', [
      [-87.7, 41.9],
      [-87.7003, 41.9],
    ])
    expect(crossingsOf(boulevard(-87.7), boulevard(-87.7003), palmer)).toEqual([
      ['N HUMBOLDT BLVD', 'W PALMER ST', 41.9, -87.70015],
    ])
    const crescent = segment('W CRESCENT DR', [
      [KEDZIE, WILSON],
      [KEDZIE - 0.002, (WILSON + LAWRENCE) / 2],
      [KEDZIE, LAWRENCE],
    ])
    expect(crossingsOf(kedzie, crescent)).toHaveLength(2)
  })

  it('take ends within a metre for one, and those farther apart for two', () => {
    const lawrenceFrom = (lon: number) =>
      segment('W LAWRENCE AVE', [
        [lon, LAWRENCE],
        [SAWYER, LAWRENCE],
      ])
    expect(crossingsOf(kedzie, lawrenceFrom(KEDZIE + 0.000002))).toHaveLength(1)
    expect(crossingsOf(kedzie, lawrenceFrom(KEDZIE + 0.00004))).toEqual([])
  })

  it('of one street in two directions make no crossing', () => {
    const south = segment('S KEDZIE AVE', [
      [KEDZIE, 41.96],
      [KEDZIE, WILSON],
    ])
    expect(crossingsOf(kedzie, south)).toEqual([])
  })

  it.each([
    ['a ramp by its type', 'W I55 KEDZIE AV ER', {}],
    ['a ramp by its class', 'N LAWRENCE CONNECTOR', { class: 'Ramp' }],
    ['a ramp by the census', 'N LAWRENCE CONNECTOR', { MTFCC: 'S1630' }],
    ['an expressway', 'W KENNEDY EXPY', { suf_dir: 'OB' }],
    ['an interstate', 'W I-90', {}],
    ['a river', 'N CHICAGO RIVER', {}],
    ['what has no name', ' ', {}],
    ['an alley', 'N ', { pre_dir: '', street_nam: 'Alley' }],
  ])('leave out %s', (_, name, more) => {
    const line: At[] = [
      [KEDZIE, WILSON],
      [SAWYER, LAWRENCE],
    ]
    const { streets, crossings, leftOut, problem } = read(...town, segment(name, line, [1, 99, 2, 98], more))
    expect({ streets: streets.length, crossings: crossings.length, leftOut, problem }).toEqual({
      ...{ streets: 4, crossings: 4, leftOut: 1, problem: null },
    })
  })

  it.each(['E RIVER RD', 'N ER AVE', 'W RAMPART ST', 'N IVY LN'])('keep %s', (name) => {
    expect(
      read(
        segment(name, [
          [KEDZIE, WILSON],
          [SAWYER, LAWRENCE],
        ]),
      ).streets.map((street) => street.name),
    ).toEqual([name])
  })
})

describe('properties as other cities call them', () => {
  const LINE = {
    type: 'LineString',
    coordinates: [
      [KEDZIE, WILSON],
      [KEDZIE, LAWRENCE],
    ],
  }
  const NUMBERS = [4601, 4659, 4600, 4658]
  const numbered = (names: string[]) => Object.fromEntries(names.map((name, index) => [name, NUMBERS[index]]))

  it.each<[string[]]>([
    [['L_F_ADD', 'L_T_ADD', 'R_F_ADD', 'R_T_ADD']],
    [['LFROMADD', 'LTOADD', 'RFROMADD', 'RTOADD']],
    [['FROMADDR_L', 'TOADDR_L', 'FROMADDR_R', 'TOADDR_R']],
    [['FromAddr_L', 'ToAddr_L', 'FromAddr_R', 'ToAddr_R']],
    [['LFROMHN', 'LTOHN', 'RFROMHN', 'RTOHN']],
    [['LEFTFROM', 'LEFTTO', 'RIGHTFROM', 'RIGHTTO']],
    [['FROMLEFT', 'TOLEFT', 'FROMRIGHT', 'TORIGHT']],
    [['FR_ADDR_L', 'TO_ADDR_L', 'FR_ADDR_R', 'TO_ADDR_R']],
    [['L_ADD_FROM', 'L_ADD_TO', 'R_ADD_FROM', 'R_ADD_TO']],
    [['LeftFromAddress', 'LeftToAddress', 'RightFromAddress', 'RightToAddress']],
    [['l_from', 'l_to', 'r_from', 'r_to']],
  ])('house numbers: %j', (names) => {
    const properties = { FULLNAME: 'N Kedzie Ave', rt: 12, LTYPE: 'x', ...numbered(names) }
    const { streets } = read({ type: 'Feature', properties, geometry: LINE })
    expect(streets).toEqual([{ name: 'N KEDZIE AVE', lowest: 4600, highest: 4659 }])
  })

  it.each<[object, string]>([
    [{ FULLNAME: 'N  Kedzie Ave' }, 'N KEDZIE AVE'],
    [{ FULLNAME: null, PREDIR: 'N', NAME: 'Kedzie', TYPE: 'Ave' }, 'N KEDZIE AVE'],
    [{ STNAME: 'KEDZIE AVE', PREDIR: 'North', ST_TYPE: 'AVE' }, 'N KEDZIE AVE'],
    [{ ST_NAME: 'Kedzie', STPREDIR: 'N', STTYPE: 'Ave', SUFDIR: 'WEST' }, 'N KEDZIE AVE W'],
    [{ STREETNAME: 'Broadway' }, 'BROADWAY'],
    [{ Street_Name: '26th', Street_Type: 'St', Dir_Pre: 'W' }, 'W 26TH ST'],
    [{ street: 'Calle Ocho' }, 'CALLE OCHO'],
  ])('names: %j', (properties, name) => {
    const { streets } = read({ type: 'Feature', properties, geometry: LINE })
    expect(streets.map((street) => street.name)).toEqual([name])
  })

  it('numbers that are none, or stand for none, give no blocks', () => {
    for (const [from, to] of [
      [0, 0],
      ['', ''],
      ['12A', '20'],
      [-2, 98],
      [100, 1_000_000],
      [100.5, 198],
      [100, 9_000],
    ]) {
      const properties = { FULLNAME: 'N KEDZIE AVE', L_F_ADD: from, L_T_ADD: to, R_F_ADD: null }
      const { blocks, streets } = read({ type: 'Feature', properties, geometry: LINE })
      expect(blocks).toEqual([])
      expect(streets).toEqual([{ name: 'N KEDZIE AVE', lowest: null, highest: null }])
    }
  })
})

describe('a file that is no centrelines', () => {
  const points = segment('N KEDZIE AVE', [])
  const swapped = segment('N KEDZIE AVE', [
    [WILSON, KEDZIE],
    [LAWRENCE, KEDZIE],
  ])
  const projected = segment('N KEDZIE AVE', [
    [1_154_000, 1_931_000],
    [1_154_000, 1_932_000],
  ])

  it.each<[unknown, RegExp]>([
    [null, /^is no GeoJSON FeatureCollection with features\.$/],
    [{ type: 'FeatureCollection', features: [] }, /^is no GeoJSON/],
    [{ type: 'Topology', objects: {} }, /^is no GeoJSON/],
    [
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { ward: 33, area: 2 } }] },
      /^has no property that looks like a street's name; its features have ward, area\.$/,
    ],
    [{ type: 'FeatureCollection', features: [7, null] }, /its features have no properties\.$/],
    [
      {
        type: 'FeatureCollection',
        features: [
          segment(' ', [
            [KEDZIE, WILSON],
            [KEDZIE, LAWRENCE],
          ]),
        ],
      },
      /^has no street with a name\.$/,
    ],
    [
      { type: 'FeatureCollection', features: [points] },
      /^is refused for all 1 features, mostly because its geometry is no line\.$/,
    ],
    [
      { type: 'FeatureCollection', features: [swapped, swapped] },
      /latitude and longitude are swapped; exchange them\.$/,
    ],
    [
      { type: 'FeatureCollection', features: [projected] },
      /projected \(State Plane or Web Mercator\); export them as degrees/,
    ],
  ])('%#: says why', (json, says) => {
    const { problem, ...nothing } = readCentrelines(json)
    expect(problem).toMatch(says)
    expect(nothing).toMatchObject({ streets: [], crossings: [], blocks: [] })
  })

  it('with a few bad features is used without them, and they are numbered', () => {
    const { refusals, problem, streets } = read(kedzie, swapped, sawyer, points, { type: 'Feature' })
    expect(problem).toBeNull()
    expect(streets).toHaveLength(2)
    expect(refusals.map(({ at, why }) => `${at}: ${why}`)).toEqual([
      '2: latitude and longitude are swapped; exchange them',
      '4: its geometry is no line',
      '5: its geometry is no line',
    ])
  })

  it('is never an error, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            type: fc.constant('Feature'),
            properties: fc.dictionary(
              fc.constantFrom('FULLNAME', 'L_F_ADD', 'L_T_ADD', 'CLASS'),
              fc.anything(),
            ),
            geometry: fc.anything(),
          }),
          { minLength: 1 },
        ),
        (features) => {
          expect(() => read(...features)).not.toThrow()
        },
      ),
    )
  })
})

it('each block stands on its street, between its ends', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90_000 }),
      fc.integer({ min: 0, max: 1_900 }),
      fc.boolean(),
      (lowest, span, isReversed) => {
        const numbers: Numbers = isReversed ? [lowest + span, lowest, 0, 0] : [lowest, lowest + span, 0, 0]
        const { blocks } = read(
          segment(
            'N KEDZIE AVE',
            [
              [KEDZIE, 41.9],
              [KEDZIE, 41.93],
            ],
            numbers,
          ),
        )
        expect(blocks).toHaveLength(Math.floor((lowest + span) / 100) - Math.floor(lowest / 100) + 1)
        for (const { block, number, lat, lon } of blocks) {
          expect(number).toBeGreaterThanOrEqual(Math.max(block, lowest))
          expect(number).toBeLessThanOrEqual(Math.min(block + 99, lowest + span))
          expect(lon).toBe(KEDZIE)
          expect(lat).toBeGreaterThanOrEqual(41.9)
          expect(lat).toBeLessThanOrEqual(41.93 + 1e-9)
          const share = (number - lowest) / (span || 1)
          if (span > 0) expect(lat).toBeCloseTo(41.9 + 0.03 * (isReversed ? 1 - share : share), 6)
        }
      },
    ),
  )
})
