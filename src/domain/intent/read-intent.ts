import { etaIn } from './eta.ts'
import { harmlessIn } from './harmless.ts'
import { type Message, readMessage } from './message.ts'
import type { Reading, Speaker } from './reading.ts'
import { advertRules } from './rules/advert.ts'
import { alertRules } from './rules/alert.ts'
import { chatRules } from './rules/chat.ts'
import { helpRules } from './rules/help.ts'
import { joinFallbackRules, joinRules, joinWardRules } from './rules/join.ts'
import { languageFallbackRules, languageRules } from './rules/language.ts'
import { leaveRules } from './rules/leave.ts'
import { optInRules } from './rules/opt-in.ts'
import { optOutKeywords, optOutRules } from './rules/opt-out.ts'
import { gettingNothingRules, refusalRules, takenBackRules, unwillingRules } from './rules/refusal.ts'
import { relocateRules } from './rules/relocate.ts'
import { reportRules } from './rules/report.ts'
import { rightsKeywords, rightsRules } from './rules/rights.ts'
import { applies, type Rule } from './rules/rule.ts'
import { checkInRules, quietRules, shiftsRules } from './rules/rounds.ts'
import { rumourRules, shortRumourRules } from './rules/rumour.ts'
import { goingOutRules, sightingRules } from './rules/sightings.ts'
import { shiftFallbackRules, shiftOffRules, shiftOnRules } from './rules/shift.ts'
import {
  codeDigitRules,
  codeYesNoRules,
  digitHarmlessRules,
  digitRules,
  etaRules,
  unaskedVerdictRules,
  verdictRules,
} from './rules/verdict.ts'
import { verifierOptOutRules } from './rules/verifier-opt-out.ts'
import { wardQuestionRules } from './rules/ward-question.ts'
import { wardsFallbackRules, wardsRules } from './rules/wards.ts'
import { tellsNoMoreThanPlaces } from './scene.ts'
import { untilIn } from './until.ts'

/**
 * First what is exact, then what must not be missed, then what is merely likely. Leaving named wards comes
 * before opting out because "stop 33, keep 35" says less than "stop"; both come before everything that
 * could be read into the rest of an angry text.
 */
const rules: readonly Rule[] = [
  ...goingOutRules,
  ...optOutKeywords,
  ...advertRules,
  ...rightsKeywords,
  ...sightingRules,
  ...shiftsRules,
  ...alertRules,
  ...codeDigitRules,
  ...codeYesNoRules,
  ...relocateRules,
  ...digitRules,
  ...digitHarmlessRules,
  ...etaRules,
  ...checkInRules,
  ...shiftOffRules,
  ...takenBackRules,
  ...gettingNothingRules,
  ...leaveRules,
  ...languageRules,
  ...optOutRules,
  ...refusalRules,
  ...shiftOnRules,
  ...optInRules,
  ...wardQuestionRules,
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
  ...unwillingRules,
  ...quietRules,
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
    isKnown: rule !== nothing,
    isPlaceAtMost: tellsNoMoreThanPlaces(message.scene),
    wards: rule.wards?.(message) ?? [],
    verdict: rule.verdict ?? null,
    was: rule.verdict === 'not-ice' ? harmlessIn(message.words) : null,
    etaMinutes: rule.verdict === 'on-my-way' ? etaIn(message) : null,
    until: rule.intent === 'shift-on' ? untilIn(message.words) : null,
    otherCode: rule.intent === 'merge' ? message.otherCode : null,
    code: message.code?.code ?? null,
    number: message.number,
    yesNo: message.yesNo,
    language: rule.language ?? message.language ?? 'en',
    languageIsPlain: (rule.language ?? message.language) !== null,
    why: rule.why,
  }
}
