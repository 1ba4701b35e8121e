import type { Context } from '../context.ts'
import type { Situation } from '../domain/conversation/situation.ts'
import { readIntent } from '../domain/intent/read-intent.ts'
import { locate } from '../places/locate.ts'
import type { Db, Id } from '../store/db.ts'
import { earlierTexts, type Inbound } from '../store/inbound.ts'
import { lockPerson } from '../store/people.ts'
import { openQuestions } from '../store/questions.ts'
import { findByCode } from '../store/sightings.ts'
import { wardsOf } from '../store/subscriptions.ts'
import { verifierStanding, wardsWithVerifiers } from '../store/verifiers.ts'
import { listWards } from '../store/wards.ts'

/** Gathers everything that bears on what this text means, and holds the person still meanwhile. */
export async function readSituation(ctx: Context, tx: Db, personId: Id, text: Inbound): Promise<Situation> {
  const { policy, network } = ctx
  const ago = (ms: number) => new Date(ctx.now().getTime() - ms)
  const person = await lockPerson(tx, personId)
  const verifier = await verifierStanding(tx, personId)
  const { active, endedByOptOut } = await wardsOf(tx, personId, ctx.now())
  const speaker = verifier ? 'verifier' : active.length > 0 ? 'subscriber' : 'stranger'
  const reading = readIntent(text.words, speaker)
  const wards = await listWards(tx, ctx.now())
  return {
    reading,
    place: locate(
      text.words,
      reading.wards,
      wards.map((ward) => ward.number),
    ),
    hasMedia: text.mediaCount > 0,
    words: text.words,
    carrierKeyword: text.carrierKeyword,
    person: {
      language: person.language,
      languageChosen: person.languageChosen,
      ...(await earlierTexts(tx, personId, ago(policy.purposeLineEveryMs))),
      isOptedOut: person.optedOutAt !== null,
      subscribedTo: active,
      endedByOptOut,
      verifierOf: verifier?.wards ?? null,
      onShiftIn: verifier?.onShiftIn ?? [],
    },
    questions: await openQuestions(tx, personId, {
      join: ago(policy.joinQuestionLifetimeMs),
      ward: ago(policy.wardQuestionLifetimeMs),
    }),
    named:
      reading.code === null ? null : await findByCode(tx, reading.code, personId, ago(policy.codeRestMs)),
    network: {
      name: network.name,
      hotline: network.hotline,
      wards,
      wardsWithVerifiers: await wardsWithVerifiers(tx),
    },
  }
}
