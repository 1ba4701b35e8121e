/** What places are called in a text to strangers: short, as people say it, and never a door. */
import type { Street } from './streets.ts'

/** In the order in which they were named. */
export function crossingLabel(a: Street, b: Street): string {
  return `${shortName(a)} & ${shortName(b)}`
}

/** `number` is told as its hundred. */
export function blockLabel(street: Street, number: number): string {
  const hundred = Math.floor(number / 100) * 100
  const direction = street.direction === null ? '' : `${street.direction} `
  return `${hundred === 0 ? '0-99' : hundred} block of ${direction}${shortName(street)}`
}

export function betweenLabel(street: Street, from: Street, to: Street): string {
  return `${shortName(street)} between ${shortName(from)} & ${shortName(to)}`
}

/** The kind of street only where it is not what the name alone would mean: "Kedzie", but "Kedzie Blvd". */
function shortName({ base, kind }: Street): string {
  const name = titleCase(base.name)
  return kind === null || kind === base.mainKind ? name : `${name} ${titleCase(kind)}`
}

/** "MC CLURG" is McClurg, "63RD" 63rd, "DR MARTIN LUTHER KING JR" as it stands. */
export function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}\d])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/\bMc (\p{L})/u, 'Mc$1')
}
