import { readFileSync } from 'node:fs'
import { type ExplainingPlaces, buildPlaces } from '../../src/places/locate.ts'
import { readWardMap, type WardOutline } from '../../src/places/wards/ward-map.ts'
import { readDemoGazetteer } from '../../src/upkeep/read-demo-gazetteer.ts'

export function demoWards(): WardOutline[] {
  const file = new URL('../../data/demo/wards.geojson', import.meta.url)
  const map = readWardMap(JSON.parse(readFileSync(file, 'utf8')))
  if ('problem' in map) throw new Error(map.problem)
  return map.wards
}

let built: Promise<ExplainingPlaces> | null = null

/** The demo's streets, landmarks and wards, as every process reads texts by them. Built once in a test file. */
export function demoPlaces(): Promise<ExplainingPlaces> {
  built ??= readDemoGazetteer().then((gazetteer) =>
    buildPlaces({ gazetteer, current: demoWards(), previous: null }),
  )
  return built
}
