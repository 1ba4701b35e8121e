/** "by the kimball stop", "biblioteca de edgebrook", "Tai Wah Grocery": a landmark by its name and what it is. */
import {
  EMPTY_WORDS,
  KIND_WORDS,
  KINDS_BEFORE,
  LINE_COLORS,
  type LandmarkKind,
} from '../gazetteer/landmark-kinds.ts'
import { type Landmark, type LandmarkIndex, type NameWord, wholeWord } from '../gazetteer/landmarks.ts'
import { squeeze } from '../gazetteer/street-names.ts'
import { wordSet } from '../words/word-set.ts'
import type { AreaMention } from './areas.ts'
import type { Hypothesis } from './hypothesis.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'

/** A whole name, without a word of what it is. */
const NAME_SCORE = 3.5
const SAYS_KIND = 2.2
/** "Rogers Park police station" is no park. */
const SAYS_KIND_AND_MORE = 0
const SAYS_OTHER_KIND = -3
const IS_AN_AREA = -10
const SAYS_NO_KIND = -4
/** "Outside Stroger", "inside Humboldt Park": not a street and not a neighbourhood. */
const SAYS_AT = -2.4
/** Shops and sights go by their name alone, and so does what has a name of several words: "Lane Tech". */
const NEEDS_NO_KIND = -1.8
/** "Central Park Ave", "N Central Park": a street. */
const IS_A_STREET = -5
const EACH_FURTHER_WORD = 1
const SAYS_LINE = 2
const SAYS_OTHER_LINE = -4
const ON_ITS_STREET = 2
const ON_ANOTHER_STREET = -1
/** Of a name's weight, how much must be said. */
const LEAST_SAID = 0.45
/** What each tenth of a name that is not said costs. */
const UNSAID_COST = 5
/** How far apart the words of one name may stand. */
const WIDEST_NAME = 6
/** A name that hundreds share a word with tells less. */
const PLAIN_NAME_WEIGHT = 4

type Hit = { at: number; word: string; edits: number }
type Cue = { at: number; kind: LandmarkKind; goesBefore: boolean }

export function readLandmarks(
  words: readonly Word[],
  mentions: readonly Mention[],
  landmarks: LandmarkIndex,
  areas: readonly AreaMention[],
): Hypothesis[] {
  const hits = new Map<Landmark, Hit[]>()
  for (const [at, word] of words.entries()) {
    for (const { word: name, edits } of namesAt(word, landmarks)) {
      for (const landmark of landmarks.withWord(name)) {
        const known = hits.get(landmark)
        if (known) known.push({ at, word: name, edits })
        else hits.set(landmark, [{ at, word: name, edits }])
      }
    }
  }
  if (hits.size === 0) return []
  const cues = readCues(words)
  const colors = words.flatMap((word) => LINE_COLORS.get(word.text) ?? [])
  const found: Hypothesis[] = []
  for (const [landmark, at] of hits) {
    const said = bestName(landmark, at)
    if (!said) continue
    const score =
      NAME_SCORE -
      said.cost +
      kindScore(landmark, cues, said, lookAround(words, mentions, areas, said)) +
      lineScore(landmark, colors) +
      notAStreet(mentions, said) +
      streetScore(landmark, mentions, said, words)
    if (score <= 0) continue
    found.push({
      how: 'landmark',
      point: landmark.point,
      label: landmark.label,
      score,
      start: said.start,
      end: said.end,
    })
  }
  return found
}

function namesAt(word: Word, landmarks: LandmarkIndex): { word: string; edits: number }[] {
  if (word.kind === 'number') return landmarks.knows(word.text) ? [{ word: word.text, edits: 0 }] : []
  if (word.kind !== 'word' || EMPTY_WORDS.has(word.text)) return []
  const whole = wholeWord(word.text)
  if (landmarks.knows(whole)) return [{ word: whole, edits: 0 }]
  return word.common ? [] : [...landmarks.guess(word.text)]
}

type Said = { start: number; end: number; cost: number; count: number; isNumber: boolean }

/** The name of the landmark that the words say best. */
function bestName(landmark: Landmark, hits: readonly Hit[]): Said | null {
  let best: Said | null = null
  for (const name of landmark.names) {
    for (const first of hits) {
      const said = sayName(name, hits, first.at)
      if (said && (!best || said.cost < best.cost)) best = said
    }
  }
  return best
}

function sayName(name: readonly NameWord[], hits: readonly Hit[], from: number): Said | null {
  let [said, whole, edits, count, end] = [0, 0, 0, 0, from]
  for (const { word, weight } of name) {
    whole += weight
    const near = hits.filter((hit) => hit.word === word && hit.at >= from && hit.at < from + WIDEST_NAME)
    const hit = near.sort((a, b) => a.edits - b.edits)[0]
    if (!hit) continue
    said += weight
    edits += hit.edits
    count += 1
    end = Math.max(end, hit.at)
  }
  const share = whole === 0 ? 0 : said / whole
  if (share < LEAST_SAID) return null
  const plain = Math.max(0, PLAIN_NAME_WEIGHT - said) * 0.5
  const further = Math.max(0, count - 1) * EACH_FURTHER_WORD
  return {
    start: from,
    end: end + 1,
    cost: (1 - share) * UNSAID_COST + edits * 0.9 + plain - further,
    count,
    isNumber: name.length === 1 && /^\d/.test(name[0]?.word ?? ''),
  }
}

