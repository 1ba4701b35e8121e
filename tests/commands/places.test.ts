import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MAX_LINES } from '../../src/commands/import-file.ts'
import { transaction } from '../../src/store/db.ts'
import { loadGazetteer, replaceGazetteer } from '../../src/store/gazetteer.ts'
import { placesVersion } from '../../src/store/places-version.ts'
import { useDatabase } from '../support/database.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'
import { useCommandLine } from './brigada.ts'

const database = useDatabase()
const brigada = useCommandLine()
beforeAll(() => {
  Object.assign(brigada.env, { DATABASE_URL: database.url, DATA_KEY: TEST_DATA_KEY })
})

const hasShippedNames = existsSync(new URL('../../data/local-places.csv', import.meta.url))
const shared = new URL('../../../shared/data/', import.meta.url)
const sharedFile = (name: string) => fileURLToPath(new URL(name, shared))

function file(name: string, content: string | Buffer | object): string {
  const path = join(brigada.directory, name)
  const isText = typeof content === 'string' || Buffer.isBuffer(content)
  writeFileSync(path, isText ? content : JSON.stringify(content))
  return path
}

const importFiles = (...args: string[]) => brigada.call(['places', 'import', ...args])

const CROSSINGS = 'street_1,street_2,lat,lon\nN KEDZIE AVE,W LAWRENCE AVE,41.96858,-87.70845\n'
const NAMES = 'kind,name,means,lat,lon\nstreet,la veintiséis,W 26TH ST,,\ntown,Cicero,,41.8456,-87.7539\n'
const GRID = {
  origin: { lat: 41.882, lon: -87.628 },
  northSouth: [
    [0, 41.882],
    [4800, 41.968],
  ],
  eastWest: [
    [-3200, -87.708],
    [0, -87.628],
  ],
  lonPerLat: -0.028,
  latPerLon: 0.01,
}
const CENTRELINES = {
  type: 'FeatureCollection',
  features: [
    { name: 'N KEDZIE AVE', to: [-87.708, 41.97] },
    { name: 'W LAWRENCE AVE', to: [-87.707, 41.968] },
    { name: 'W KENNEDY EXPY', to: [-87.7, 41.968] },
  ].map(({ name, to }) => ({
    type: 'Feature',
    properties: { FULLNAME: name, LFROMADD: 4801, LTOADD: 4859, RFROMADD: 4800, RTOADD: 4858 },
    geometry: { type: 'LineString', coordinates: [[-87.708, 41.968], to] },
  })),
}

