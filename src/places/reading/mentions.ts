/** Where a text may be naming a street, and which streets that could be. */
import { type Direction, DIRECTIONS, KINDS } from '../gazetteer/street-names.ts'
import type { StreetIndex } from '../gazetteer/streets.ts'
import { wordSet } from '../words/word-set.ts'
import { ARTICLES, HIGHEST_STREET, isPrefixOfNext, readNames, type StreetNameRead } from './names.ts'
import type { Word } from './words.ts'

/** A street as it is named in a text, with its direction and kind. */
export type Mention = Pick<StreetNameRead, 'names' | 'bareNumber' | 'everyday'> & {
  /** With direction and kind, half open. */
  start: number
  end: number
  /** The name itself. */
  nameStart: number
  nameEnd: number
  direction: Direction | null
  kind: string | null
  /** Something besides the name shows that it is a street: a direction, a kind, an ordinal, "la". */
  supported: boolean
}

/** Kinds of street that come before the name, as in Spanish. */
const PREFIX_KINDS = wordSet('calle avenida avda avd av ave avenue bulevar boulevard blvd street calzada')

/** `thorough`: also take words that are a name for another one misspelt. Slower; for when nothing else fits. */
export function readMentions(words: readonly Word[], streets: StreetIndex, thorough: boolean): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    for (const name of readNames(words, at, streets, thorough)) {
      const mention = dress(words, name)
      mentions.push(mention)
      // "63rd n Kedzie": here the letter is an "and".
      const before = words[mention.start - 1]
      const isHouse = before?.kind === 'number' && !before.ordinal
      if (words[mention.start]?.text === 'n' && before && !isHouse && mention.start < mention.nameStart)
        mentions.push({
          ...mention,
          start: mention.start + 1,
          direction: null,
          supported: mention.kind !== null,
        })
    }
  }
  return mentions
}

/** Adds what stands around a name: "la", "calle", "N", "Ave", and a direction behind it. */
function dress(words: readonly Word[], name: StreetNameRead): Mention {
  let [start, end] = [name.start, name.end]
  let direction: Direction | null = null
  let kind: string | null = null
  let article = false
  for (;;) {
    const before = words[start - 1]
    if (before?.kind !== 'word') break
    const directed = DIRECTIONS.get(before.text) ?? shortDirection(words, start - 1)
    if (directed && direction === null) direction = directed
    else if (PREFIX_KINDS.has(before.text) && kind === null) kind = KINDS.get(before.text) ?? null
    else if (ARTICLES.has(before.text) && !article) article = true
    else break
    start -= 1
  }
  const after = words[end]
  const kindAfter = after?.kind === 'word' ? KINDS.get(after.text) : undefined
  if (kindAfter !== undefined && !isPrefixOfNext(words, end)) {
    kind = kindAfter
    end += 1
  }
  const behind = words[end]
  const directed = behind?.kind === 'word' ? DIRECTIONS.get(behind.text) : undefined
  if (directed !== undefined && direction === null && !standsBeforeName(words, end)) {
    direction = directed
    end += 1
  }
  // "La Kedzie" is a street; "el canal" is a canal.
  const supported = direction !== null || kind !== null || name.ordinal || (article && !name.everyday)
  return {
    start,
    end,
    nameStart: name.start,
    nameEnd: name.end,
    names: name.names,
    direction,
    kind,
    supported,
    bareNumber: name.bareNumber && !supported,
    everyday: name.everyday,
  }
}

/** "4000 block no Meade", "on so Hoyne": "so" and "no" mostly mean something else. */
function shortDirection(words: readonly Word[], at: number): Direction | null {
  const text = words[at]?.text
  if (text !== 'so' && text !== 'no') return null
  const before = words[at - 1]
  const isPlace =
    before?.kind === 'number' || /^(?:block|blk|on|of|de|la|del|at|en)$/.test(before?.text ?? '')
  if (!isPlace) return null
  return text === 'so' ? 'S' : 'N'
}

/** A direction belongs to what follows it, if that can be a name. "N" may also be an "and". */
function standsBeforeName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (next === undefined || next.kind === 'gap' || next.kind === 'mark') return false
  // "Kedzie north 4800": a house number comes behind both.
  if (next.kind === 'number') return next.ordinal || Number(next.text) <= HIGHEST_STREET
  return !next.common && !/^(?:num|nro|numero|no)$/.test(next.text)
}
