/** Which property of a map's features is the ward's number, and which its name. */

export type Properties = Record<string, unknown>

/** As portals call it, without case and punctuation; the likelier first. */
const NUMBER_NAMES = [
  'ward',
  'wardnumber',
  'wardnum',
  'wardno',
  'wardid',
  'wardnbr',
  'distrito',
  'district',
  'districtnumber',
  'districtnum',
  'districtno',
  'districtid',
  'distnum',
  'distno',
  'distnumber',
  'coundist',
  'councildist',
  'councildistrict',
  'council',
  'dist',
  'number',
  'num',
  'numero',
]

/** Never who represents the ward: the outline outlives the office. */
const NAME_NAMES = [
  'name',
  'wardname',
  'districtname',
  'neighborhood',
  'neighbourhood',
  'community',
  'communityarea',
  'nombre',
  'label',
]

const WARD_WORD = '(?:ward|district|distrito|dist\\.?|no\\.?|#)'
const WARD_NUMBER = new RegExp(
  `^\\s*${WARD_WORD}?\\s*#?\\s*(-?\\d{1,9})(?:\\.0+|st|nd|rd|th)?\\s*${WARD_WORD}?\\s*$`,
  'i',
)

const MAX_NAME_CHARACTERS = 60
const MAX_LISTED_PROPERTIES = 20

export function findNumberProperty(
  features: readonly Properties[],
  asked: string | undefined,
): { property: string } | { problem: string } {
  const seen = [...new Set(features.flatMap((properties) => Object.keys(properties)))]

  if (asked !== undefined) {
    const property = seen.find((name) => name === asked) ?? seen.find((name) => plain(name) === plain(asked))
    if (property !== undefined) return { property }
    return { problem: `No feature has the property "${asked}"; ${listed(seen)}.` }
  }

  const likely = NUMBER_NAMES.flatMap((name) => seen.filter((property) => plain(property) === name))
  const numbered = likely.filter((property) =>
    features.every((properties) => readWardNumber(properties[property]) !== null),
  )
  const distinct = numbered.filter(
    (property) =>
      new Set(features.map((properties) => readWardNumber(properties[property]))).size === features.length,
  )
  // The last is for the sake of the message: reading it fails and names the feature that has no number.
  const property = distinct[0] ?? numbered[0] ?? likely[0]
  if (property !== undefined) return { property }
  return { problem: `No property looks like a ward number; ${listed(seen)}: name one with --property.` }
}

/** A whole number, also as text: "12", "012", "12.0", "Ward 12", "12th Ward". */
export function readWardNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null
  if (typeof value !== 'string' || value.length > 40) return null
  const found = WARD_NUMBER.exec(value)
  return found?.[1] === undefined ? null : Number(found[1])
}

export function readName(properties: Properties): string | null {
  for (const name of NAME_NAMES) {
    for (const [property, value] of Object.entries(properties)) {
      if (plain(property) !== name || typeof value !== 'string') continue
      const text = value.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
      // "Ward 12" as a name says nothing that the number does not.
      if (text !== '' && readWardNumber(text) === null) return text.slice(0, MAX_NAME_CHARACTERS).trim()
    }
  }
  return null
}

function plain(property: string): string {
  return property.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function listed(properties: readonly string[]): string {
  if (properties.length === 0) return 'its features have no properties'
  const some = properties.slice(0, MAX_LISTED_PROPERTIES).join(', ')
  return `its features have ${some}${properties.length > MAX_LISTED_PROPERTIES ? ', …' : ''}`
}
