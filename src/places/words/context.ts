/** What stands around a possible street: does it say "here is a place", or "here is a person"? */
import { isEnforcementWord } from './common-words.ts'
import { ARTICLES } from './street-words.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

const PLACE_WORDS = wordSet(`
  at on near corner corners esquina esq en between entre btwn around along off outside intersection cruce
  cerca over sobre toward towards hacia rumbo by por in block bloque cuadra altura crossing
`)
/** Between a place word and its street: "corner of", "cerca de la", "esquina con". */
const LINKS = wordSet('of de del con the la el a at')
const LINKED = wordSet(`
  corner corners esquina cerca intersection cruce junto frente enfrente altura block bloque cuadra lado
  rumbo front parada
`)
/** "Heading to", and not "talking to". */
const BEFORE_TO = wordSet('heading headed going moved moving driving close next came')

/** A preposition after one of these is about a person: "pointing at", "they came for", "vinieron por". */
const ABOUT_PERSONS = wordSet(`
  yelling pointing looking screaming shouting aiming shooting shot staring laughing called calling call guns
  gun vinieron vienen viene vino venian preguntan preguntando preguntaron pregunta buscan buscando orden
  warrant warrants jumped fueron took
`)

/** Directly before two names, these make them persons. */
const BEFORE_PERSONS = wordSet(`
  with for from to con para a about than named called like both and y e of de del took taken take arrested
  arrest detained detain grabbed grab got released deported tackled handcuffed cuffed tased shot hurt helped
  help call text ask tell told agarraron llevaron llevan detuvieron detienen arrestaron esposaron golpearon
  soltaron deportaron se my mi mis our his her their su sus are were is
`)
/** Said of a crossing with "being" or "fue" before it: "someone is being arrested Wells & Adams". */
const PASSIVE = wordSet('being getting been was were got fue fueron estan siendo')

const LEADS = wordSet(`
  estan esta hay aqui aca ahorita ahora alerta alert careful cuidado ojo here now seen spotted saw is
  standing parked parados parado paradas estacionados arrested detained stopped verifiers verifier windows
  confirm confirmed reported happening going personas persona people gente theyre
`)
const BE = wordSet('is are was were')

/** What persons do: "Xochitl and Itzel were taken". */
const AFTER_PERSONS = wordSet(`
  were was are got said says told live lives need needs work works want wants left have had has fueron estan
  son viven dicen dijeron tienen necesitan estaban quieren trabajan lloran desaparecieron s
`)
const HOMES = wordSet(
  'house home family casa apartment apt residence kids son daughter hijo hija mom dad wife husband s',
)

/** A number after one of these is no street: "door 26". */
const BEFORE_OTHER_NUMBERS = wordSet(`
  house casa room door puerta number numero no building edificio lot unit las page age edad line code codigo
  bus route ruta badge car van truck squad unidad top only about like hay son are were than over
`)
const COUNTED = wordSet('people men women gente police policia kids children cars folks percent')

/** `place`: something says that a place follows. `person`: something says that persons follow. */
export function cueBefore(tokens: readonly Token[], start: number): 'place' | 'person' | null {
  const back = ARTICLES.has(keyAt(tokens, start - 1)) ? 2 : 1
  const one = keyAt(tokens, start - back)
  const two = keyAt(tokens, start - back - 1)

  if (one === 'to' && BEFORE_TO.has(two)) return 'place'
  if (PLACE_WORDS.has(one) && tokens[start - back]?.kind === 'word')
    return ABOUT_PERSONS.has(two) ? 'person' : 'place'
  if (LINKS.has(one) && LINKED.has(two)) return 'place'
  // "ICE is Kedzie and Lawrence": where, not who.
  if (BE.has(one) && isEnforcementWord(two)) return null
  if (BEFORE_PERSONS.has(one)) return PASSIVE.has(two) ? null : 'person'
  return null
}

/**
 * Where a place may stand without a word that says so: at the beginning, or right after what was seen.
 * "My son is 12 and autistic" must not become a crossing.
 */
export function opensReport(tokens: readonly Token[], start: number): boolean {
  const back = tokens[start - 1]?.kind === 'comma' ? 2 : 1
  const before = tokens[start - back]
  if (before === undefined || before.kind === 'gap') return true
  if (BE.has(before.key)) return isEnforcementWord(keyAt(tokens, start - back - 1))
  return before.kind === 'word' && (isEnforcementWord(before.key) || LEADS.has(before.key))
}

/** Nothing unread leans on it from the left. */
export function boundedLeft(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]
  return before === undefined || before.kind === 'gap' || before.kind === 'comma' || isRead(before)
}

/** Nothing unread leans on it from the right. */
export function boundedRight(tokens: readonly Token[], end: number): boolean {
  const after = tokens[end]
  if (after === undefined || after.kind === 'gap' || after.kind === 'comma') return true
  return after.kind !== 'mark' && isRead(after)
}

function isRead(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'ordinal' || (token.kind === 'word' && token.common)
}

/** A first or last name, or somebody's home, leans on it: whatever it is, it is not only a street. */
export function touchesPerson(tokens: readonly Token[], start: number, end: number): boolean {
  return isPerson(tokens[start - 1]) || isPerson(tokens[end]) || HOMES.has(keyAt(tokens, end))
}

function isPerson(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.common && (token.name === 'given' || token.name === 'family')
}

export function personsAct(tokens: readonly Token[], end: number): boolean {
  return AFTER_PERSONS.has(keyAt(tokens, end))
}

/** "26 agents", "door 26": the number counts or labels something. */
export function countsSomething(tokens: readonly Token[], start: number, end: number): boolean {
  if (BEFORE_OTHER_NUMBERS.has(keyAt(tokens, start - 1)) || !boundedLeft(tokens, start)) return true
  return countedAfter(tokens, end)
}

export function countedAfter(tokens: readonly Token[], end: number): boolean {
  const after = tokens[end]
  if (after?.kind !== 'word') return false
  return COUNTED.has(after.key) || (isEnforcementWord(after.key) && after.key.endsWith('s'))
}

export function keyAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.key ?? ''
}
