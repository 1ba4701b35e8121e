/** How people of the split that judges the reader write: briefly, and mostly without capitals. */
import { chance, type Random } from '../random.ts'
import type { Style } from '../style.ts'
import { misspell } from './misspelling.ts'
import { sayStreet } from './say-street.ts'
import { HELDOUT_WORDING } from './wording.ts'

function finish(random: Random, text: string): string {
  return asPunctuated(random, asCapitalised(random, withoutDoubles(text)))
}

/** Frames and places both bring their preposition, streets and places their article. */
function withoutDoubles(text: string): string {
  return text
    .replace(
      /\b(?:at|to|in|en|de) (?=(?:at|in|on|by|near|next|across|outside|around|along|en|por|cerca|al|afuera)\b)/gi,
      '',
    )
    .replace(/\b(?:la|el) (?=(?:la|el)\b)/gi, '')
    .replace(/\bde el /gi, 'del ')
}

function asCapitalised(random: Random, text: string): string {
  const way = random()
  if (way < 0.64) return text.toLowerCase()
  if (way < 0.68) return text.toUpperCase()
  if (way < 0.78) return text.charAt(0).toUpperCase() + text.slice(1)
  return text
}

function asPunctuated(random: Random, text: string): string {
  let whole = text
  if (chance(random, 0.7)) {
    whole = whole
      .normalize('NFD')
      .replace(/(?<!n)\p{M}/giu, '')
      .normalize('NFC')
  }
  if (chance(random, 0.1)) whole = whole.replace(/(?<=\w)[.,'](?!\d)/g, '')
  if (chance(random, 0.03)) whole += '!!'
  return whole
}

export const HELDOUT: Style = {
  wording: HELDOUT_WORDING,
  typoShare: 0.11,
  sayStreet,
  sayNumber: (_random, number) => String(number),
  misspell,
  finish,
}
