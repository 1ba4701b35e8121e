/** Points over two logarithmic axes, and the straight line of what grows in proportion, through the largest of them. */
export type Point = { x: number; y: number }

const WIDTH = 640
const HEIGHT = 420
const MARGIN = { left: 70, right: 24, top: 44, bottom: 56 }

export function plotOf(points: readonly Point[], labels: { title: string; x: string; y: string }): string {
  const largest = points.reduce((most, point) => (point.x > most.x ? point : most))
  const smallest = points.reduce((least, point) => (point.x < least.x ? point : least))
  const proportional = { x: smallest.x, y: (largest.y * smallest.x) / largest.x }
  const shown = [...points, proportional]
  const x = axis(
    shown.map((point) => point.x),
    MARGIN.left,
    WIDTH - MARGIN.right,
  )
  const y = axis(
    shown.map((point) => point.y),
    HEIGHT - MARGIN.bottom,
    MARGIN.top,
  )
  const [left, right, bottom, top] = [MARGIN.left, WIDTH - MARGIN.right, HEIGHT - MARGIN.bottom, MARGIN.top]
  const lines = [
    ...x.ticks.map((tick) => line(x.at(tick), bottom, x.at(tick), top, '#ddd')),
    ...y.ticks.map((tick) => line(left, y.at(tick), right, y.at(tick), '#ddd')),
    line(x.at(proportional.x), y.at(proportional.y), x.at(largest.x), y.at(largest.y), '#c33'),
  ]
  const texts = [
    text(WIDTH / 2, 24, 'middle', labels.title),
    text(WIDTH / 2, HEIGHT - 12, 'middle', labels.x),
    text(left, top - 8, 'end', labels.y),
    ...x.ticks.map((tick) => text(x.at(tick), bottom + 20, 'middle', tick.toLocaleString('en'))),
    ...y.ticks.map((tick) => text(left - 8, y.at(tick) + 4, 'end', tick.toLocaleString('en'))),
    text(right - 8, bottom - 12, 'end', 'points: measured; line: in proportion to the largest'),
  ]
  const circles = points.map(
    (point) => `<circle cx="${fixed(x.at(point.x))}" cy="${fixed(y.at(point.y))}" r="4" fill="#235"/>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...lines,
    ...texts,
    ...circles,
    '</svg>\n',
  ].join('\n')
}

/** Whole powers of ten around the values, from one place on the picture to another. */
function axis(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
    at: (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
  }
}

const line = (x1: number, y1: number, x2: number, y2: number, color: string) =>
  `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${color}"/>`

const text = (x: number, y: number, anchor: string, says: string) =>
  `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}" fill="#333">${says}</text>`

const fixed = (value: number) => value.toFixed(1)
