/** "by the kimball stop", "biblioteca de edgebrook", "Tai Wah Grocery": a landmark by its name and what it is. */
import { EMPTY_WORDS, LINE_COLORS } from '../gazetteer/landmark-kinds.ts'
import { type Landmark, type LandmarkIndex, type NameWord, wholeWord } from '../gazetteer/landmarks.ts'
import { KINDS, squeeze } from '../gazetteer/street-names.ts'
import { wordSet } from '../words/word-set.ts'
import type { AreaMention } from './areas.ts'
import type { Hypothesis } from './hypothesis.ts'
import { kindScore, type NameSpan } from './landmark-kind.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'

/** A whole name, without a word of what it is. */
const NAME_SCORE = 3.5
/** "Central Park Ave", "N Central Park": a street. */
const IS_A_STREET = -5
const MISSPELT = 2
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
/** "River North" is not North River School. */
const OUT_OF_ORDER_COST = 1.5
/** "Richard J. Daley" is not "Richard M. Daley". */
const OTHER_INITIAL = -2
/** A name that hundreds share a word with tells less. */
const PLAIN_NAME_WEIGHT = 4

/** From this many letters on two of them may be wrong. */
const LONG = 7

type Hit = { at: number; word: string; edits: number }

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
  const colors = words.flatMap((word) => LINE_COLORS.get(word.text) ?? [])
  const found: Hypothesis[] = []
  for (const [landmark, at] of hits) {
    const said = bestName(landmark, at)
    if (!said) continue
    const score =
      NAME_SCORE -
      said.cost +
      kindScore(landmark, said, words, mentions, areas) +
      lineScore(landmark, colors) +
      notAStreet(mentions, said) +
      initialScore(landmark, said, words) +
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
  if (word.common || KINDS.has(word.text)) return []
  return landmarks.guess(word.text).filter(({ edits }) => edits === 1 || word.text.length >= LONG)
}

type Said = NameSpan & { cost: number }

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
  let [said, whole, edits, count, end, disorder] = [0, 0, 0, 0, from, 0]
  for (const { word, weight } of name) {
    whole += weight
    const near = hits.filter((hit) => hit.word === word && hit.at >= from && hit.at < from + WIDEST_NAME)
    const hit = near.sort((a, b) => a.edits - b.edits)[0]
    if (!hit) continue
    said += weight
    edits += hit.edits
    count += 1
    if (hit.at < end) disorder += OUT_OF_ORDER_COST
    end = Math.max(end, hit.at)
  }
  const share = whole === 0 ? 0 : said / whole
  if (share < LEAST_SAID) return null
  const plain = Math.max(0, PLAIN_NAME_WEIGHT - said) * 0.5
  const further = Math.max(0, count - 1) * EACH_FURTHER_WORD
  return {
    start: from,
    end: end + 1,
    cost: (1 - share) * UNSAID_COST + edits * 0.9 + disorder + plain - further,
    count,
    isNumber: name.length === 1 && /^\d/.test(name[0]?.word ?? ''),
  }
}

function initialScore({ label }: Landmark, { start, end }: Said, words: readonly Word[]): number {
  const initials: readonly string[] = label.match(/\b[A-Z](?=\.?(?:\s|$))/g) ?? []
  if (initials.length === 0) return 0
  const said = words.slice(start, end).filter(({ kind, text }) => kind === 'word' && text.length === 1)
  const isOther = said.some(({ text }) => !initials.includes(text.toUpperCase()))
  return isOther ? OTHER_INITIAL : 0
}

function notAStreet(mentions: readonly Mention[], { start, end }: Said): number {
  const isStreet = mentions.some(
    (mention) =>
      (mention.direction !== null || mention.kind !== null) &&
      mention.nameStart <= start &&
      mention.nameEnd >= end &&
      mention.names.some(({ cost }) => cost < MISSPELT),
  )
  return isStreet ? IS_A_STREET : 0
}

function lineScore({ kind, lines }: Landmark, colors: readonly string[]): number {
  if (kind !== 'l_station' || colors.length === 0) return 0
  return colors.some((color) => lines.includes(color)) ? SAYS_LINE : SAYS_OTHER_LINE
}

/** Between a landmark and its street: "Treasure Island Foods over on Wells". */
const LINKS = wordSet('on en de at near by in por cerca off over sobre y and la el')
const FARTHEST_STREET = 5

/** "Home Depot on Cicero": a street that is named right behind should be its own. */
function streetScore(
  { address }: Landmark,
  mentions: readonly Mention[],
  said: Said,
  words: readonly Word[],
): number {
  if (address === null) return 0
  let at = said.end
  let isLinked = false
  while (at < said.end + FARTHEST_STREET && isBetween(words[at])) {
    isLinked ||= words[at]?.text === '(' || LINKS.has(words[at]?.text ?? '')
    at += 1
  }
  const behind = mentions.filter(
    ({ start, nameStart, names }) =>
      start > said.end && start <= at && nameStart >= at && names.some(({ cost }) => cost === 0),
  )
  if (!isLinked || behind.length === 0) return 0
  const written = squeeze(address)
  const isOn = behind.some(({ names }) => names.some(({ base }) => written.includes(squeeze(base.name))))
  return isOn ? ON_ITS_STREET : ON_ANOTHER_STREET
}

function isBetween(word: Word | undefined): boolean {
  if (word === undefined || word.kind === 'gap') return false
  return word.kind === 'mark' ? /[&(,]/.test(word.text) : LINKS.has(word.text) || EMPTY_WORDS.has(word.text)
}