describe('places', () => {
  beforeEach(() =>
    transaction(database.db, async (tx) => {
      await replaceGazetteer(tx, {
        ...{ streets: [], crossings: [], blocks: [], landmarks: [], grid: null },
        // So that those that come along are not loaded.
        localNames: [{ kind: 'neighborhood', name: 'Pilsen', means: null, point: null }],
      })
    }),
  )

  it.each<[string[], RegExp]>([
    [[], /^Say import or list/],
    [['load'], /^Say import or list/],
    [['import'], /^Name at least one file/],
    [['import', '--refused', 'x'], /^Name at least one file/],
    [['import', 'streets.csv'], /^Say before each file what it is/],
    [['import', '--crossings'], /^Option '--crossings <value>' argument missing/],
    [['import', '--centrelines', 'a', '--blocks', 'b'], /^--centrelines gives streets, crossings and blocks/],
  ])('says what is wrong with %j, and then the usage', async (args, says) => {
    const { status, out, err } = await brigada.call(['places', ...args])
    expect(err).toMatch(says)
    expect(err).toContain('\n\nUsage: brigada places ')
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  it('are imported from tables as programs write them', async () => {
    const before = await placesVersion(database.db, new Date())
    const streets = file(
      'streets.csv',
      '\uFEFFMAX ADDRESS,Suffix,min_address, Full street  name \r\n' +
        '6399,AVE,1,n  Kedzie ave\r\n\r\n,ST,,"N LINCOLN\r\nPARK   W"\r\n',
    )
    const crossings = file('crossings.csv', CROSSINGS)
    const blocks = file(
      'blocks.csv',
      'Street,Block,Num_Median,Lat,Lon,n\nW LAWRENCE AVE,3200,3233.0,41.9685,-87.709,9\nE 100TH PL,0,33,41.7,-87.6\n',
    )
    const landmarks = file(
      'landmarks.csv',
      'name,kind,lon,lat,extra,alt\nHarold\'s "Shrimp",Grocery,-87.65,41.78,,\nQuincy,l_station,-87.63,41.87,brown|pink,Quincy/Wells\n',
    )
    const { status, out, err } = await brigada.run([
      ...['places', 'import', '--streets', streets, '--crossings', crossings],
      ...['--blocks', blocks, '--landmarks', landmarks],
      ...['--local-names', file('names.csv', NAMES), '--grid', file('grid.json', GRID)],
    ])
    expect({ status, out }).toEqual({
      status: 0,
      out:
        `streets: 2 from ${streets}\ncrossings: 1 from ${crossings}\nblocks: 2 from ${blocks}\n` +
        `landmarks: 2 from ${landmarks}\nlocal names: 2 from ${join(brigada.directory, 'names.csv')}\n` +
        `grid: 1 from ${join(brigada.directory, 'grid.json')}\n`,
    })
    expect(err).toMatch(/^(?:Reading \S+ \(0\.0 MB\)\.\n){6}$/)
    expect(await loadGazetteer(database.db)).toEqual({
      streets: [
        { name: 'N KEDZIE AVE', lowest: 1, highest: 6399 },
        { name: 'N LINCOLN PARK W', lowest: null, highest: null },
      ],
      crossings: [{ street1: 'N KEDZIE AVE', street2: 'W LAWRENCE AVE', lat: 41.96858, lon: -87.70845 }],
      blocks: [
        { street: 'W LAWRENCE AVE', block: 3200, number: 3233, lat: 41.9685, lon: -87.709 },
        { street: 'E 100TH PL', block: 0, number: 33, lat: 41.7, lon: -87.6 },
      ],
      landmarks: [
        {
          ...{ kind: 'grocery', name: 'Harold\'s "Shrimp"', alt: null, address: null, extra: null },
          ...{ lat: 41.78, lon: -87.65 },
        },
        {
          ...{ kind: 'l_station', name: 'Quincy', alt: 'Quincy/Wells', address: null, extra: 'brown pink' },
          ...{ lat: 41.87, lon: -87.63 },
        },
      ],
      localNames: [
        { kind: 'street', name: 'la veintiséis', means: 'W 26TH ST', point: null },
        { kind: 'town', name: 'Cicero', means: null, point: { lat: 41.8456, lon: -87.7539 } },
      ],
      grid: GRID,
    })
    expect(await placesVersion(database.db, new Date())).not.toBe(before)
    const list = (await brigada.call(['places', 'list'])).out.replace(/ {2,}/g, '|')
    expect(list).toMatch(/^PART\|ROWS\|SINCE\nblocks\|2\|\d{4}-\d\d-\d\d \d\d:\d\d UTC\ncrossings\|1\|/)
  })

  it('replace what was there of their kind, and leave the rest', async () => {
    await importFiles('--crossings', file('crossings.csv', CROSSINGS), '--grid', file('grid.json', GRID))
    const other = CROSSINGS.replace('KEDZIE', 'KIMBALL')
    await importFiles('--crossings', file('other.csv', other))
    const { crossings, grid, localNames } = await loadGazetteer(database.db)
    expect(crossings.map(({ street1 }) => street1)).toEqual(['N KIMBALL AVE'])
    expect(grid).toEqual(GRID)
    expect(localNames).toHaveLength(1)
  })

  it('come from street centrelines as well', async () => {
    const path = file('centrelines.geojson', `\uFEFF${JSON.stringify(CENTRELINES)}`)
    const { status, out } = await importFiles('--centrelines', path)
    expect({ status, out }).toEqual({
      status: 0,
      out: `streets: 2, crossings: 1, blocks: 2 (left out: 1 ramps, expressways, rivers and nameless lines) from ${path}\n`,
    })
    const { streets, crossings, blocks } = await loadGazetteer(database.db)
    expect(streets.map(({ name }) => name)).toEqual(['N KEDZIE AVE', 'W LAWRENCE AVE'])
    expect(crossings).toEqual([
      { street1: 'N KEDZIE AVE', street2: 'W LAWRENCE AVE', lat: 41.968, lon: -87.708 },
    ])
    expect(blocks.map(({ street, number }) => [street, number])).toEqual([
      ['N KEDZIE AVE', 4830],
      ['W LAWRENCE AVE', 4830],
    ])
  })

  it('bring local names along where there are none, and never in place of others', async () => {
    await database.db.query('delete from local_names')
    await transaction(database.db, (tx) => replaceGazetteer(tx, { localNames: [] }))
    const crossings = file('crossings.csv', CROSSINGS)
    const names = file('names.csv', NAMES)

    const first = await importFiles('--crossings', crossings)
    expect(first.status).toBe(0)
    expect(first.out).toMatch(
      hasShippedNames
        ? /^local names: [\d,]+ from data\/local-places\.csv$/m
        : /^data\/local-places\.csv does not exist\.$/m,
    )
    await importFiles('--local-names', names)
    const later = await importFiles('--crossings', crossings)
    expect(later.out).not.toContain('local')
    expect((await loadGazetteer(database.db)).localNames.map(({ name }) => name)).toEqual([
      'la veintiséis',
      'Cicero',
    ])
  })
})

describe('a line that can’t be used', () => {
  const cases: [flag: string, header: string, lines: [line: string, why: string][]][] = [
    [
      'crossings',
      'street_1,street_2,lat,lon',
      [
        [',B ST,41.9,-87.7', 'the first street is missing'],
        ['A ST, - ,41.9,-87.7', 'the second street is missing'],
        ['A ST,a  st,41.9,-87.7', 'both streets are the same'],
        ['A ST,B ST,,-87.7', 'the latitude is missing'],
        ['A ST,B ST,41.9', 'the longitude is missing'],
        ['A ST,B ST,41.9,"-87,7"', 'the longitude is no number'],
        ['A ST,B ST,0x29,-87.7', 'the latitude is no number'],
        ['A ST,B ST,NaN,-87.7', 'the latitude is no number'],
        ['A ST,B ST,-87.7,41.9', 'latitude and longitude are swapped; exchange them'],
        [
          'A ST,B ST,1931000,1154000',
          'the coordinates are projected (State Plane or Web Mercator); export them as degrees (WGS 84, EPSG:4326)',
        ],
        ['A ST,B ST,41.9,-287.7', 'the point is outside the world'],
        ['A ST,B ST,0,0', 'the point is 0, 0, which stands for a missing one'],
        [`A ST,${'B'.repeat(101)},41.9,-87.7`, 'a name is longer than 100 characters'],
        ['GOOD ST,w  lawrence ave,41.90000,-87.70', 'it says the same as line 2'],
        ['W LAWRENCE AVE,GOOD ST,41.900001,-87.7', 'it says the same as line 2'],
      ],
    ],
    [
      'streets',
      'Full Street Name,Min Address,Max Address',
      [
        [' ,1,99', 'the street name is missing'],
        ['A ST,one,99', 'a house number is no whole number'],
        ['A ST,1,99.5', 'a house number is no whole number'],
        ['A ST,100,99', 'the lowest house number is above the highest'],
        ['good st,5,99', 'it says the same as line 2'],
      ],
    ],
    [
      'blocks',
      'street,block,num_median,lat,lon',
      [
        [',100,150,41.9,-87.7', 'the street is missing'],
        ['A ST,150,150,41.9,-87.7', 'the block is no whole hundred'],
        ['A ST,,150,41.9,-87.7', 'the block is no whole hundred'],
        ['A ST,100,,41.9,-87.7', 'the house number is no whole number'],
        ['A ST,100,250,41.9,-87.7', 'the house number is not in its block'],
        ['A ST,100,150,41.9,', 'the longitude is missing'],
        ['GOOD ST,100,150,41.91,-87.7', 'it says the same as line 2'],
      ],
    ],
    [
      'landmarks',
      'kind,name,lat,lon,alt',
      [
        [',A,41.9,-87.7,', 'the kind is missing'],
        ['park, ,41.9,-87.7,', 'the name is missing'],
        ['park,A,41.9,north,', 'the longitude is no number'],
        [`park,A,41.9,-87.7,${'b'.repeat(101)}`, 'a name is longer than 100 characters'],
        ['PARK,good,41.9,-87.7,', 'it says the same as line 2'],
      ],
    ],
    [
      'local-names',
      'kind,name,means,lat,lon',
      [
        ['river,A,B,,', 'the kind is none of street, landmark, neighborhood, town'],
        ['street,,B,,', 'the name is missing'],
        ['street,A,,,', 'it does not say which street is meant'],
        ['landmark,A,,41.9,-87.7', 'it does not say which landmark is meant'],
        ['town,A,,41.9,', 'the longitude is missing'],
        ['Street,GOOD,b,,', 'it says the same as line 2'],
      ],
    ],
  ]
  const GOOD: Record<string, string> = {
    crossings: 'GOOD ST,W LAWRENCE AVE,41.9,-87.7',
    streets: 'GOOD ST,1,99',
    blocks: 'GOOD ST,100,150,41.9,-87.7',
    landmarks: 'park,Good,41.9,-87.7,',
    'local-names': 'street,Good,B,,',
  }

  it.each(cases)(
    'of %s is named with its reason, and the others are imported',
    async (flag, header, lines) => {
      const path = file('some.csv', [header, GOOD[flag], ...lines.map(([line]) => line)].join('\n'))
      const { status, out } = await importFiles(`--${flag}`, path)
      expect(status).toBe(0)
      expect(out).toMatch(
        new RegExp(`^${flag.replace('-', ' ')}: 1 from .*\\n {2}${lines.length} lines are not used:\\n`),
      )
      const said = out.split('\n').filter((line) => line.startsWith('    '))
      expect(said.sort()).toEqual(lines.map(([, why], index) => `    line ${index + 3}: ${why}`).sort())
    },
  )

  it('is shown if it is among the first, and written down in any case', async () => {
    const good = Array.from({ length: 300 }, (_, n) => `N ${n} ST,W LAWRENCE AVE,41.9,-87.7`)
    const bad = Array.from({ length: 22 }, () => ',B ST,41.9,-87.7')
    const repeated = ['"N 1 ST","W LAWRENCE\nAVE",41.9,-87.7', 'A ST,B ST,,']
    const path = file('many.csv', ['street_1,street_2,lat,lon', ...good, ...repeated, ...bad].join('\n'))
    const refused = join(brigada.directory, 'refused.txt')
    const { out } = await importFiles('--crossings', path, '--refused', refused)
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toBe(`crossings: 300 from ${path}`)
    expect(lines[1]).toBe('  24 lines are not used:')
    // Line 302 goes over two lines, and only repeats.
    expect(lines[2]).toBe('    line 304: the latitude is missing')
    expect(lines[22]).toBe(`    and 4 more: all of them in ${refused}`)
    expect(lines).toHaveLength(23)
    const written = readFileSync(refused, 'utf8').trimEnd().split('\n')
    expect(written).toHaveLength(24)
    expect(written[0]).toBe(`${path} line 302: it says the same as line 3`)
    expect(written.at(-1)).toBe(`${path} line 326: the first street is missing`)

    const unnamed = await importFiles('--crossings', path)
    expect(unnamed.out).toContain('    and 4 more: name a file with --refused to see them\n')
  })
})

describe('a file that can’t be used', () => {
  const rows = (count: number, row: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => row(n)).join('')

  it.each<[string, flag: string, content: () => string | Buffer | object | null, says: RegExp]>([
    ['is not there', 'crossings', () => null, /none\.csv does not exist\.$/m],
    ['is empty', 'crossings', () => '', /has no lines below its header\.$/m],
    [
      'has only a header',
      'crossings',
      () => 'street_1,street_2,lat,lon\n',
      /has no lines below its header\.$/m,
    ],
    [
      'lacks columns',
      'blocks',
      () => 'street,lat,lon\nA,41,-87\n',
      /has no columns block, num_median; its first line has street, lat, lon\.$/m,
    ],
    [
      'lacks a column',
      'streets',
      () => 'name,Min Address\nA,1\n',
      /has no column Full Street Name; its first line has name, Min Address\.$/m,
    ],
    [
      'has other separators',
      'crossings',
      () => CROSSINGS.replaceAll(',', ';'),
      /its first line has street_1;street_2;lat;lon; separate the columns with commas\.$/m,
    ],
    [
      'has its coordinates swapped',
      'crossings',
      () => CROSSINGS + rows(30, (n) => `A ST,B${n} ST,-87.7,41.9\n`),
      /is refused for 30 of 31 lines, mostly because latitude and longitude are swapped; exchange them\.\n {2}30 lines are not used:\n/,
    ],
    [
      'is projected',
      'crossings',
      () => `street_1,street_2,lat,lon\n${rows(2, (n) => `A ST,B${n} ST,1931000,1154000\n`)}`,
      /is refused for all 2 lines, mostly because the coordinates are projected/,
    ],
    [
      'is Latin-1',
      'landmarks',
      () => Buffer.from('kind,name,lat,lon\npark,Peñaloza,41.9,-87.7\n', 'latin1'),
      /mostly because it has letters that are not UTF-8; save the file as UTF-8\.$/m,
    ],
    [
      'has an open quotation mark',
      'crossings',
      () => `${CROSSINGS}"A ST,B ST,41.9,-87.7\n${rows(5_000, () => 'A ST,B ST,41.9,-87.7\n')}`,
      /has a quotation mark that is never closed, or a line without end, near line 3\.$/m,
    ],
    ['is not JSON', 'grid', () => CROSSINGS, /is not JSON\.$/m],
    ['is another JSON', 'grid', () => ({ ...GRID, eastWest: 3 }), /has no valid "eastWest"; give a list/],
    ['is no map', 'centrelines', () => GRID, /is no GeoJSON FeatureCollection with features\.$/m],
  ])(
    'because it %s is refused whole in a sentence, and nothing is changed',
    async (_, flag, content, says) => {
      const made = content()
      const path = made === null ? join(brigada.directory, 'none.csv') : file('file.csv', made)
      const before = await loadGazetteer(database.db)
      const version = await placesVersion(database.db, new Date())
      const other = file('landmarks-good.csv', 'kind,name,lat,lon\npark,New,41.9,-87.7\n')
      const beside = flag === 'landmarks' ? [] : ['--landmarks', other]
      const { status, out, err } = await importFiles(`--${flag}`, path, ...beside)
      expect(err).toMatch(says)
      expect(err).toMatch(/\nNothing was changed\.\n$/)
      expect({ status, out }).toEqual({ status: 1, out: '' })
      expect(await loadGazetteer(database.db)).toEqual(before)
      expect(await placesVersion(database.db, new Date())).toBe(version)
    },
  )

  it('because nowhere to write the refused lines is left alone', async () => {
    const crossings = file('crossings.csv', CROSSINGS)
    const { status, err } = await importFiles('--crossings', crossings, '--refused', '/no/such/folder/file')
    expect(status).toBe(1)
    expect(err).toMatch(/\/no\/such\/folder\/file can't be written: is its folder there, and yours\? Nothing/)
  })

  // Reading half a million lines takes seconds, more where others work beside.
  it('because it has too many lines is refused', { timeout: 60_000 }, async () => {
    const line = (n: number) => `N ${n % 1000} ST,W ${n} ST,41.9,-87.7\n`
    const path = file('long.csv', `street_1,street_2,lat,lon\n${rows(MAX_LINES, line)}`)
    const { status, err } = await importFiles('--crossings', path)
    expect(err).toContain(
      'has more than 500,000 lines; the largest cities have a tenth of that. Cut it to your city.\nNothing was changed.\n',
    )
    expect(status).toBe(1)
  })
})

it.runIf(existsSync(shared))('the files of a whole city are imported', async () => {
  const { status, out } = await importFiles(
    ...['--streets', sharedFile('street_names.csv'), '--crossings', sharedFile('intersections.csv')],
    ...['--blocks', sharedFile('block_points.csv'), '--landmarks', sharedFile('landmarks.csv')],
  )
  expect(status).toBe(0)
  expect(out).toMatch(
    /^streets: 2,582 from .*\ncrossings: 23,022 from .*\nblocks: 27,796 from .*\nlandmarks: 2,38\d /,
  )
  const { streets, crossings, blocks, landmarks } = await loadGazetteer(database.db)
  expect([streets.length, crossings.length, blocks.length]).toEqual([2_582, 23_022, 27_796])
  expect(landmarks.length).toBeGreaterThan(2_380)
  // The names of one file are those of the others.
  const known = new Set([...crossings.flatMap(({ street1, street2 }) => [street1, street2])])
  expect(blocks.filter(({ street }) => !known.has(street)).length).toBeLessThan(blocks.length / 50)
})
