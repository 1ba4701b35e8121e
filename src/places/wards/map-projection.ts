/** GeoJSON is longitude and latitude; files that are not, or that older programs wrote, say so in a `crs` member. */
import { z } from 'zod'

const Named = z.object({
  crs: z.object({
    properties: z.union([
      z.object({ name: z.string() }).transform(({ name }) => name),
      z.object({ code: z.union([z.number(), z.string()]) }).transform(({ code }) => `EPSG:${code}`),
    ]),
  }),
})

/** WGS 84, and NAD83 and ETRS89, which are within two metres of it: "EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84". */
const LON_LAT = /(?:CRS:?84h?|EPSG:(?:[\d.]*:)?(?:4326|4269|4258))$/i

export function projectionProblem(json: unknown): string | null {
  const named = Named.safeParse(json)
  if (!named.success) return null
  const name = named.data.crs.properties.trim()
  if (LON_LAT.test(name)) return null
  return (
    `The ward map says that it is in "${name.slice(0, 60)}", not in longitude and latitude; ` +
    'export it as WGS 84 (EPSG:4326).'
  )
}
