import { languageOf } from './language.ts'
import { normalise } from './normalise.ts'
import { onlyNumber } from './numbers.ts'
import { wholePhrases } from './phrases.ts'
import type { Language, Speaker } from './reading.ts'
import { placeAfterCode, wardsAfterCode } from './relocation.ts'
import { type Scene, sceneIn } from './scene.ts'
import { codeAfter, type CodeMention, codeIn } from './sighting-codes.ts'
import { askedWards, namedWards } from './ward-mentions.ts'

/** A text with everything read off it that rules ask about. */
export type Message = {
  as: Speaker
  /** All words, each followed by a space. */
  words: string
  /** The words without a sighting's code, and without greetings and courtesies at either end. */
  core: string
  /** Each clause, stripped likewise. */
  clauses: string[]
  wordCount: number
  namedWards: number[]
  askedWards: number[]
  code: CodeMention | null
  /** The second sighting that a text names. */
  otherCode: string | null
  /** See `relocation.ts`. */
  wardsAfterCode: number[]
  placeAfterCode: string | null
  scene: Scene
  number: number | null
  yesNo: 'yes' | 'no' | null
  /** The language that the words belong to, if they tell. */
  language: Language | null
  asks: boolean
  links: boolean
  money: boolean
}

export function readMessage(text: string, as: Speaker): Message {
  const { words, clauses, asks, links, money } = normalise(text)
  const code = codeIn(words)
  const core = spaced(stripCourtesy(code ? words.toSpliced(code.at, code.length) : words))
  return {
    as,
    words: spaced(words),
    core,
    clauses: clauses.map((clause) => spaced(stripCourtesy(clause))).filter((clause) => clause !== ''),
    wordCount: words.length,
    namedWards: namedWards(words),
    askedWards: askedWards(words),
    code,
    otherCode: codeAfter(words, code),
    wardsAfterCode: wardsAfterCode(words, code),
    placeAfterCode: placeAfterCode(words, code),
    scene: sceneIn(spaced(words)),
    number: onlyNumber(words),
    yesNo: YES.test(core || spaced(words)) ? 'yes' : NO.test(core) ? 'no' : null,
    language: languageOf(words),
    asks,
    links,
    money,
  }
}

function spaced(words: readonly string[]): string {
  return words.map((word) => `${word} `).join('')
}

const COURTESY = new Set(
  [
    'please por favor thanks thank gracias muchas hi hello hey hola hellow hiya oye oigan oiga ok okay',
    'okey bueno buenas buenos tardes dias noches good morning afternoon evening sir maam friend friends',
    'amigo amigos bro dude man guys disculpe disculpen disculpa perdon sorry excuse pues ya now just',
    'kindly god bless saludos so well lol jaja jajaja haha omg dios mio um uh and y a very much mil',
    'compa wey guey',
  ].flatMap((line) => line.split(' ')),
)

function stripCourtesy(words: readonly string[]): string[] {
  let from = 0
  let to = words.length
  while (from < to && COURTESY.has(words[from] ?? '')) from++
  while (to > from && COURTESY.has(words[to - 1] ?? '')) to--
  return words.slice(from, to)
}

const YES = wholePhrases(`
  si|yes|ok claro|sure|gracias|dale / yes|yep|yeah|yup|yea|ya|yess|si|sii|sip|simon|claro|ok
  okay|okey|sure|correct|dale|va|sale|y|affirmative|afirmativo|exacto|right|bueno
  yes yes|sir|maam|sure|i do|it is|please|correct / si si|claro
  si claro|senor|senora|esta bien|por favor|quiero|es / sure thing / of course / por supuesto
  claro que? si / esta bien / yes i am / thats right / asi es / ok ok / ok yes|si
`)
const NO = wholePhrases(`
  no|nop|nope|nah|na|n|nel|negative|negativo / no no|sir|maam|senor / not really / para nada / nop no
  no i dont
`)
