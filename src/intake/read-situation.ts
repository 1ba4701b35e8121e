import type { Context } from '../context.ts'
import { isPlaceQuestion } from '../domain/conversation/locating.ts'
import type { OpenQuestion, Situation } from '../domain/conversation/situation.ts'
import { heardIn, sightingOf } from '../domain/clustering.ts'
import { readIntent } from '../domain/intent/read-intent.ts'
import type { Intent, Reading } from '../domain/intent/reading.ts'
import { placeTextOf } from '../domain/intent/relocation.ts'
import { saidWards } from '../domain/intent/said-wards.ts'
import { distanceM } from '../places/gazetteer/distance.ts'
import type { Hints, Place, Places } from '../places/place.ts'
import { joinableSightings } from '../store/clusters.ts'
import { readNews } from '../domain/news.ts'
import { alertWardsOf } from '../store/alerts.ts'
import { goingOutOf } from '../store/bulletin-control.ts'
import { isCoordinator } from '../store/coordinators.ts'
import type { Db, Id } from '../store/db.ts'
import { earlierTexts, type Inbound } from '../store/inbound.ts'
import { lockPerson } from '../store/people.ts'
import { openQuestions, overtakenRequests } from '../store/questions.ts'
import { lockReport } from '../store/reports.ts'
import { wardsAwaited } from '../store/rounds.ts'
import { peopleOnShift, shiftsOf } from '../store/shifts.ts'
import { findByCode, openPoints } from '../store/sightings.ts'
import { wardsOf } from '../store/subscriptions.ts'
import { verifierStanding, wardsWithinReach } from '../store/verifiers.ts'
import { adjoiningWards, listWards } from '../store/wards.ts'
import { readAsked } from './what-is-asked.ts'

const CONTROLS: ReadonlySet<Intent> = new Set(['pause-alert', 'resume-alert', 'stop-alert'])

/** Open sightings that a new report is likely to be near. */
const SIGHTINGS_HINTED = 100

/** Gathers everything that bears on what this text means, and holds the person still meanwhile. */
export async function readSituation(
  ctx: Context,
  tx: Db,
  places: Places,
  personId: Id,
  text: Inbound,
): Promise<Situation> {
  const { vault, policy, network } = ctx
  const ago = (ms: number) => new Date(ctx.now().getTime() - ms)
  const person = await lockPerson(tx, personId)
  const verifier = await verifierStanding(tx, personId)
  const { active, endedByOptOut } = await wardsOf(tx, personId, ctx.now())
  const coordinates = await isCoordinator(tx, personId)
  const isAsked = verifier !== null || coordinates
  const speaker = isAsked ? 'verifier' : active.length > 0 ? 'subscriber' : 'stranger'
  const reading = readIntent(text.words, speaker)
  const questions = await openQuestions(tx, vault, personId, {
    since: {
      join: ago(policy.joinQuestionLifetimeMs),
      place: ago(policy.placeQuestionLifetimeMs),
      shift: ago(policy.shiftQuestionLifetimeMs),
    },
    now: ctx.now(),
  })
  const onShift = await peopleOnShift(tx)
  const shiftWards = onShift.map(({ ward }) => ward)
  const hints: Hints = {
    saidWards: reading.wards,
    ownWards: [...new Set([...active, ...(verifier?.wards ?? [])])],
    sightings: await openPoints(tx, vault, SIGHTINGS_HINTED),
    shiftWards,
  }
  const find = (code: string | null) =>
    code === null
      ? null
      : findByCode(tx, vault, code, personId, {
          codes: ago(policy.codeRestMs),
          lateVerdicts: ago(policy.lateVerdictMs),
        })
  const named = await find(reading.code)
  const placed = await readPlaces(ctx, tx, places, text, reading, questions, hints)
  return {
    reading,
    ...placed,
    twin: await readTwin(ctx, tx, personId, { ...text, place: placed.place }),
    asked: await readAsked(ctx, tx, { reading, place: placed.place, ownWards: active }),
    named,
    other: await find(reading.otherCode),
    alertWards: named ? await alertWardsOf(tx, named.id) : [],
    goingOut: named && CONTROLS.has(reading.intent) ? await readGoingOut(tx, named.id) : null,
    news: reading.intent === 'update' && named ? readNews(places, text.words, named.place, hints) : null,
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
      shifts: await shiftsOf(tx, personId),
      awaitedIn: await wardsAwaited(tx, personId, ctx.now()),
      isCoordinator: coordinates,
      toldToWatch: person.toldToWatchAt !== null,
    },
    questions,
    now: ctx.now(),
    policy,
    overtaken: isAsked ? await overtakenRequests(tx, vault, personId, ago(policy.lateVerdictMs)) : [],
    network: {
      name: network.name,
      timeZone: network.timeZone,
      hotline: network.hotline,
      wards: await listWards(tx, ctx.now()),
      wardsWithinReach: await wardsWithinReach(tx, ctx.now()),
      wardsOnShift: shiftWards,
      onShift,
    },
  }
}

async function readGoingOut(tx: Db, sightingId: Id): Promise<Situation['goingOut']> {
  const standing = await goingOutOf(tx, sightingId)
  if (!standing) return null
  const { id, pausedAt, accepted, queued } = standing
  return { bulletinId: id, isPaused: pausedAt !== null, sent: accepted, left: queued }
}

async function readPlaces(
  ctx: Context,
  tx: Db,
  places: Places,
  { words }: Inbound,
  reading: Reading,
  questions: OpenQuestion[],
  hints: Hints,
): Promise<Pick<Situation, 'place' | 'placeWithReport'>> {
  const place =
    reading.intent === 'relocate'
      ? places.locate(placeTextOf(words), hintsOfCorrection(words, hints))
      : places.locate(words, hints)
  const asked = questions.findLast(isPlaceQuestion)
  if (!asked) return { place, placeWithReport: null }
  // "agents on Kedzie" and then, asked where, "near Lawrence": only together they are a crossing.
  const report = await lockReport(tx, ctx.vault, asked.reportId)
  return { place, placeWithReport: places.locate(`${report.words} / ${words}`, hints) }
}

/** Whether others have reported the same; what the report really joins is decided when it is made a sighting. */
async function readTwin(
  ctx: Context,
  tx: Db,
  personId: Id,
  report: Inbound & { place: Place },
): Promise<Situation['twin']> {
  const { wards, ask } = report.place
  if (ask) return null
  const near = { wards, adjoining: await adjoiningWards(tx, wards, ctx.now()), personId }
  const since = new Date(ctx.now().getTime() - ctx.policy.mergeWithinMs)
  const known = await joinableSightings(tx, ctx.vault, near, since)
  const match = sightingOf(heardIn(report), known, ctx.policy, distanceM)
  return known.find(({ id }) => id === match?.id) ?? null
}

/** A verifier who names a ward knows it; where they usually ride says nothing against it. */
function hintsOfCorrection(words: string, hints: Hints): Hints {
  const wards = saidWards(words)
  return wards.length > 0 ? { saidWards: wards } : hints
}
