/** What places are found in: the demo's city, and the whole of Chicago where its files are present. */
import { existsSync, readFileSync } from 'node:fs'
import type { PlaceSource } from '../../src/places/locate.ts'
import { readWardMap, type WardOutline } from '../../src/places/wards/ward-map.ts'
import { readDemoGazetteer } from '../../src/upkeep/read-demo-gazetteer.ts'
import { loadRows } from './place-texts/load-city.ts'

/** Public files for development that are not part of the project; see `docs/gazetteer.md` for their format. */
export const CITY_DATA = new URL('../../../shared/data/', import.meta.url)
export const hasCity = existsSync(CITY_DATA)

export async function demoSource(): Promise<PlaceSource> {
  const wards = readWards(new URL('../../data/demo/wards.geojson', import.meta.url))
  return { gazetteer: await readDemoGazetteer(), current: wards, previous: null }
}

/** Both ward maps and all rows, with the local names and the numbering grid that come along with the demo. */
export async function citySource(): Promise<PlaceSource> {
  const { localNames, grid } = await readDemoGazetteer()
  return {
    gazetteer: { ...loadRows(CITY_DATA), localNames, grid },
    current: readWards(new URL('wards_2023.geojson', CITY_DATA)),
    previous: readWards(new URL('wards_2015.geojson', CITY_DATA)),
  }
}

function readWards(file: URL): WardOutline[] {
  const map = readWardMap(JSON.parse(readFileSync(file, 'utf8')))
  if ('problem' in map) throw new Error(map.problem)
  return map.wards
}
