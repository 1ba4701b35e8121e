import type { FastifyRequest } from 'fastify'

/**
 * Is it our own page that asks, and not another site in the same browser? Browsers say so in Sec-Fetch-Site (on
 * HTTPS and localhost) or in Origin. What says neither is no browser; it may send JSON, which another site's form
 * could not.
 */
export function isSameOrigin(request: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site, 'content-type': contentType } = request.headers
  if (site !== undefined) return site === 'same-origin'
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === request.headers.host
  return contentType?.startsWith('application/json') ?? false
}
