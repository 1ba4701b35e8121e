import type { Messages } from './messages.ts'
import { call, joinWards, listWards } from './phrases.ts'

const ward = (numbers: number[]) => `${numbers.length === 1 ? 'ward' : 'wards'} ${joinWards(numbers, 'and')}`
const fewWards = (numbers: number[]) =>
  numbers.length < 5
    ? ward(numbers)
    : `wards ${numbers.slice(0, 3).join(', ')} and ${numbers.length - 3} more`
const still = (numbers: number[]) => (numbers.length > 0 ? ` You still get ${ward(numbers)}.` : '')

export const en: Messages = {
  confirmJoin: ({ network, wards }) =>
    `${network}: reply 1 to get alerts for ${ward(wards)}. A few texts a week, msg&data rates may apply. HELP for help, STOP to end.`,
  whichJoinWard: ({ list }) =>
    `Which ward do you want alerts for? Reply with its number: ${listWards(list)}.`,
  joined: ({ wards }) =>
    `Done: you get alerts for ${ward(wards)}. If you see something, text what and where to this number. STOP ends all texts.`,
  alreadyJoined: ({ wards }) => `You already get alerts for ${ward(wards)}. Nothing was changed.`,
  joinDropped: () => 'All right, nothing was added. Text JOIN and a ward number if you change your mind.',
  left: (a) => `Done: no more alerts for ${ward(a.wards)}.${still(a.still)}`,
  notJoined: (a) =>
    `You were not getting alerts for ${ward(a.wards)}, so nothing was changed.${still(a.still)}`,
  leaveWhich: ({ wards }) =>
    wards.length === 0
      ? 'You get no alerts, so there is nothing to leave.'
      : `You get alerts for ${ward(wards)}. Text LEAVE and the number to leave one. STOP ends all texts.`,
  optedOut: ({ network }) => `${network}: you will get no more texts from us. Text START to come back.`,
  optedIn: ({ network, wards }) =>
    wards.length > 0
      ? `${network}: welcome back. You get alerts for ${ward(wards)} again. STOP ends all texts.`
      : `${network}: welcome back. Text JOIN and a ward number to get its alerts.`,
  wardList: ({ list }) => `We cover these wards: ${listWards(list)}. Text JOIN and a number for alerts.`,
  unknownWard: ({ wards, list }) => `We do not cover ${ward(wards)}. We cover: ${listWards(list)}.`,
  languageSet: () => 'You will get texts in English from now on. ESPAÑOL changes it.',
  help: ({ network, hotline }) =>
    `${network}: text what you see and where; volunteers check it. JOIN 33 gets alerts, WARDS lists wards, STOP ends all.${call(' Help:', hotline)}`,
  purpose: ({ network }) =>
    `${network}: to report immigration agents, text what you see and where. JOIN and a ward number gets alerts. HELP for more.`,

  received: ({ wards, willHear }) =>
    `Thank you. Volunteers of ${ward(wards)} are asked to look now.${willHear ? ' We will text you what they find.' : ''}`,
  receivedNobodyThere: ({ wards, hotline }) =>
    `Thank you. ${ward(wards).replace(/^w/, 'W')} has no volunteer yet, so nobody may be able to check this.${call(' For help call', hotline, '.')}`,
  askWard: () => 'Thank you. Which ward is it in? Reply with the ward number, or WARDS for the list.',
  wardStillMissing: () =>
    'Thank you. We can send someone as soon as we have the ward number. WARDS gives the list.',
  neverLocated: () =>
    'We could not send anyone to what you reported, because we did not learn the ward. If it is still there, text it again.',
  outcome: ({ wards, end }) =>
    ({
      confirmed: `Volunteers confirmed your report in ${ward(wards)}. The people who asked for alerts are being told. Thank you.`,
      refuted: `Volunteers looked at what you reported in ${ward(wards)}: it is not immigration enforcement. Thank you for watching.`,
      expired: `Nobody could check your report in ${ward(wards)} in time, so no alert went out. If it is still there, text it again.`,
    })[end],

  request: ({ code, wards, place, words, minutesAgo, hasMedia }) =>
    `${code} ${ward(wards)}, ${minutesAgo < 1 ? 'just now' : `${minutesAgo} min ago`}. Place: ${place ?? 'not clear'}. ` +
    `Says: "${words}"${hasMedia ? ' (with photo)' : ''}. Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
  verdictThanks: ({ code, verdict }) =>
    ({
      seen: `${code}: noted as seen, thank you. Keep a safe distance.`,
      'not-ice': `${code}: noted as not ICE, thank you.`,
      'cannot-tell': `${code}: noted that you could not tell, thank you.`,
      'on-my-way': `${code}: noted that you are on your way. When you are there reply 1 seen, 2 not ICE, 3 can't tell. Stay safe.`,
    })[verdict],
  sightingOver: ({ code, end }) =>
    ({
      confirmed: `${code} is over: it was already confirmed. Thank you.`,
      refuted: `${code} is over: it was already found not to be ICE. Thank you.`,
      expired: `${code} is over: nobody answered in time. If you see something, text it as a new report.`,
    })[end],
  unknownCode: ({ code }) => `There is no open sighting ${code}. Please check the code in the request.`,
  notYourSighting: ({ code, wards }) =>
    `${code} is in ${ward(wards)}; only that ward's verifiers can answer it.`,
  whichSighting: ({ codes }) =>
    `Several are open: ${codes.join(', ')}. Reply with the code and the digit, for example ${codes[0] ?? 'K7'} 1.`,
  answerWithDigit: ({ code }) => `${code}: please reply 1 seen, 2 not ICE, 3 can't tell, or 0 on my way.`,
  nothingToAnswer: () =>
    'No sighting is waiting for your answer. To report something, text what you see, where, and the ward.',
  notAVerifier: () => 'Only verifiers can answer that. To report something, text what you see and where.',

  shiftOn: ({ wards }) =>
    `You are on shift for ${ward(wards)}. Sightings there come to you. OFF ends it. Stay safe.`,
  shiftWhichWard: ({ wards }) => `For which ward? Text ON and the number. Yours: ${joinWards(wards, 'and')}.`,
  notYourWard: ({ wards, yours }) =>
    `You are not a verifier for ${ward(wards)}. Yours: ${joinWards(yours, 'and')}.`,
  shiftOff: () => 'Your shift is over. Thank you for keeping watch.',
  notOnShift: () => 'You were not on shift. ON and a ward number starts one.',

  alert: ({ network, wards, place, time, hotline, code }) => {
    const where = `${ward(wards)}${place === null ? '' : `, ${place}`}`
    const seen = `${network}: immigration agents seen in ${where}, ${time}.`
    return [
      `${seen} You may stay silent and need not open your door.${call(' Help:', hotline, '.')} ${code}`,
      `${seen} You may stay silent.${call(' Help:', hotline, '.')} ${code}`,
      `${network}: ICE in ${where}, ${time}.${call(' Help', hotline, '.')} ${code}`,
      `${network}: ICE in ${ward(wards)}, ${time}.${call(' Help', hotline, '.')} ${code}`,
      `${network}: ICE in ${fewWards(wards)}, ${time}.${call(' Help', hotline, '.')} ${code}`,
    ]
  },
}
