import type { Decision } from './respond.ts'
import type { Situation } from './situation.ts'

/** A coordinator holds what is going out, lets it go on, or ends it: "K7 PAUSE", "K7 GO", "K7 STOP". */
export const pauseAlert = (situation: Situation) => control(situation, 'pause')
export const resumeAlert = (situation: Situation) => control(situation, 'resume')
export const stopAlert = (situation: Situation) => control(situation, 'stop')

function control(
  { person, reading, named, goingOut }: Situation,
  action: 'pause' | 'resume' | 'stop',
): Decision {
  const refusal = (reason: string, reply: NonNullable<Decision['replies']>[number]): Decision => ({
    reason: `${action}: ${reason}`,
    replies: [reply],
  })
  if (!person.isCoordinator) return refusal('no coordinator', { say: 'notACoordinator', with: {} })
  const code = named?.code ?? reading.code ?? ''
  if (!named) return refusal('unknown code', { say: 'unknownCode', with: { code } })
  if (!goingOut) return refusal('nothing goes out', { say: 'nothingGoesOut', with: { code } })
  const { bulletinId, isPaused, sent, left } = goingOut
  if (action === 'resume' && !isPaused)
    return refusal('not paused', { say: 'notPaused', with: { code, left } })
  const done = { pause: 'alertPaused', resume: 'alertResumed', stop: 'alertStopped' } as const
  return {
    reason: action,
    effects: [{ do: 'control-bulletin', action, bulletinId }],
    replies: [{ say: done[action], with: { code, sent, left } }],
  }
}
