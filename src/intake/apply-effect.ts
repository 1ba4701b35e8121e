import type { Context } from '../context.ts'
import type { Effect } from '../domain/conversation/situation.ts'
import type { Language } from '../domain/intent/reading.ts'
import type { Place } from '../places/place.ts'
import type { Nudge } from '../queue/jobs.ts'
import { activeBulletinsIn } from '../store/audiences.ts'
import { lockBudgeted, setBudget } from '../store/budgets.ts'
import { pauseBulletin, resumeBulletin, stopBulletin } from '../store/bulletin-control.ts'
import { kindOf } from '../store/bulletins.ts'
import type { Db, Id } from '../store/db.ts'
import { insertFollowUp } from '../store/follow-ups.ts'
import type { Inbound } from '../store/inbound.ts'
import { markToldToWatch, optIn, optOut, setLanguage } from '../store/people.ts'
import { ask, closeQuestion } from '../store/questions.ts'
import { insertRegrouping } from '../store/regroupings.ts'
import { insertRelocation } from '../store/relocations.ts'
import {
  insertReport,
  locateReport,
  lockReport,
  markUnlocated,
  setReportPlace,
  setReportWords,
} from '../store/reports.ts'
import { claimRequest, recordVerdict } from '../store/requests.ts'
import { answerRound, callOffRounds, startRounds } from '../store/rounds.ts'
import { openSightingsIn } from '../store/sightings.ts'
import { subscribe, unsubscribe } from '../store/subscriptions.ts'
import { endShift, insertCheckIn, startShift } from '../store/shifts.ts'

type Cause = { personId: Id; text: Inbound; language: Language }

