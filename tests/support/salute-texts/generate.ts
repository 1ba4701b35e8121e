import { ACTIVITIES, type Activity, type Salute, type Unit } from '../../../src/domain/salute/salute.ts'
import { between, chance, createRandom, pick, type Random } from '../place-texts/random.ts'
import { LANGUAGES, type Language, type Split } from './split.ts'

/** What its writer states; `activity` is null if it is none of ours, or nothing is seen. */
export type Facts = Salute
export type SaluteText = { id: string; lang: Language; text: string; facts: Facts }

type Written = { text: string; facts: Facts; activityIsSaid: boolean }

export const NO_FACTS: Facts = {
  people: null,
  vehicles: null,
  activity: null,
  unit: null,
  minutesAgo: null,
  clock: null,
  armed: false,
}

export function makeTexts(split: Split, perLanguage: number): SaluteText[] {
  const random = createRandom(split.seed)
  return LANGUAGES.flatMap((lang) =>
    Array.from({ length: perLanguage }, (_, at) => {
      const written: Written = { text: '', facts: { ...NO_FACTS }, activityIsSaid: false }
      fill(pick(random, lines(split.frames[lang])), lang === 'es' ? 'es' : 'en', split, random, written)
      // A bare sighting.
      if (!written.activityIsSaid) written.facts.activity = 'present'
      const text = split.write(written.text.replace(/ {2,}/g, ' ').trim(), random)
      return { id: `${split.name}-${lang}-${at}`, lang, text, facts: written.facts }
    }),
  )
}

function lines(pool: string): string[] {
  return pool.split('\n').flatMap((line) => line.trim() || [])
}

const SLOT = /\{(?:(en|es):)?(\w+)\}/

function fill(line: string, lang: 'en' | 'es', split: Split, random: Random, written: Written): void {
  const [words = '', facts = ''] = line.split(' => ')
  let rest = words
  for (let slot = SLOT.exec(rest); slot; slot = SLOT.exec(rest)) {
    written.text += rest.slice(0, slot.index)
    rest = rest.slice(slot.index + slot[0].length)
    const inLanguage = slot[1] === 'en' || slot[1] === 'es' ? slot[1] : lang
    const pool = split.pools[inLanguage][slot[2] ?? '']
    if (pool !== undefined) fill(pick(random, lines(pool)), inLanguage, split, random, written)
    else written.text += drawn(slot[2] ?? '', inLanguage, random, written.facts)
  }
  written.text += rest
  for (const fact of facts.split(' ').filter(Boolean)) state(fact, written)
}

function state(fact: string, written: Written): void {
  const { facts } = written
  const [name, value = ''] = fact.split('=')
  if (name === 'people') facts.people = Number(value)
  else if (name === 'vehicles')
    facts.vehicles = (value.startsWith('+') ? (facts.vehicles ?? 0) : 0) + Number(value)
  else if (name === 'minutes') facts.minutesAgo = Number(value)
  else if (name === 'armed') facts.armed = true
  else if (name === 'unit') {
    if (facts.unit === null || facts.unit === 'unknown-masked') facts.unit = value as Unit
  } else if (name === 'activity') {
    written.activityIsSaid = true
    if (value !== 'none' && rank(value as Activity) > rank(facts.activity)) facts.activity = value as Activity
  } else throw new Error(`No fact is called ${fact}`)
}

function rank(activity: Activity | null): number {
  return activity === null ? -1 : ACTIVITIES.indexOf(activity)
}

const WORDS = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
}

function drawn(slot: string, lang: 'en' | 'es', random: Random, facts: Facts): string {
  const said = (value: number) =>
    chance(random, 0.4) ? (WORDS[lang][value] ?? String(value)) : String(value)
  const count = between(random, 2, chance(random, 0.2) ? 12 : 6)
  if (slot === 'n') {
    facts.people = count
    return said(count)
  }
  if (slot === 'v') {
    facts.vehicles = (facts.vehicles ?? 0) + count
    return said(count)
  }
  if (slot === 'm') {
    facts.minutesAgo = pick(random, [2, 3, 5, 10, 15, 20, 25, 30, 40, 45])
    return said(facts.minutesAgo)
  }
  if (slot === 't') return time(lang, random, facts)
  if (slot === 'k') return String(between(random, 2, 9))
  if (slot === 'h') return String(between(random, 8, 72) * 100 + between(random, 1, 60))
  throw new Error(`No pool and no number is called ${slot}`)
}

/** A time of day as people write it. */
function time(lang: 'en' | 'es', random: Random, facts: Facts): string {
  const hour = between(random, 5, 11)
  const minute = pick(random, [0, 5, 10, 15, 20, 30, 40, 45])
  const late = chance(random, 0.5)
  const exact = (from: number, min: number) => `${pad(from)}:${pad(min)}`
  const written = `${hour}:${pad(minute)}`
  facts.clock = exact(hour, minute)
  const half = late ? hour + 12 : hour
  const style = between(random, 0, 4)
  if (style <= 1) return written
  if (style === 2) {
    facts.clock = exact(half, minute)
    return `${written}${pick(random, ['', ' '])}${late ? 'pm' : 'am'}`
  }
  facts.clock = exact(style === 3 ? half : hour, 0)
  if (style === 3 && lang === 'en') return `${hour}${late ? 'pm' : 'am'}`
  if (style === 3) return `${hour} de la ${late ? 'noche' : 'mañana'}`
  return chance(random, 0.3) ? (WORDS[lang][hour] ?? '') : String(hour)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
