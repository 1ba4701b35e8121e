import { wordClasses } from './words/classes.ts'

/**
 * A small language for writing down what people say, so that rules are lists of phrases and not of
 * regular expressions. Phrases are separated by new lines or " / "; the words of a phrase must follow
 * one another. A word is one of
 *
 *   stop        that word                        stop|quit   either word
 *   please?     that word or nothing             textin*     any word beginning so
 *   MESSAGES    any entry of that word class     #           a number of one or two digits
 *   ###         a number of three to five        #th         an ordinal in digits, as streets have
 *   _           any one word                     ..          up to three words of any kind
 *   ^  $        the text begins, ends here
 *
 * They are matched against words in the form that `normalise` leaves: each followed by one space.
 *
 * Nothing here repeats without bound except letters inside one word, so the work per place in the text
 * is at most a constant that depends on the phrases alone.
 */
export function phrases(list: string): RegExp {
  const each = split(list).map((phrase) => phrase.map(element).join(''))
  return new RegExp(`(?<![^ ])(?:${each.join('|')})`)
}

/** As `phrases`, but each phrase must be the whole text, or the whole clause, that it is tried on. */
export function wholePhrases(list: string): RegExp {
  const each = split(list).map((phrase) => phrase.map(element).join(''))
  return new RegExp(`^(?:${each.join('|')})$`)
}

function split(list: string): string[][] {
  return list
    .split(/\n| \/ /)
    .map((phrase) => phrase.split(' ').filter((word) => word !== ''))
    .filter((words) => words.length > 0)
}

function element(word: string): string {
  if (word === '^' || word === '$') return word
  if (word === '..') return '(?:[^ ]+ ){0,3}'
  const optional = word.endsWith('?')
  const either = (optional ? word.slice(0, -1) : word).split('|').map(alternative)
  return `(?:(?:${either.join('|')}) )${optional ? '?' : ''}`
}

function alternative(word: string): string {
  if (word === '_') return '[^ ]+'
  if (word === '#') return '[0-9]{1,2}'
  if (word === '###') return '[0-9]{3,5}'
  if (word === '#th') return '[0-9]{1,3}(?:st|nd|rd|th)'
  if (word.endsWith('*')) return `${word.slice(0, -1)}[^ ]*`
  if (!/^[A-Z]/.test(word)) return word
  const entries = wordClasses[word]
  if (!entries) throw new Error(`No word class is called ${word}`)
  return entries.map((entry) => (entry.endsWith('*') ? `${entry.slice(0, -1)}[^ ]*` : entry)).join('|')
}
