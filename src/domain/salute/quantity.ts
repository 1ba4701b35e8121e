import { numberAt } from '../intent/numbers.ts'
import { wordSet } from './vocabulary.ts'

/** `isArticle`: a mere "a"; `adds`: "another", "3 more". */
export type Quantity = { value: number; length: number; isArticle: boolean; adds: boolean }

const ARTICLES = wordSet('a an un una')
const OTHERS = wordSet('another otro otra')
const MORE = wordSet('more mas otros otras others additional')

/** How many of something these words say, if they do: "5", "a couple of", "three or four", "half a dozen". */
export function quantityAt(words: readonly string[], at: number): Quantity | null {
  return groupAt(words, at) ?? rangeAt(words, at) ?? oneAt(words, at)
}

const quantity = (value: number, length: number): Quantity => ({
  value,
  length,
  isArticle: false,
  adds: false,
})

function groupAt(words: readonly string[], at: number): Quantity | null {
  const said = words.slice(at, at + 5).join(' ') + ' '
  const found =
    /^(?:(?:a|un|una|the) )?(half (?:a )?dozen|media docena|couple|pair|par|dozen|docena)(?: or so)?(?: (?:of|de))? /.exec(
      said,
    )
  if (!found) return null
  const [all, group = ''] = found
  const value = /^(?:half|media)/.test(group) ? 6 : /^(?:dozen|docena)/.test(group) ? 12 : 2
  return quantity(value, all.trim().split(' ').length)
}

function rangeAt(words: readonly string[], at: number): Quantity | null {
  const range = /^\d+-(\d+)$/.exec(words[at] ?? '')
  if (range) return quantity(Number(range[1]), 1)
  const low = oneAt(words, at)
  if (!low || low.isArticle || !/^(?:or|o|to)$/.test(words[at + low.length] ?? '')) return null
  const high = oneAt(words, at + low.length + 1)
  // "2 or 3" and not "2 to Kedzie".
  if (!high || high.isArticle || high.value <= low.value) return null
  return quantity(high.value, low.length + 1 + high.length)
}

function oneAt(words: readonly string[], at: number): Quantity | null {
  const word = words[at] ?? ''
  // "subieron a la van" has no article.
  if (word === 'a' && /^(?:la|las|el|los)$/.test(words[at + 1] ?? '')) return null
  if (ARTICLES.has(word)) return { value: 1, length: 1, isArticle: true, adds: false }
  if (OTHERS.has(word)) {
    const more = numberAt(words, at + 1)
    return { value: more?.value ?? 1, length: 1 + (more?.length ?? 0), isArticle: more === null, adds: true }
  }
  const read = numberAt(words, at)
  if (!read || read.ordinal || read.value < 1) return null
  const length =
    read.length +
    (OR_SO.exec(words.slice(at + read.length, at + read.length + 4).join(' '))?.[0].split(' ').length ?? 0)
  const adds = MORE.has(words[at + length] ?? '')
  return { value: read.value, length: length + (adds ? 1 : 0), isArticle: false, adds }
}

/** "3 or so agents", "5 mas o menos". */
const OR_SO = /^(?:or so|or more|o mas|mas o menos|y pico|at least|por lo menos)(?![^ ])/

const NAMES_A_NUMBER = wordSet(
  'ward wards distrito district barrio zona apt apto apartment apartamento unit suite room number numero route ruta',
  'bus piso floor la las calle street exit gate hwy highway i at on page age aged edad camion tren plate',
)
const PLATE = wordSet('plate plates placa placas tag license matricula')

/** A number that is a name, a street's or a bus's, or one half of something; nobody is counted by it. */
export function countsNothing(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? ''
  if (before === 'not' || before === 'las') return true
  if (!/^\d/.test(words[at] ?? '')) return false
  const near = words.slice(Math.max(0, at - 5), at)
  if (
    near.some((word, place) => PLATE.has(word) && !/^(?:sin|no|without|state)$/.test(near[place - 1] ?? ''))
  )
    return true
  if (NAMES_A_NUMBER.has(before)) return true
  return Number(words[at]) > 12 && /^(?:and|y|&|en|por|with|con|n|s|e|w|off|near)$/.test(before)
}
