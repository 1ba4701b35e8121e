/**
 * Reads a city's ward map from GeoJSON. Maps come from many portals, so the reader is lenient about how the
 * ward number is called and written, and strict about what would put an alert in the wrong ward.
 * Every problem is one sentence that names the feature and says how to mend it.
 */
import { z } from 'zod'
import { projectionProblem } from './map-projection.ts'
import { readOutline } from './ward-outline.ts'
import { findNumberProperty, readName, readWardNumber, type Properties } from './ward-properties.ts'

export type WardOutline = {
  number: number
  name: string | null
  /** Polygons of rings of [longitude, latitude]; the first ring of a polygon is its outside. */
  geometry: number[][][][]
  /** A rough outline for demonstrations, not the city's own line. */
  approximate: boolean
}

export type WardMap = { wards: WardOutline[] } | { problem: string }

const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })
const Feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown().optional() }).nullish(),
})

type WardFeature = { label: string; properties: Properties; geometry: z.infer<typeof Feature>['geometry'] }

/** `property` names the property that holds the ward number, when it is not one of the usual names. */
export function readWardMap(json: unknown, property?: string): WardMap {
  const read = readFeatures(json)
  if ('problem' in read) return read

  const found = findNumberProperty(
    read.features.map((feature) => feature.properties),
    property,
  )
  if ('problem' in found) return found

  const wards = new Map<number, WardOutline>()
  for (const feature of read.features) {
    const ward = readWard(feature, found.property)
    if ('problem' in ward) return ward
    const before = wards.get(ward.number)
    wards.set(ward.number, before ? join(before, ward) : ward)
  }
  return { wards: [...wards.values()].sort((a, b) => a.number - b.number) }
}

function readFeatures(json: unknown): { features: WardFeature[] } | { problem: string } {
  const collection = Collection.safeParse(json)
  if (!collection.success) {
    return {
      problem: `The ward map ${whatItIs(json)}; give a GeoJSON FeatureCollection with one feature per ward.`,
    }
  }
  const projection = projectionProblem(json)
  if (projection !== null) return { problem: projection }
  if (collection.data.features.length === 0) {
    return { problem: 'The ward map has no features; export it again with one feature per ward.' }
  }

  const features: WardFeature[] = []
  for (const [index, item] of collection.data.features.entries()) {
    const label = `Feature ${index + 1}`
    const feature = Feature.safeParse(item)
    if (!feature.success) {
      return {
        problem: `${label} is not a GeoJSON Feature with properties and a geometry; mend it or leave it out.`,
      }
    }
    features.push({ label, properties: feature.data.properties ?? {}, geometry: feature.data.geometry })
  }
  return { features }
}

function readWard(feature: WardFeature, property: string): WardOutline | { problem: string } {
  const number = readWardNumber(feature.properties[property])
  if (number === null) {
    return {
      problem:
        `${feature.label} has ${describe(feature.properties[property])} as its "${property}"; ` +
        'give it a whole ward number, or name another property with --property.',
    }
  }
  if (number < 1 || number > 9999) {
    return { problem: `${feature.label} has ward number ${number}; ward numbers go from 1 to 9999.` }
  }

  const outline = readOutline(feature.geometry, `${feature.label} (ward ${number})`)
  if ('problem' in outline) return outline
  return {
    number,
    name: readName(feature.properties),
    geometry: outline.geometry,
    approximate: feature.properties.approximate === true,
  }
}

/** A ward may come in pieces, one feature each. */
function join(one: WardOutline, other: WardOutline): WardOutline {
  return {
    number: one.number,
    name: one.name ?? other.name,
    geometry: [...one.geometry, ...other.geometry],
    approximate: one.approximate || other.approximate,
  }
}

function whatItIs(json: unknown): string {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'is not a JSON object'
  const type = 'type' in json && typeof json.type === 'string' ? json.type : null
  if (type === 'FeatureCollection') return 'has no list of features'
  return type === null ? 'has no "type"' : `is a "${type.slice(0, 40)}", not a FeatureCollection`
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