function readCues(words: readonly Word[]): Cue[] {
  return words.flatMap((word, at) => {
    const kind = word.kind === 'word' ? KIND_WORDS.get(word.text) : undefined
    if (kind === 'l_station' && isOtherStation(words, at)) return []
    const goesBefore = kind === 'l_station' || KINDS_BEFORE.has(word.text)
    return kind === undefined ? [] : [{ at, kind, goesBefore }]
  })
}

/** Of the police, of buses, of petrol. */
function isOtherStation(words: readonly Word[], at: number): boolean {
  const others = /^(?:police|policia|fire|bomberos|gas|bus|gasolina|autobus|camion)$/
  return [at - 1, at + 1, at + 2].some((near) => others.test(words[near]?.text ?? ''))
}

/** A word of its kind where the kind stands: behind the name, or in Spanish before it. */
function kindScore({ kind }: Landmark, cues: readonly Cue[], said: Said, around: Around): number {
  const { start, end, count, isNumber } = said
  const { area, isAt, isStreet } = around
  const near = cues.filter(({ at, goesBefore }) =>
    at >= start ? at < end + 3 : (goesBefore && at >= start - 3) || (isNumber && at === start - 1),
  )
  // Of "Brighton Park" the park is a part of the neighbourhood's name.
  const own = near.filter(
    (cue) => cue.kind === kind && (isAt || !(area && cue.at >= area.start && cue.at < area.end)),
  )
  // "Rogers Park library", "biblioteca de Rogers Park": what stands outermost says what it is.
  const others = near.filter((cue) => cue.kind !== kind)
  const [ownAt] = own.map(({ at }) => Math.abs(at - start)).sort((a, b) => b - a)
  if (ownAt !== undefined) {
    return others.some(({ at }) => Math.abs(at - start) > ownAt && at <= end + 2)
      ? SAYS_KIND_AND_MORE
      : SAYS_KIND
  }
  if (others.some(({ at }) => at <= end)) return SAYS_OTHER_KIND
  const needsNone =
    (count > 1 || ((kind === 'grocery' || kind === 'historic') && !isStreet && !isNumber)) && !area
  if (needsNone) return NEEDS_NO_KIND
  if (area && !isAt) return IS_AN_AREA
  return isAt ? SAYS_AT : SAYS_NO_KIND
}

type Around = {
  /** A neighbourhood of this name. */
  area: AreaMention | null
  /** What stands before it can only be said of a building or a park. */
  isAt: boolean
  /** There is also a street of this name. */
  isStreet: boolean
}

const AT = wordSet(
  'inside outside dentro afuera adentro fuera front next frente lado junto parking estacionamiento',
)

function lookAround(
  words: readonly Word[],
  mentions: readonly Mention[],
  areas: readonly AreaMention[],
  { start, end }: Said,
): Around {
  const before = words.slice(Math.max(0, start - 4), start)
  return {
    area: areas.find((area) => area.start <= start && area.end >= end) ?? null,
    isAt: before.some(({ text }) => AT.has(text)),
    isStreet: mentions.some(
      ({ nameStart, nameEnd, names }) =>
        nameStart <= start && nameEnd >= end && names.some(({ cost }) => cost === 0),
    ),
  }
}

function notAStreet(mentions: readonly Mention[], { start, end }: Said): number {
  const isStreet = mentions.some(
    (mention) =>
      (mention.direction !== null || mention.kind !== null) &&
      mention.nameStart <= start &&
      mention.nameEnd >= end &&
      mention.names.some(({ cost }) => cost === 0),
  )
  return isStreet ? IS_A_STREET : 0
}

function lineScore({ kind, lines }: Landmark, colors: readonly string[]): number {
  if (kind !== 'l_station' || colors.length === 0) return 0
  return colors.some((color) => lines.includes(color)) ? SAYS_LINE : SAYS_OTHER_LINE
}

/** Between a landmark and its street. */
const LINKS = wordSet('on en de at near by in por cerca off sobre y and &')

/** "Home Depot on Cicero": a street that is named right behind should be its own. */
function streetScore(
  { address }: Landmark,
  mentions: readonly Mention[],
  said: Said,
  words: readonly Word[],
): number {
  if (address === null) return 0
  const link = words[said.end + (KIND_WORDS.has(words[said.end]?.text ?? '') ? 1 : 0)]
  if (!link || !LINKS.has(link.text)) return 0
  const behind = mentions.filter(
    ({ start, names }) => start > said.end && start <= said.end + 3 && names.some(({ cost }) => cost === 0),
  )
  if (behind.length === 0) return 0
  const written = squeeze(address)
  const isOn = behind.some(({ names }) => names.some(({ base }) => written.includes(squeeze(base.name))))
  return isOn ? ON_ITS_STREET : ON_ANOTHER_STREET
}
