import type { Verdict } from '../intent/reading.ts'
import type { Decision } from './respond.ts'
import type { Situation } from './situation.ts'

export function verdict(situation: Situation): Decision {
  const { reading, person, named } = situation
  if (person.verifierOf === null)
    return { reason: 'verdict: no verifier', replies: [{ say: 'notAVerifier', with: {} }] }
  if (reading.code === null) return verdictWithoutCode(situation)
  const { code } = reading
  if (!named) return { reason: 'verdict: unknown code', replies: [{ say: 'unknownCode', with: { code } }] }
  if (named.end)
    return {
      reason: 'verdict: sighting is over',
      replies: [{ say: 'sightingOver', with: { code, end: named.end } }],
    }
  const isTheirs = named.asked || named.wards.some((ward) => person.verifierOf?.includes(ward))
  if (!isTheirs) {
    return {
      reason: 'verdict: not their ward',
      replies: [{ say: 'notYourSighting', with: { code, wards: named.wards } }],
    }
  }
  return record(named.id, code, reading.verdict)
}

function verdictWithoutCode({ reading, questions }: Situation): Decision {
  const requests = questions.filter((question) => question.kind === 'request')
  const [request, ...more] = requests
  if (!request) return { reason: 'verdict: nothing open', replies: [{ say: 'nothingToAnswer', with: {} }] }
  if (more.length > 0) {
    const codes = requests.map(({ code }) => code)
    return { reason: 'verdict: several open', replies: [{ say: 'whichSighting', with: { codes } }] }
  }
  return record(request.sightingId, request.code, reading.verdict)
}

function record(sightingId: string, code: string, verdict: Verdict | null): Decision {
  if (verdict === null)
    return { reason: 'verdict: no digit', replies: [{ say: 'answerWithDigit', with: { code } }] }
  return {
    reason: `verdict: ${verdict}`,
    effects: [verdict === 'on-my-way' ? { do: 'claim', sightingId } : { do: 'verdict', sightingId, verdict }],
    replies: [{ say: 'verdictThanks', with: { code, verdict } }],
  }
}

export function shiftOn({ reading, person }: Situation): Decision {
  const yours = person.verifierOf
  if (yours === null) return { reason: 'shift: no verifier', replies: [{ say: 'notAVerifier', with: {} }] }
  const [onlyOne, ...more] = yours
  const wards =
    reading.wards.length === 0 && onlyOne !== undefined && more.length === 0 ? [onlyOne] : reading.wards
  if (wards.length === 0)
    return { reason: 'shift: which ward', replies: [{ say: 'shiftWhichWard', with: { wards: yours } }] }
  const allowed = wards.filter((ward) => yours.includes(ward))
  if (allowed.length === 0)
    return { reason: 'shift: not their ward', replies: [{ say: 'notYourWard', with: { wards, yours } }] }
  return {
    reason: 'shift started',
    effects: [{ do: 'start-shift', wards: allowed }],
    replies: [{ say: 'shiftOn', with: { wards: allowed } }],
  }
}

export function shiftOff({ reading, person }: Situation): Decision {
  if (person.verifierOf === null)
    return { reason: 'shift: no verifier', replies: [{ say: 'notAVerifier', with: {} }] }
  const ended = person.onShiftIn.filter((ward) => reading.wards.length === 0 || reading.wards.includes(ward))
  if (ended.length === 0) return { reason: 'shift: was not on', replies: [{ say: 'notOnShift', with: {} }] }
  return {
    reason: 'shift ended',
    effects: [{ do: 'end-shift', wards: ended }],
    replies: [{ say: 'shiftOff', with: {} }],
  }
}
