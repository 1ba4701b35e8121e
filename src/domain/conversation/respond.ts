import type { Intent } from '../intent/reading.ts'
import { isCarrierKeyword } from './carrier-keywords.ts'
import { answerQuestion } from './answer.ts'
import { isFound } from './chosen-place.ts'
import { clear, update, wrong } from './following-up.ts'
import { pauseAlert, resumeAlert, stopAlert } from './controlling.ts'
import { isPlaceQuestion } from './locating.ts'
import type { Effect, Situation, Step } from './situation.ts'
import { join, leave, optIn, optOut } from './subscribing.ts'
import { merge, split } from './regrouping.ts'
import { relocate } from './relocating.ts'
import { report } from './reporting.ts'
import { rights } from './rights.ts'
import { rumour } from './rumours.ts'
import { isWhatQuestion } from './seeing.ts'
import { checkIn } from './checking-in.ts'
import { shiftOff, shiftOn, whoIsOn } from './shifts.ts'
import { mayAnswer, verdict } from './verifying.ts'

/** What a rule decides; the language is the same for all of them and is added here. */
export type Decision = { reason: string; effects?: Effect[]; replies?: Step['replies'] }
type Rule = (situation: Situation) => Decision

const RULES: Record<Intent, Rule> = {
  'opt-out': optOut,
  'opt-in': optIn,
  join,
  leave,
  verdict,
  relocate,
  'shift-on': shiftOn,
  'shift-off': shiftOff,
  report,
  wards: ({ network }) => ({
    reason: 'asks for wards',
    replies: [{ say: 'wardList', with: { list: network.wards } }],
  }),
  language: ({ reading }) => ({
    reason: 'asks for a language',
    effects: [{ do: 'set-language', language: reading.language, chosen: true }],
    replies: [{ say: 'languageSet', with: {} }],
  }),
  help: (situation) =>
    isCarrierKeyword(situation, 'help')
      ? { reason: 'help: the carrier has answered' }
      : {
          reason: 'asks for help',
          replies: [
            { say: 'help', with: { network: situation.network.name, hotline: situation.network.hotline } },
          ],
        },
  rumour,
  rights,
  update,
  clear,
  wrong,
  shifts: whoIsOn,
  'check-in': checkIn,
  merge,
  split,
  'pause-alert': pauseAlert,
  'resume-alert': resumeAlert,
  'stop-alert': stopAlert,
  other,
}

/**
 * Decides what one text means in its situation. Pure.
 *
 * Order matters: an opt-out beats every other reading; then an answer to the newest open question; then the words.
 */
export function respond(situation: Situation): Step {
  const intent = effectiveIntent(situation)
  const answer = intent === 'opt-out' ? null : answerQuestion(situation)
  const decision = answer ?? RULES[intent](situation)
  const language = replyLanguage(situation, intent)
  const effects = decision.effects ?? []
  return {
    takenAs: answer ? 'answer' : intent,
    reason: decision.reason,
    language,
    effects: followsLanguage(situation, intent)
      ? [{ do: 'set-language', language, chosen: false }, ...effects]
      : effects,
    replies: decision.replies ?? [],
  }
}

/** The carrier's own word for it beats ours. */
function effectiveIntent({ carrierKeyword, reading, hasMedia, place }: Situation): Intent {
  if (carrierKeyword === 'stop') return 'opt-out'
  if (carrierKeyword === 'start') return 'opt-in'
  if (carrierKeyword === 'help') return 'help'
  // Nobody sends a photo for nothing or to ask, nor "4336 S Emerald, apt 2" and no more: somebody saw something.
  if (hasMedia && (reading.intent === 'other' || reading.intent === 'rumour')) return 'report'
  return !reading.isKnown && reading.code === null && isFound(place) ? 'report' : reading.intent
}

/** Thanks, chat, adverts: at most one line in a while, and nobody is called out. */
function other(situation: Situation): Decision {
  const { person, network, named, reading, questions } = situation
  // "K7 7": no answer, but an answer is what it was meant to be.
  // "all clear" to an open request: that they could not tell.
  const answersRequest = reading.verdict !== null && questions.some(({ kind }) => kind === 'request')
  if (mayAnswer(person) && ((named && !named.end) || answersRequest)) return verdict(situation)
  if (person.heardPurpose || person.isOptedOut)
    return { reason: 'nothing for us: told lately what this number is for' }
  return { reason: 'nothing for us', replies: [{ say: 'purpose', with: { network: network.name } }] }
}

function replyLanguage({ reading, person, questions }: Situation, intent: Intent): Step['language'] {
  if (intent === 'language') return reading.language
  // "33" and "Kedzie" have no language; the report that they belong to has.
  const newest = questions.at(-1)
  if (newest && (isPlaceQuestion(newest) || isWhatQuestion(newest)) && !reading.languageIsPlain)
    return newest.language
  const saysNothing = reading.number !== null || reading.yesNo !== null || reading.intent === 'verdict'
  const keepsTheirs = person.languageChosen || (!person.isNew && (saysNothing || !reading.languageIsPlain))
  return keepsTheirs ? person.language : reading.language
}

/** Texts come in the language a person first wrote or subscribed in, until they ask for another. */
function followsLanguage({ person, reading }: Situation, intent: Intent): boolean {
  if (person.languageChosen || intent === 'language') return false
  if (!reading.languageIsPlain && !person.isNew) return false
  return (person.isNew || intent === 'join') && reading.language !== person.language
}
