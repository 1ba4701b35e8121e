/**
 * A city with more of everything: the same one again beside itself, under other names. Names, crossings, blocks,
 * landmarks and wards are `times` as many, while a text about the first city still means one place only.
 */
import type { GazetteerRows, LocalNameRow } from '../src/places/gazetteer/gazetteer-rows.ts'
import { EMPTY_WORDS, LINE_COLORS } from '../src/places/gazetteer/landmark-kinds.ts'
import { parseStreetName } from '../src/places/gazetteer/street-names.ts'
import type { PlaceSource } from '../src/places/locate.ts'
import type { Point } from '../src/places/place.ts'
import type { WardOutline } from '../src/places/wards/ward-map.ts'

/** Wider and higher than Chicago, in degrees. */
const APART = 0.6
const COLUMNS = 4

export function enlarge({ gazetteer, current, previous }: PlaceSource, times: number): PlaceSource {
  const copies = Array.from({ length: times - 1 }, (_, at) => copyOf(gazetteer, at + 1))
  const all = <Key extends 'streets' | 'crossings' | 'blocks' | 'landmarks' | 'localNames'>(key: Key) =>
    [gazetteer, ...copies].flatMap((rows): unknown[] => rows[key]) as GazetteerRows[Key]
  const everywhere = (wards: readonly WardOutline[]) =>
    Array.from({ length: times }, (_, copy) => wards.map((ward) => moveWard(ward, copy, wards.length))).flat()
  return {
    gazetteer: {
      streets: all('streets'),
      crossings: all('crossings'),
      blocks: all('blocks'),
      landmarks: all('landmarks'),
      localNames: all('localNames'),
      grid: gazetteer.grid,
    },
    current: everywhere(current),
    previous: previous && everywhere(previous),
  }
}

function copyOf(rows: GazetteerRows, copy: number): GazetteerRows {
  const street = (name: string) => renameStreet(name, copy)
  const text = (name: string) => renameWords(name, copy)
  return {
    streets: rows.streets.map((row) => ({ ...row, name: street(row.name) })),
    crossings: rows.crossings.map((row) => ({
      ...move(row, copy),
      street1: street(row.street1),
      street2: street(row.street2),
    })),
    blocks: rows.blocks.map((row) => ({ ...move(row, copy), street: street(row.street) })),
    landmarks: rows.landmarks.map((row) => ({
      ...move(row, copy),
      name: text(row.name),
      alt: row.alt && text(row.alt),
      address: row.address && text(row.address),
    })),
    localNames: rows.localNames.map((row): LocalNameRow => ({
      ...row,
      name: text(row.name),
      means: row.means && (row.kind === 'street' ? street(row.means) : text(row.means)),
      point: row.point && move(row.point, copy),
    })),
    grid: null,
  }
}

const move = <Row extends Point>(row: Row, copy: number): Row => ({
  ...row,
  lat: row.lat + Math.floor(copy / COLUMNS) * APART,
  lon: row.lon + (copy % COLUMNS) * APART,
})

function moveWard(ward: WardOutline, copy: number, wards: number): WardOutline {
  const corner = ([lon = 0, lat = 0]: number[]) => {
    const moved = move({ lat, lon }, copy)
    return [moved.lon, moved.lat]
  }
  return {
    ...ward,
    number: ward.number + copy * wards,
    geometry: ward.geometry.map((polygon) => polygon.map((ring) => ring.map(corner))),
  }
}

function renameStreet(written: string, copy: number): string {
  const name = parseStreetName(written)
  if (!name) return written
  return [name.direction, renameWords(name.base, copy).toUpperCase(), name.kind].filter(Boolean).join(' ')
}

/** What tells that it is a school or a station stays. */
function renameWords(name: string, copy: number): string {
  return name.replace(/[\p{L}\d]+/gu, (word) => {
    const key = word.toLowerCase()
    return EMPTY_WORDS.has(key) || LINE_COLORS.has(key) ? word : rename(key, copy)
  })
}

const VOWELS = 'aeiou'
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'

/** As long as before and as easy to say: vowels for vowels, other letters for others, and a syllable for a digit. */
function rename(word: string, copy: number): string {
  return word
    .replace(/^(\d+)(?:st|nd|rd|th)$/, '$1')
    .replace(/\d/g, (digit) => `${CONSONANTS[Number(digit)] ?? ''}${VOWELS[Number(digit) % 5] ?? ''}`)
    .replace(/[a-z]/g, (letter) => shift(VOWELS, letter, copy) ?? shift(CONSONANTS, letter, copy) ?? letter)
}

function shift(letters: string, letter: string, by: number): string | undefined {
  const at = letters.indexOf(letter)
  return at < 0 ? undefined : letters[(at + by) % letters.length]
}
