import type { Message } from './message.ts'
import { numberAt } from './numbers.ts'
import { isHour } from './ward-mentions.ts'

const KEEP =
  /^(?:keep|still|only|solo|solamente|nomas|just|but|pero|except|excepto|menos|deja|dejame|dejenme|dejen|sigan|siga|quiero|want|leave|mantener|mantengan|conservar|switch|instead|si|sino|add|join|now|ahora|agregame)$/
const DROP =
  /^(?:drop|stop|remove|no|not|dont|quit|quita|quitame|quitenme|quiten|salir|salirme|baja|cancel|cancelar|unsubscribe|leaving|out|off|delete|borrame|borrenme|borren|sacame|saquenme|end|rid|alto|lose|moved|mude|dejar|without|sin)$/
const STILL_WANTED_AFTER = /^(?:is|esta|stays|stay|si|keep)$/

const FINE = /^(?:|fine|ok|okay|good|bien|quiero|that|it)$/

/** Of the wards that a text names, those its writer wants no more: "drop 25, i still want 33" leaves 25. */
export function wardsToLeave({ words, askedWards }: Message): number[] {
  const spoken = words.trim().split(' ')
  const asked = new Set(askedWards)
  const left = new Set<number>()
  let isKept = false
  for (const [at, word] of spoken.entries()) {
    // "leave 33" leaves; "leave me 33", "leave me in 33" keeps.
    if (word === 'leave') isKept = /^(?:me|in|us)$/.test(spoken[at + 1] ?? '')
    else if (DROP.test(word)) isKept = false
    else if (KEEP.test(word))
      isKept = !/^(?:no|dont|not|longer|didnt)$/.test(spoken[at - 1] ?? '') && !isTrailing(spoken, at)
    const ward = Number(/^w(\d{1,2})$/.exec(word)?.[1] ?? numberAt(spoken, at)?.value ?? 0)
    if (!asked.has(ward) || isHour(spoken, at) || isPartOfNumber(spoken, at)) continue
    const isFine = STILL_WANTED_AFTER.test(spoken[at + 1] ?? '') && FINE.test(spoken[at + 2] ?? '')
    if (!isKept && !isFine) left.add(ward)
  }
  return [...left]
}

/** "from ward 22 only", "del 40 solamente": what ends a text qualifies what stood before it. */
function isTrailing(spoken: readonly string[], at: number): boolean {
  return !spoken.slice(at + 1).some((_, after) => numberAt(spoken, at + 1 + after) !== null)
}

/** The "three" of "thirty three" is no ward of its own. */
function isPartOfNumber(spoken: readonly string[], at: number): boolean {
  return (numberAt(spoken, at - 1)?.length ?? 0) > 1 || (numberAt(spoken, at - 2)?.length ?? 0) > 2
}
