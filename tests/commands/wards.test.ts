import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FeatureCollection } from 'geojson'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../support/database.ts'
import { box } from '../support/made-map.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'
import { useCommandLine } from './brigada.ts'

const database = useDatabase()
const brigada = useCommandLine()
beforeAll(() => {
  Object.assign(brigada.env, { DATABASE_URL: database.url, DATA_KEY: TEST_DATA_KEY })
})
beforeEach(() => database.db.query('truncate ward_maps, wards, places_version cascade'))

type Feature = FeatureCollection['features'][number]

const demoMap = JSON.parse(
  readFileSync(new URL('../../data/demo/wards.geojson', import.meta.url), 'utf8'),
) as FeatureCollection

function file(name: string, content: string | object): string {
  const path = join(brigada.directory, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const mapWith = (change: (feature: Feature) => object | null) => ({
  ...demoMap,
  features: demoMap.features.map((feature) => change(structuredClone(feature))).filter(Boolean),
})

/** A map of rectangles. */
const boxes = (...wards: [ward: number, rings: number[][][]][]) => ({
  type: 'FeatureCollection',
  features: wards.map(([ward, coordinates]) => ({
    type: 'Feature',
    properties: { ward },
    geometry: { type: 'Polygon', coordinates },
  })),
})

const importing = async (path: string, ...more: string[]) => {
  const { status, out, err } = await brigada.call(['wards', 'import', path, ...more])
  expect({ status, err }).toEqual({ status: 0, err: '' })
  return out
}

const list = async () => {
  const lines = (await brigada.call(['wards', 'list'])).out.trimEnd().split('\n')
  return lines.map((line) => line.replace(/ {2,}/g, '|'))
}

const today = new Date().toISOString().slice(0, 10)

describe('wards import', () => {
  it('says what is wrong with a map, and changes nothing', async () => {
    const huge = file('huge.geojson', '')
    const descriptor = openSync(huge, 'r+')
    ftruncateSync(descriptor, 201_000_000)
    closeSync(descriptor)
    const cases: [file: string, says: RegExp, ...more: string[]][] = [
      [file('broken.geojson', '{"type": "FeatureColl'), /broken\.geojson is not JSON\. Nothing/],
      [join(brigada.directory, 'none.geojson'), /none\.geojson does not exist\. Nothing/],
      [brigada.directory, /is a folder\. Nothing/],
      [huge, /huge\.geojson is larger than 200 MB/],
      [
        file(
          'nameless.geojson',
          mapWith((feature) => ({ ...feature, properties: { area: 3.5 } })),
        ),
        /No property looks like a ward number.*area.*--property\. Nothing/,
      ],
      [
        file('swapped.geojson', mapWith(swapped)),
        /Feature 1 \(ward 20\) has \[41.*latitude before longitude; swap them.* Nothing/,
      ],
      [
        file('whole.geojson', demoMap),
        /No feature has the property "alcaldía".*Nothing/,
        '--property',
        'alcaldía',
      ],
      [
        file('doubled.geojson', boxes([1, [box(0, 0, 0.02, 0.01)]], [2, [box(0.01, 0, 0.03, 0.01)]])),
        /^Wards 1 and 2 overlap near 41\.8\d+, -87\.7\d+, over about 0\.92 square kilometres\. .*Nothing/,
      ],
    ]
    for (const [path, says, ...more] of cases) {
      const { status, out, err } = await brigada.call(['wards', 'import', path, ...more])
      expect(err).toMatch(says)
      expect(err).toMatch(/Nothing was changed\.\n$/)
      expect({ status, out }).toEqual({ status: 1, out: '' })
    }
    const { rows } = await database.db.query('select from ward_maps')
    expect(rows).toEqual([])
  })

  it('takes the place of the map in force, and names what it no longer has', async () => {
    expect(await brigada.call(['wards', 'list'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('There are no wards yet. Import a map: ') as string,
    })
    // As some programs write it: with a byte order mark, and a name of their own for the number.
    const map = mapWith(({ properties, ...feature }) => ({
      ...feature,
      properties: { name: properties?.name as string, 'Núm.': String(properties?.ward) },
    }))
    const withMark = file('city.geojson', `\uFEFF${JSON.stringify(map)}`)
    expect(await brigada.run(['wards', 'import', withMark, '--property', 'Núm.'])).toEqual({
      status: 0,
      out: 'Imported 5 wards.\n',
      err: '',
    })
    const smaller = file(
      'smaller.geojson',
      mapWith((feature) => (feature.properties?.ward === 33 ? null : feature)),
    )
    expect(await importing(smaller)).toBe(
      'Imported 4 wards.\nNo longer on the map: 33. Their subscriptions rest.\n',
    )
    expect(await list()).toEqual([
      'WARD|NAME|SUBSCRIBERS|VERIFIERS|ADJOINS',
      '20|Woodlawn|0|0|approximate outline',
      '25|Pilsen|0|0|approximate outline',
      '35|Logan Square|0|0|approximate outline',
      '40|Lincoln Square|0|0|approximate outline',
      '',
      'MAP FROM|WARDS|IMPORTED',
      `the beginning|4|${today}|in force`,
    ])
    expect(await importing(file('whole.geojson', demoMap))).toBe('Imported 5 wards.\n')
  })

  it('keeps maps of other days, and says which is in force', async () => {
    const one = file('one.geojson', boxes([1, [box(0, 0, 0.02, 0.01)]], [2, [box(0.02, 0, 0.03, 0.01)]]))
    const two = file('two.geojson', boxes([1, [box(0, 0, 0.01, 0.01)]], [3, [box(0.01, 0, 0.03, 0.01)]]))
    expect(await importing(one, '--valid-from', '2015-05-18')).toBe('Imported 2 wards.\n')
    expect(await importing(one, '--valid-from', '2003-05-05')).toBe(
      'Imported 2 wards of an earlier map. The map in force stays.\n',
    )
    expect(await importing(two, '--valid-from', '2999-05-15')).toBe(
      'Imported 2 wards, in force from 2999-05-15 on.\nNo longer on the map then: 2. Their subscriptions will rest.\n',
    )
    expect(await list()).toEqual([
      'WARD|NAME|SUBSCRIBERS|VERIFIERS|ADJOINS',
      '1|0|0|2',
      '2|0|0|1',
      '',
      'MAP FROM|WARDS|IMPORTED',
      `2003-05-05|2|${today}`,
      `2015-05-18|2|${today}|in force`,
      `2999-05-15|2|${today}`,
    ])
    expect(await importing(two, '--valid-from', today)).toBe(
      'Imported 2 wards.\nNo longer on the map: 2. Their subscriptions rest.\n',
    )
    expect((await list()).slice(1, 3)).toEqual(['1|0|0|3', '3|0|0|1'])
  })

  it('tells of a gap', async () => {
    const holed = boxes([1, [box(0, 0, 0.03, 0.03), box(0.01, 0.01, 0.02, 0.02)]])
    expect(await importing(file('holed.geojson', holed))).toMatch(
      /^Imported 1 ward\.\nNo ward covers about 0\.92 square kilometres near 41\.81\d+, -87\.78\d+, with .*\nIf another town is there/,
    )
  })

  const cityMap = (name: string) =>
    fileURLToPath(new URL(`../../../shared/data/${name}.geojson`, import.meta.url))

  it.runIf(existsSync(cityMap('wards_2023')))('imports the maps of a whole city', async () => {
    expect(await importing(cityMap('wards_2015'), '--valid-from', '2015-05-18')).toMatch(
      /^Imported 50 wards\.\n(?:No ward covers .*\n){3}If another town is there/,
    )
    const started = performance.now()
    expect(await importing(cityMap('wards_2023'), '--valid-from', '2023-05-15')).toMatch(
      /^Imported 50 wards\.\nNo/,
    )
    expect(performance.now() - started).toBeLessThan(15_000)
    const lines = await list()
    expect(lines[33]).toBe('33|0|0|35 39 40 45 47')
    expect(lines.slice(52)).toEqual([
      'MAP FROM|WARDS|IMPORTED',
      `2015-05-18|50|${today}`,
      `2023-05-15|50|${today}|in force`,
    ])
  })
})

function swapped(feature: Feature): object {
  const { geometry } = feature
  if (geometry.type === 'Polygon') {
    geometry.coordinates = geometry.coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lat, lon]))
  }
  return feature
}
