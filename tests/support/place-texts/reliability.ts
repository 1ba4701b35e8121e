/** How far confidence can be trusted: what was said in each tenth of it against how often it came true. */
import type { Case } from './case.ts'
import type { Answer } from './score.ts'

export type Bin = {
  from: number
  to: number
  /** Answers that give a ward with about this confidence. */
  count: number
  /** The mean of their confidence, and the share whose first ward counts as right; null in an empty bin. */
  said: number | null
  right: number | null
}

const BINS = 10

export function reliability(pairs: readonly { one: Case; answer: Answer }[]): Bin[] {
  const given = pairs.filter(({ answer }) => answer.wards.length > 0)
  return Array.from({ length: BINS }, (_, bin) => {
    const inBin = given.filter(({ answer }) => binOf(answer.confidence) === bin)
    const isRight = ({ one, answer }: (typeof inBin)[number]) => one.accept.includes(answer.wards[0] ?? 0)
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: inBin.length,
      said: mean(inBin.map(({ answer }) => answer.confidence)),
      right: mean(inBin.map((pair) => Number(isRight(pair)))),
    }
  })
}

/** 1 belongs to the last bin. */
function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.floor(confidence * BINS))
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** As Markdown. */
export function reliabilityTable(bins: readonly Bin[]): string {
  const share = (value: number | null) => value?.toFixed(3) ?? '-'
  const rows = bins.map(
    (bin) => `| ${nameOf(bin)} | ${bin.count} | ${share(bin.said)} | ${share(bin.right)} |`,
  )
  return ['| confidence | answers | said | right |', '|---|---:|---:|---:|', ...rows].join('\n')
}

const nameOf = ({ from, to }: Bin) => `${from.toFixed(1)}-${to.toFixed(1)}`

/** In pixels: the square that the bars stand in, and what is around it. */
const SIDE = 300
const EDGE = { left: 48, top: 24, right: 16, bottom: 44 }

/** A bar for each bin, as high as its share right, with its count; the dashed line is where they would all end. */
export function reliabilityDiagram(bins: readonly Bin[]): string {
  const [width, height] = [EDGE.left + SIDE + EDGE.right, EDGE.top + SIDE + EDGE.bottom]
  const x = (share: number) => Math.round(EDGE.left + share * SIDE)
  const y = (share: number) => Math.round(EDGE.top + (1 - share) * SIDE)
  const bars = bins.flatMap(({ from, to, count, right }) => {
    if (right === null) return []
    const [left, top] = [x(from) + 1, y(right)]
    return [
      `<rect x="${left}" y="${top}" width="${x(to) - left - 1}" height="${y(0) - top}" fill="#8fb3d9"/>`,
      `<text x="${x((from + to) / 2)}" y="${top - 4}" font-size="10">${count}</text>`,
    ]
  })
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    `<text x="${x(share)}" y="${y(0) + 16}">${share}</text>`,
    `<text x="${EDGE.left - 8}" y="${y(share) + 4}" text-anchor="end">${share}</text>`,
    `<path d="M${x(0)} ${y(share)}H${x(1)}" stroke="#ddd"/>`,
  ])
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11" fill="#333" text-anchor="middle" role="img">`,
    `<title>Share right by confidence, ${total} answers</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...ticks,
    ...bars,
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#666" stroke-dasharray="4 3"/>`,
    `<path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" fill="none" stroke="#333"/>`,
    `<text x="${x(0.5)}" y="${height - 8}">confidence</text>`,
    `<text transform="translate(14 ${y(0.5)}) rotate(-90)">share right</text>`,
    '</svg>\n',
  ].join('\n')
}
