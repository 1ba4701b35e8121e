/** Whether the words around a landmark's name say what it is: "the Kimball stop", "biblioteca de Edgebrook". */
import { KIND_WORDS, KINDS_BEFORE, type LandmarkKind, LINE_COLORS } from '../gazetteer/landmark-kinds.ts'
import { buildLexicon } from '../gazetteer/lexicon.ts'
import type { Landmark } from '../gazetteer/landmarks.ts'
import { wordSet } from '../words/word-set.ts'
import type { AreaMention } from './areas.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'

export type NameSpan = {
  start: number
  end: number
  /** How many of its words were said. */
  count: number
  isNumber: boolean
}

/** In nats, beside what the name itself is worth. */
const SAYS_KIND = 2.2
/** In English the kind stands behind the name; before it, it may have nothing to do with it. */
const SAYS_KIND_BEFORE = 1.2
/** "Rogers Park police station" is no park. */
const SAYS_KIND_AND_MORE = 0
const SAYS_OTHER_KIND = -3
const SAYS_OTHER_LEVEL = -2
const IS_AN_AREA = -10
const SAYS_NO_KIND = -4
/** "Outside Stroger", "inside Humboldt Park": not a street and not a neighbourhood. */
const SAYS_AT = -2.4
/** What has a name of several words goes by it, "Lane Tech"; and so do shops and sights. */
const SEVERAL_WORDS = -1
const NEEDS_NO_KIND = -1.8

export function kindScore(
  landmark: Landmark,
  name: NameSpan,
  words: readonly Word[],
  mentions: readonly Mention[],
  areas: readonly AreaMention[],
): number {
  const { start, end, count, isNumber } = name
  const { kind } = landmark
  const area = areas.find((one) => one.start <= start && one.end >= end) ?? null
  const isAt = words.slice(Math.max(0, start - 4), start).some(({ text }) => AT.has(text))
  const cues = cuesAround(words, name)
  // Of "Brighton Park" the park is a part of the neighbourhood's name.
  const own = cues.filter(
    (cue) => cue.kind === kind && (isAt || !(area && cue.at >= area.start && cue.at < area.end)),
  )
  // Of "Jackson Park Hospital" the park is a part of the name.
  const others = cues.filter(
    (cue) =>
      cue.kind !== kind && cue.isStrong && !landmark.label.toLowerCase().includes(words[cue.at]?.text ?? ''),
  )
  // "At Garfield on the red line".
  if (kind === 'l_station' && others.length === 0 && saysLine(words)) return SAYS_KIND
  if (own.length > 0) {
    const ownAt = Math.max(...own.map(({ at }) => at))
    if (others.some(({ at }) => at > ownAt || at < start)) return SAYS_KIND_AND_MORE
    const score = own.some(({ isStrong }) => isStrong) ? SAYS_KIND : SAYS_KIND_BEFORE
    return score + (isOtherLevel(landmark, words, name) ? SAYS_OTHER_LEVEL : 0)
  }
  if (others.length > 0) return SAYS_OTHER_KIND
  if (area) return isAt ? SAYS_AT : IS_AN_AREA
  const isStreet = mentions.some(
    ({ nameStart, nameEnd, names }) =>
      nameStart <= start && nameEnd >= end && names.some(({ cost }) => cost === 0),
  )
  if (count > 1 && !isStreet) return SEVERAL_WORDS
  const isPlain = words.slice(start, end).every(({ common }) => common)
  if ((kind === 'grocery' || kind === 'historic') && !isStreet && !isNumber && !isPlain) return NEEDS_NO_KIND
  return isAt ? SAYS_AT : SAYS_NO_KIND
}

type Cue = { at: number; kind: LandmarkKind; isStrong: boolean }

const AT = wordSet(`
  inside outside dentro afuera adentro fuera front next across enfrente frente lado junto parking lot
  estacionamiento field fields cancha canchas court courts
`)
const BEHIND = wordSet(`
  high district regional memorial community public campus prep preparatory college university center centre
  learning career of excellence jr sr square el
`)
const BEFORE = wordSet(
  'de del la el los las of the a l high public publica alli ahi aqui que se llama llamado called named',
)
/** Between a name and a kind before it, they mean that the one is only near the other; not so with trains. */
const NEARBY = wordSet('at on in en by near por')
const FARTHEST = 5

