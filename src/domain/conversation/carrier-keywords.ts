import type { Situation } from './situation.ts'

/**
 * Texts that consist of nothing else are acted on and answered by the carrier before we see them, so we act too but
 * stay silent. Twilio's defaults: https://help.twilio.com/articles/223134027
 */
const KEYWORDS = {
  stop: ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout'],
  start: ['start', 'unstop'],
  help: ['help', 'info'],
} as const

export function isCarrierKeyword(situation: Situation, keyword: keyof typeof KEYWORDS): boolean {
  if (situation.carrierKeyword === keyword) return true
  return (KEYWORDS[keyword] as readonly string[]).includes(situation.words.trim().toLowerCase())
}
