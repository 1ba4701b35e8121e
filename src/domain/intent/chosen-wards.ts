import type { Message } from './message.ts'
import { numberAt } from './numbers.ts'
import { isHour } from './ward-mentions.ts'

const KEEP = new Set(
  [
    'put sign subscribe pon ponme ponganme apuntame dame give get send sending mantenme mantengo remain keeping',
    'keep still only solo solamente nomas just but pero except excepto menos deja dejame dejenme sigan siga',
    'stay staying sigo seguir continue continuar continuen quedo quedarme stick prefer prefiero quiero want mantener mantengan conservar switch instead sino add join start now ahora agregame in like need',
  ].flatMap((line) => line.split(' ')),
)
const DROP = new Set(
  [
    'drop stop remove no not dont quit quita quitame quitenme quiten salir salirme baja cancel cancelar cancela',
    'unsubscribe leaving out off delete borrame borrenme borren borra sacame saquenme saquen end rid alto lose moved',
    'mude cambie dejar dejen sin without elimina eliminen exit done ditch forget mute pause pull bajame bye leave',
  ].flatMap((line) => line.split(' ')),
)
const NOT = /^(?:no|dont|not|longer|didnt|ya|never)$/

/** Said after a ward: "33 stays", "el 35 ya no", "22 can go". */
const STAYS = /^(?:stays?|si|is fine|is ok|is okay|is good|esta bien)(?: |$)/
const GOES =
  /^(?:ya no|no more|can go|out|off|no longer|anymore|quitenlo|quitenmelo|quitalo|borrenlo|no)(?: |$)/

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
  let mood: 'drop' | 'keep' | null = null
  for (let at = 0; at < spoken.length; at++) {
    mood =
      moodAt(spoken, at) ?? (dropped.size > 0 && /^(?:to|al|a|into)$/.test(spoken[at] ?? '') ? 'keep' : mood)
    const read = numberAt(spoken, at)
    if (!read || !asked.has(read.value) || isHour(spoken, at)) continue
    const rest = spoken.slice(at + read.length, at + read.length + 2).join(' ')
    const goes = GOES.test(rest) || (mood === 'drop' && !STAYS.test(rest))
    if (goes) dropped.add(read.value)
    else if (mood === 'keep' || STAYS.test(rest)) kept.add(read.value)
  }
  if (dropped.size > 0) return [...dropped]
  return askedWards.filter((ward) => !kept.has(ward))
}

function moodAt(spoken: readonly string[], at: number): 'drop' | 'keep' | null {
  const word = spoken[at] ?? ''
  const before = spoken[at - 1] ?? ''
  // "leave 33" leaves; "leave me 33" keeps. "drop just 33" drops. "but not 33" keeps what is being dropped.
  if (word === 'leave') return /^(?:me|us)$/.test(spoken[at + 1] ?? '') ? 'keep' : 'drop'
  if ((word === 'no' && before === 'pero') || (/^(?:no|not)$/.test(word) && /^\d/.test(before))) return 'keep'
  if (/^(?:moved|mude|cambie)$/.test(word) && /^(?:to|into|al|a|in)$/.test(spoken[at + 1] ?? ''))
    return 'keep'
  if (DROP.has(word)) return 'drop'
  if (!KEEP.has(word) || NOT.test(before) || (before !== '' && DROP.has(before))) return null
  return isFollowedByNumber(spoken, at) ? 'keep' : null
}

/** "from ward 22 only", "del 40 solamente": what ends a text qualifies what stood before it. */
function isFollowedByNumber(spoken: readonly string[], at: number): boolean {
  return spoken.slice(at + 1, at + 8).some((_, after) => numberAt(spoken, at + 1 + after) !== null)
}

const HAS_ALREADY =
  /(?:^| )(?:keep|keeping|have|already|besides|tengo|not|drop|leave|instead of|in addition to|got|from|mantener|dejar) (?:my |ward |the |el |for |alerts |de |del |distrito )*$/

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