function cuesAround(words: readonly Word[], { start, end, isNumber }: NameSpan): Cue[] {
  const cues: Cue[] = []
  for (let at = start; at < Math.min(words.length, end + FARTHEST); at++) {
    const word = words[at]
    const kind = kindAt(words, at)
    if (kind !== null) cues.push({ at, kind, isStrong: true })
    else if (at >= end && !isPassedOver(word, BEHIND, /[()-]/) && !isInBrackets(words, at)) break
  }
  let isNearby = false
  for (let at = start - 1; at >= Math.max(0, start - FARTHEST); at--) {
    const text = words[at]?.text ?? ''
    const kind = kindAt(words, at)
    if (kind !== null) {
      if (!isNearby || kind === 'l_station')
        cues.push({ at, kind, isStrong: kind === 'l_station' || KINDS_BEFORE.has(text) || isNumber })
    } else if (NEARBY.has(text)) isNearby = true
    else if (!isPassedOver(words[at], BEFORE, /[()]/)) break
  }
  return cues
}

/** "Dubois (the school)" */
const isInBrackets = (words: readonly Word[], at: number) =>
  words[at - 1]?.text === '(' && /^(?:the|la|el)$/.test(words[at]?.text ?? '')

function isPassedOver(word: Word | undefined, fillers: ReadonlySet<string>, marks: RegExp): boolean {
  if (word === undefined || word.kind === 'gap') return false
  if (word.kind === 'mark') return marks.test(word.text)
  return fillers.has(word.text) || LINE_COLORS.has(word.text) || KIND_WORDS.has(word.text)
}

/** Kinds are misspelt like all else: "elementiry", "libary". */
const KINDS = buildLexicon([...KIND_WORDS.keys()].filter((word) => word.length > 5))

function kindAt(words: readonly Word[], at: number): LandmarkKind | null {
  const word = words[at]
  if (word?.kind !== 'word') return null
  const guessed = word.common || word.text.length < 6 ? undefined : KINDS.guess(word.text)[0]
  const text = guessed !== undefined && !KIND_WORDS.has(word.text) ? guessed.key : word.text
  const kind = KIND_WORDS.get(text)
  if (kind === undefined) return null
  if (kind === 'l_station' && isOtherStation(words, at)) return null
  // "Drop off line", and "medical high school".
  if (/^linea?$/.test(text) && !isBesideColor(words, at)) return null
  if (text === 'medical' && !/^cent/.test(words[at + 1]?.text ?? '')) return null
  return kind
}

const saysLine = (words: readonly Word[]) =>
  words.some(({ text }, at) => /^linea?$/.test(text) && isBesideColor(words, at))

function isBesideColor(words: readonly Word[], at: number): boolean {
  return [at - 1, at + 1].some((near) => LINE_COLORS.has(words[near]?.text ?? ''))
}

/** Of the police, of buses, of petrol. */
function isOtherStation(words: readonly Word[], at: number): boolean {
  const others = /^(?:police|policia|cpd|district|fire|bomberos|gas|bus|gasolina|autobus|camion)$/
  return [at - 1, at + 1, at + 2].some((near) => others.test(words[near]?.text ?? ''))
}

/** "Ogden elementary" is not Ogden High School. */
function isOtherLevel({ kind, label }: Landmark, words: readonly Word[], { start, end }: NameSpan): boolean {
  if (kind !== 'school') return false
  const near = words.slice(Math.max(0, start - 3), end + 4).map(({ text }) => text)
  const isHigh = near.some((text) => /^(?:high|hs|highschool|secundaria|prepa|preparatoria)$/.test(text))
  const isElementary = near.some((text) => /^(?:elementary|elem|primaria|grammar|es)$/.test(text))
  if (isHigh === isElementary) return false
  return isHigh ? /\bElem/i.test(label) : /\b(?:High|Hs)\b/i.test(label)
}
