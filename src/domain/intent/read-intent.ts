import { advertRules, chatRules, rightsRules, rumourRules, shortRumourRules } from './chat-rules.ts'
import { type Message, readMessage } from './message.ts'
import { optOutKeywords, optOutRules, verifierOptOutRules } from './opt-out-rules.ts'
import type { Reading, Speaker } from './reading.ts'
import { reportRules } from './report-rules.ts'
import { applies, type Rule } from './rule.ts'
import {
  helpRules,
  languageFallbackRules,
  languageRules,
  wardsFallbackRules,
  wardsRules,
} from './service-rules.ts'
import { shiftFallbackRules, shiftOffRules, shiftOnRules } from './shift-rules.ts'
import { joinFallbackRules, joinRules, joinWardRules, leaveRules, optInRules } from './subscription-rules.ts'
import {
  codeDigitRules,
  codeYesNoRules,
  digitRules,
  unaskedVerdictRules,
  verdictRules,
} from './verdict-rules.ts'

/**
 * First what is exact, then what must not be missed, then what is merely likely. Leaving named wards comes
 * before opting out because "stop 33, keep 35" says less than "stop"; both come before everything that
 * could be read into the rest of an angry text.
 */
const rules: readonly Rule[] = [
  ...optOutKeywords,
  ...advertRules,
  ...codeDigitRules,
  ...codeYesNoRules,
  ...digitRules,
  ...shiftOffRules,
  ...leaveRules,
  ...languageRules,
  ...optOutRules,
  ...shiftOnRules,
  ...optInRules,
  ...joinWardRules,
  ...languageFallbackRules,
  ...helpRules,
  ...wardsRules,
  ...wardsFallbackRules,
  ...rightsRules,
  ...shiftFallbackRules,
  ...joinFallbackRules,
  ...joinRules,
  ...verdictRules,
  ...unaskedVerdictRules,
  ...rumourRules,
  ...shortRumourRules,
  ...chatRules,
  ...reportRules,
  ...verifierOptOutRules,
]

const nothing: Rule = { intent: 'other', why: 'nothing we know' }

/** What a text means. The same words can mean more from a verifier, who was asked to go and look. */
export function readIntent(text: string, as: Speaker): Reading {
  const message = readMessage(text, as)
  return read(message, rules.find((rule) => applies(rule, message)) ?? nothing)
}

function read(message: Message, rule: Rule): Reading {
  return {
    intent: rule.intent,
    wards: rule.wards?.(message) ?? [],
    verdict: rule.verdict ?? null,
    code: message.code?.code ?? null,
    number: message.number,
    yesNo: message.yesNo,
    language: rule.language ?? message.language,
    why: rule.why,
  }
}