/** Writes one effect of a text. Returns whom to nudge once it is committed. */
export async function applyEffect(ctx: Context, tx: Db, cause: Cause, effect: Effect): Promise<Nudge[]> {
  const { personId, text, language } = cause
  const now = ctx.now()
  switch (effect.do) {
    case 'set-language':
      await setLanguage(tx, personId, effect.language, effect.chosen)
      return []
    case 'subscribe':
      await subscribe(tx, personId, effect.wards, effect.consent, text.receivedAt, now)
      // They are to hear of what is going on there already.
      return (await activeBulletinsIn(tx, effect.wards)).map((bulletinId): Nudge => [
        'startBulletin',
        { bulletinId, because: text.id },
      ])
    case 'unsubscribe':
      await unsubscribe(tx, personId, effect.wards, now)
      return []
    case 'opt-out':
      await optOut(tx, personId, now)
      return []
    case 'opt-in':
      await optIn(tx, personId)
      return []
    case 'ask':
      await ask(tx, personId, effect, now)
      return []
    case 'close-question':
      await closeQuestion(tx, effect.id, now)
      return []
    case 'report': {
      const reportId = await insertReport(tx, ctx.vault, {
        inboundId: text.id,
        personId,
        words: text.words,
        hasMedia: text.mediaCount > 0,
        place: effect.place,
        language,
        receivedAt: text.receivedAt,
      })
      if (effect.ask !== null) await ask(tx, personId, { kind: effect.ask, reportId }, now)
      return effect.place.ask ? [] : [['openSighting', { reportId }]]
    }
    case 'ask-where': {
      const { kind, reportId, place } = effect
      await setReportPlace(tx, ctx.vault, reportId, place)
      await ask(tx, personId, { kind, reportId }, now)
      return []
    }
    case 'locate-report': {
      const { reportId, place } = effect
      const sightingId = await locateReport(tx, ctx.vault, reportId, place)
      if (sightingId !== null) return relocate(ctx, tx, cause, sightingId, place)
      return [['openSighting', { reportId, because: text.id }]]
    }
    case 'hand-over':
      await markUnlocated(tx, effect.reportId)
      return [['openSighting', { reportId: effect.reportId, because: text.id }]]
    case 'add-to-report': {
      const report = await lockReport(tx, ctx.vault, effect.reportId)
      const words = [report.words, text.words].filter((part) => part.trim() !== '').join(' / ')
      await setReportWords(tx, ctx.vault, report.id, words, report.hasMedia || text.mediaCount > 0)
      return []
    }
    case 'told-to-watch':
      await markToldToWatch(tx, personId, now)
      return []
    case 'relocate':
      return relocate(ctx, tx, cause, effect.sightingId, effect.place)
    case 'merge':
    case 'split': {
      const { sightingId } = effect
      const otherId = effect.do === 'merge' ? effect.otherId : null
      const givenAt = now
      await insertRegrouping(tx, { sightingId, otherId, personId, inboundId: text.id, givenAt })
      return [['regroupSighting', { sightingId, because: text.id }]]
    }
    case 'claim':
      await claimRequest(tx, {
        sightingId: effect.sightingId,
        personId,
        etaMinutes: effect.etaMinutes,
        now,
      })
      ctx.events.verdictRecorded(effect.sightingId, 'on-my-way')
      return [['takeClaim', { sightingId: effect.sightingId, because: text.id }]]
    case 'verdict': {
      const { sightingId, verdict, was } = effect
      await recordVerdict(tx, { sightingId, personId, inboundId: text.id, verdict, was, givenAt: now })
      ctx.events.verdictRecorded(sightingId, verdict)
      return [['ruleSighting', { sightingId, because: text.id }]]
    }
    case 'control-bulletin': {
      const { action, bulletinId } = effect
      if (action === 'pause') await pauseBulletin(tx, bulletinId, now)
      if (action === 'stop') await stopBulletin(tx, bulletinId, now)
      if (action !== 'resume') return []
      const job = (await kindOf(tx, bulletinId)) === 'confirmed' ? 'sendChunk' : 'sendFollowUpChunk'
      return (await resumeBulletin(tx, bulletinId)).map((chunkId, turn): Nudge => [
        job,
        { chunkId, because: text.id, turn },
      ])
    }
    case 'decide-budget': {
      const { bulletinId, send } = effect
      const { kind, state } = await lockBudgeted(tx, bulletinId)
      // Somebody else was faster, just now.
      if (state !== 'asked') return []
      if (send) await setBudget(tx, bulletinId, 'approved', null)
      else await stopBulletin(tx, bulletinId, now)
      const job = kind === 'confirmed' ? 'startBulletin' : 'startFollowUp'
      return [[job, { bulletinId, because: text.id }]]
    }
    case 'follow-up': {
      const { sightingId, said } = effect
      await insertFollowUp(tx, ctx.vault, { sightingId, personId, inboundId: text.id, said, givenAt: now })
      return [['followUp', { sightingId, because: text.id }]]
    }
    case 'start-shift': {
      const { wards, endsAt } = effect
      // Whoever is on for a moment only has just been told until when.
      const isWarned = endsAt.getTime() - now.getTime() <= ctx.policy.shiftWarningMs
      await startShift(tx, personId, { wards, endsAt, isWarned, now })
      return callAbout(ctx, tx, cause, wards)
    }
    case 'end-shift':
      await endShift(tx, personId, effect.wards, now)
      await callOffRounds(tx, personId, effect.wards)
      return []
    case 'answer-round': {
      await answerRound(tx, effect.plannedDayId, effect.answer)
      const { wards } = await startRounds(tx, { now, personId, limit: 1 })
      return callAbout(ctx, tx, cause, wards)
    }
    case 'check-in': {
      const { wards, place } = effect
      await insertCheckIn(tx, ctx.vault, { personId, inboundId: text.id, wards, place, at: text.receivedAt })
      ctx.events.checkedIn(wards)
      return []
    }
  }
}

/** Whoever comes on shift is asked about what is open there already. */
async function callAbout(ctx: Context, tx: Db, { text }: Cause, wards: number[]): Promise<Nudge[]> {
  const open = wards.length > 0 ? await openSightingsIn(tx, wards, ctx.now()) : []
  return open.map((sightingId): Nudge => ['callVerifiers', { sightingId, because: text.id }])
}

/**
 * Moved where the sighting is locked, by its own job: here the person is, and whoever rules on the sighting locks them
 * the other way round.
 */
async function relocate(ctx: Context, tx: Db, cause: Cause, sightingId: Id, place: Place): Promise<Nudge[]> {
  const { personId, text } = cause
  await insertRelocation(tx, ctx.vault, {
    sightingId,
    personId,
    inboundId: text.id,
    place,
    givenAt: ctx.now(),
  })
  return [['moveSighting', { sightingId, because: text.id }]]
}
