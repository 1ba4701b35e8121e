/** A street's whole name taken apart, and how far two spellings are from each other. */
export type Direction = 'N' | 'S' | 'E' | 'W'

export type StreetName = {
  /** As the gazetteer has it: "N KEDZIE AVE". */
  full: string
  direction: Direction | null
  /** What remains: "KEDZIE", "63RD", "AVENUE M". */
  base: string
  suffix: string | null
  /** 63 for "W 63RD ST"; null where the name is no number. */
  ordinal: number | null
}

const SUFFIXES = new Set(['AVE', 'ST', 'PL', 'RD', 'DR', 'BLVD', 'CT', 'PKWY', 'TER', 'LN', 'HWY', 'PLZ'])

export function parseStreetName(full: string): StreetName {
  const words = full.split(' ')
  const first = words[0] ?? ''
  const direction = words.length > 1 && /^[NSEW]$/.test(first) ? (first as Direction) : null
  if (direction) words.shift()
  const last = words.at(-1) ?? ''
  const suffix = words.length > 1 && SUFFIXES.has(last) ? last : null
  if (suffix) words.pop()
  const base = words.join(' ')
  const ordinal = /^(\d+)(?:ST|ND|RD|TH)$/.exec(base)?.[1]
  return { full, direction, base, suffix, ordinal: ordinal === undefined ? null : Number(ordinal) }
}

/** "KEDZIE" → "Kedzie", "63RD" → "63rd". */
export function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\w'])[a-z]/g, (letter) => letter.toUpperCase())
}

/** "63" → "63rd", "112" → "112th". */
export function withOrdinalEnding(number: number): string {
  const ending =
    number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

/** Edits between two spellings: letters added, dropped, changed or swapped with the next. */
export function editDistance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
