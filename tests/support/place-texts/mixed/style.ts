/** How people of the mixed split write: from work, from the car, from the group chat. */
import type { Language } from '../case.ts'
import { chance, pick, type Random } from '../random.ts'
import type { Style } from '../style.ts'
import { misspell } from './misspelling.ts'
import { NOISE_AFTER, NOISE_BEFORE, TAGS } from './noise.ts'
import { sayStreet } from './say-street.ts'
import { MIXED_WORDING } from './wording.ts'

function sayNumber(random: Random, number: number, language: Language): string {
  const plain = String(number)
  const way = random()
  if (way < 0.03) return plain.replaceAll('0', 'O')
  if (number >= 1000 && way < 0.045) return `${plain.slice(0, -3)},${plain.slice(-3)}`
  if (number >= 1000 && way < 0.055) return `${plain.slice(0, -2)} ${plain.slice(-2)}`
  if (language === 'es' && way < 0.085) return `no. ${plain}`
  return plain
}

function finish(random: Random, text: string): string {
  let whole = onePreposition(text)
  if (chance(random, 0.07)) whole = `${pick(random, NOISE_BEFORE)} ${whole}`
  if (chance(random, 0.13))
    whole += `${pick(random, ['. ', ', ', ' ', ' - ', '.. ', '\n'])}${pick(random, NOISE_AFTER)}`
  if (chance(random, 0.05)) whole += ` ${pick(random, TAGS)}`
  return asPunctuated(random, asCapitalised(random, asSpaced(random, whole)))
}

const PREPOSITION = 'at|on|near|by|in|en|por'
const SECOND =
  'at|on|near|by|in|off|outside|inside|across|behind|around|under|next|right|over|somewhere|half\\w*|coming|getting|up|en|por|frente|enfrente|cerca|sobre|entre|al|afuera|donde|debajo|bajando|diagonal|mero|cabal|aquí|a (?:la|un|dos|media)'
const DOUBLED = new RegExp(`\\b(?:${PREPOSITION}) (?=(?:${SECOND})(?![\\w-]))`, 'gi')

/** Frames and places both bring theirs: "at on the 3200 block" → "on the 3200 block". */
function onePreposition(text: string): string {
  return text
    .replace(DOUBLED, '')
    .replace(/\b(la|el|the) (la|el|the)(?= )/gi, '$2')
    .replace(/\bde el /gi, 'del ')
    .replace(/\ba el /gi, 'al ')
}

function asSpaced(random: Random, text: string): string {
  const way = random()
  // "3204w 26th", "3204 w26th", "26thst"
  if (way < 0.03) return text.replace(/\b(\d{3,5}) ([NSEW])\.? (?=\w)/i, '$1$2 ')
  if (way < 0.06) return text.replace(/\b([NSEW])\.? (?=\d+(?:st|nd|rd|th)\b)/i, '$1')
  if (way < 0.08) return text.replace(/(\d(?:st|nd|rd|th)) (?=st\b|street\b)/i, '$1')
  if (way < 0.11) return text.replace(/(\w), /g, '$1 , ')
  if (way < 0.14) return text.replace(/([,.]) (?=[A-Za-z])/g, '$1')
  return text
}

function asCapitalised(random: Random, text: string): string {
  const way = random()
  if (way < 0.36) return text.toLowerCase()
  if (way < 0.4) return text.toUpperCase()
  if (way < 0.62) return text.charAt(0).toUpperCase() + text.slice(1)
  return text
}

function asPunctuated(random: Random, text: string): string {
  let whole = text
  if (chance(random, 0.5)) whole = whole.replace(/'/g, '’')
  if (chance(random, 0.45))
    whole = whole
      .normalize('NFD')
      .replace(/(?<!n)\p{M}/gu, '')
      .normalize('NFC')
  if (chance(random, 0.06)) whole = whole.replace(/[.,:]+(?= |$)/g, '')
  const way = random()
  if (way < 0.06) return `${whole}.`
  if (way < 0.09) return `${whole}...`
  if (way < 0.11) return `${whole}?`
  if (way < 0.13) return `${whole} `
  return whole
}

export const MIXED: Style = {
  wording: MIXED_WORDING,
  typoShare: 0.22,
  sayStreet,
  sayNumber,
  misspell,
  finish,
}
