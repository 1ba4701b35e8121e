import type { Message } from './message.ts'
import { numberAt } from './numbers.ts'
import { phrases, wholePhrases } from './phrases.ts'
import { isHour } from './ward-mentions.ts'

/** Words of wanting a ward, and of being there. */
const KEEP = new Set(
  [
    'keep keeping still only solo solamente nomas just except excepto menos deja dejame dejenme sigan siga',
    'put sign subscribe pon ponme ponganme apuntame dame give get send sending mantenme mantengo remain retain on im',
    'stay staying sigo seguir continue continuing continuar continuen quedo quedarme stick prefer prefiero need needs',
    'quiero queremos want wants mantener mantengan conservar switch instead sino add join start now ahora agregame',
    'like live work vivo trabajo soy estoy ando have got tengo good fine happy con with only since todavia aun also',
  ].flatMap((line) => line.split(' ')),
)
const DROP = new RegExp(
  `^(?:${[
    'drop|stop|remov|quit|cancel|unsub|delet|borr|sac[ao]|saqu|sak|elimin|exit|ditch|forget|mute|pause|pull|anul|skip',
    '(?:no|not|dont|didnt|never|sin|without|minus|less|menos|out|off|end|ending|done|rid|lose|cut|kill|bye|leaving|many|demasiad[oa]s)$',
    '(?:salir|salgo|salirme|baja|alto|dejar|moved|mude|cambie)$',
  ].join('|')})`,
)
const NOT = /^(?:no|dont|not|longer|didnt|ya|never|nor|ni|isnt|arent)$/
const DO_NOT = /^(?:dont|never|nunca)$/
const ONLY = /^(?:only|just|solo|solamente|nomas)$/
const FROM = /^(?:from|for|del|de|el|ward|distrito|the|me)$/

/** Said after a ward: "33 stays", "el 35 ya no", "22 can go". */
const STAYS = wholePhrases(`
  can? stay|stays|yes|si|works|alone|sigue|dejalo|dejenlo|dejenmelo|dejamelo|dejelo .. / esta bien .. / on
  as is ..
  ones? is|are|was|can? still? fine|ok|okay|good|enough|all|great|stay|needed|useful ..
  still|too? good|fine|ok|okay|stays .. / se|me queda|quedo ..
`)
const GOES = wholePhrases(`
  ya? no .. / can go .. / quitalo|quitelo|saquenlo|sacalo|borralo|eliminenlo .. / ones? can|should go ..
  is out|done|no|too .. / is a no / not anymore .. / no longer .. / out|off|anymore .. / quiten
  by|on mistake|accident|error .. / por error|accidente ..
  quitenlo|quitenmelo|quitalo|borrenlo ..
`)

type Mood = 'drop' | 'keep' | null

/**
 * Of the wards that a text names, those its writer wants no more: "drop 25, i still want 33" leaves 25.
 * Each ward belongs to the last word of keeping or dropping before it, unless what follows it says better.
 * Wards that neither goes for count only when no ward was dropped in so many words.
 */
export function wardsToLeave({ words, askedWards }: Message): number[] {
  const spoken = words.trim().split(' ')
  const asked = new Set(askedWards)
  const dropped = new Set<number>()
  const kept = new Set<number>()
  let mood: Mood = null
  for (let at = 0; at < spoken.length; at++) {
    // "out of 33, to 35": whatever one goes to is wanted.
    if (dropped.size > 0 && /^(?:to|al|a|into|en)$/.test(spoken[at] ?? '')) mood = 'keep'
    else mood = moodAt(spoken, at, mood)
    const read = numberAt(spoken, at)
    if (!read || !asked.has(read.value) || isHour(spoken, at)) continue
    const rest = spoken
      .slice(at + read.length, at + read.length + 3)
      .map((word) => `${word} `)
      .join('')
    if (STAYS.test(rest)) kept.add(read.value)
    else if (GOES.test(rest) || mood === 'drop') dropped.add(read.value)
    else if (mood === 'keep') kept.add(read.value)
  }
  if (dropped.size > 0) return [...dropped]
  return askedWards.filter((ward) => !kept.has(ward))
}

function moodAt(spoken: readonly string[], at: number, mood: Mood): Mood {
  const word = spoken[at] ?? ''
  const before = spoken[at - 1] ?? ''
  const next = spoken[at + 1] ?? ''
  // "leave 33" leaves; "leave me 33", "leave 33 on" and "drop 35 but leave 33" keep.
  if (word === 'leave') {
    const staysOn = /^(?:on|alone|in|as|be)$/.test(spoken[at + 2] ?? '')
    const isContrast = mood === 'drop' && /^(?:but|just|only|please)$/.test(before)
    return staysOn || isContrast || /^(?:me|us)$/.test(next) ? 'keep' : 'drop'
  }
  // "dejen de mandar" ends; "dejen el 33" lets it be.
  if (/^(?:dejen|deje|deja)$/.test(word)) return next === 'de' ? 'drop' : 'keep'
  if (/^(?:si|yes)$/.test(word) && /^(?:pero|but)$/.test(before)) return 'keep'
  // "no more 50, no 48 either" goes on dropping, whatever else "no" might mean there.
  if (word === 'no' && /^(?:either|neither|tampoco)$/.test(spoken[at + 2] ?? '')) return 'drop'
  // "drop 25 not 33", "sacame del 40 pero no del 39": what is not dropped is kept.
  if (/^(?:no|not)$/.test(word) && mood === 'drop' && /^(?:\d+|pero|but|and)$/.test(before)) return 'keep'
  // "i moved to 35" is where they are now; "i moved from 33" is not.
  if (/^(?:moved|mude|cambie)$/.test(word) && /^(?:to|into|al|a|in)$/.test(next)) return 'keep'
  if (DROP.test(word)) return DO_NOT.test(before) ? 'keep' : 'drop'
  if (!KEEP.has(word)) return mood
  if (!ONLY.test(word) && (NOT.test(before) || DROP.test(before))) return mood
  // "remove me only from 33" removes from 33; "no me manden del 40, solo del 39" keeps 39.
  const isFirst = !hasNumber(spoken.slice(0, at))
  if (mood === 'drop' && isFirst && ((ONLY.test(word) && FROM.test(next)) || word === 'with')) return mood
  if (word === 'on' && isFirst) return mood
  return hasNumber(spoken.slice(at + 1, at + 8)) ? 'keep' : mood
}

function hasNumber(words: readonly string[]): boolean {
  return words.some((word) => /^\d/.test(word))
}

const HAS_ALREADY = phrases(`
  keep|keeping|have|already|besides|tengo|not|drop|leave|got|from|mantener|dejar FILLER? FILLER? $
  instead of FILLER? $ / in addition to FILLER? $
`)

/** Of the wards that a text names, those its writer wants now: "keep 33 and add 35" joins 35. */
export function wardsToJoin({ words, askedWards, namedWards, wordCount }: Message): number[] {
  const spoken = words.trim().split(' ')
  const had = new Set<number>()
  for (let at = 0; at < spoken.length; at++) {
    const read = numberAt(spoken, at)
    if (!read || !HAS_ALREADY.test(`${spoken.slice(Math.max(0, at - 4), at).join(' ')} `)) continue
    had.add(read.value)
  }
  // In a longer text a plain number beside a named ward is most often something else: a flat, a child's age.
  const meant = namedWards.length > 0 && wordCount > 8 ? namedWards : askedWards
  const wanted = meant.filter((ward) => !had.has(ward))
  return wanted.length > 0 ? wanted : askedWards
}
