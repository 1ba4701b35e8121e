import { clockAt } from '../clocks.ts'
import type { Activity, Unit } from '../salute/salute.ts'
import type { Seen } from '../salute/seen.ts'
import type { Messages, Where } from './messages.ts'
import {
  call,
  capital,
  clockTime,
  duration,
  joinWards,
  joinWords,
  listWards,
  shortenedCounts,
} from './phrases.ts'

const ward = (numbers: number[]) => `${numbers.length === 1 ? 'ward' : 'wards'} ${joinWards(numbers, 'and')}`
const fewWards = (numbers: number[]) =>
  numbers.length < 5
    ? ward(numbers)
    : `wards ${numbers.slice(0, 3).join(', ')} and ${numbers.length - 3} more`
const optionWords = ({ wards, place }: Where) => (place === null ? ward(wards) : `${place} (${ward(wards)})`)
const at = ({ wards, place }: Where) => (place === null ? ward(wards) : `${place}, ${ward(wards)}`)
const HARMLESS = { police: 'police', utility: 'a utility crew', delivery: 'a delivery' }
const digits = "1 seen, 2 not ICE, 3 can't tell, 0 on my way"
const still = (numbers: number[]) => (numbers.length > 0 ? ` You still get ${ward(numbers)}.` : '')

const judged = {
  seen: 'as seen',
  'not-ice': 'as not ICE',
  'cannot-tell': 'that you could not tell',
  'on-my-way': 'that you are on your way',
}
const doing: Record<Activity, string> = {
  present: 'seen',
  parked: 'parked',
  patrolling: 'driving around',
  'stopping-cars': 'stopping cars',
  'at-door': 'at doors',
  checkpoint: 'at a checkpoint',
  'workplace-raid': 'raiding a workplace',
  detaining: 'detaining people',
}
/** Police alone would be no alert: where they are seen, they are with immigration agents. */
const units: Record<Unit, string | null> = {
  ice: 'ICE',
  cbp: 'Border Patrol',
  hsi: 'HSI agents',
  marshals: 'US marshals',
  police: null,
  'unknown-masked': 'masked agents',
}
const counts = ({ vehicles, people, armed }: Seen) => [
  ...(vehicles === null ? [] : [`${vehicles} ${vehicles === 1 ? 'vehicle' : 'vehicles'}`]),
  ...(people === null ? [] : [`${people} ${people === 1 ? 'agent' : 'agents'}`]),
  ...(armed ? ['armed'] : []),
]
const sentence = (before: string, parts: string[]) =>
  parts.length === 0 ? '' : ` ${capital(`${before}${parts.join(', ')}`)}.`
const where = ({ wards, place }: Where, isBrief: boolean) =>
  [
    ...(wards.length > 0 ? [(isBrief ? fewWards : ward)(wards)] : []),
    ...(place === null ? [] : [place]),
  ].join(', ')

export const en: Messages = {
  encoding: 'GSM-7',
  clock: clockTime,

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

  received: ({ wards, place, willHear, asks }) => {
    const heard = willHear ? ' We will text you what they find.' : ''
    const question = {
      what: ' What do you see? Agents, cars, how many?',
      'how-many': ' How many agents or cars are there?',
    }
    const endings = asks ? [`${heard}${question[asks]}`, question[asks]] : [heard]
    return [
      ...(place === null
        ? []
        : endings.map(
            (ending) => `Thank you. ${place}, ${ward(wards)}: volunteers are asked to look now.${ending}`,
          )),
      ...endings.map((ending) => `Thank you. Volunteers of ${ward(wards)} are asked to look now.${ending}`),
    ]
  },
  receivedNobodyThere: ({ wards, place, hotline }) => {
    const help = call(' For help call', hotline, '.')
    return [
      ...(place === null
        ? []
        : [`Thank you. ${place}, ${ward(wards)}: no volunteer there yet, so maybe nobody can look.${help}`]),
      `Thank you. No volunteer in ${ward(wards)} yet, so nobody may be able to check this.${help}`,
    ]
  },
  receivedToo: ({ wards, place, willHear, othersToo }) => {
    const where = place === null ? '' : ` ${place}, ${ward(wards)}:`
    const who = othersToo ? 'others reported this too' : 'we have your report'
    const outcome = willHear ? ' We will text you what they find.' : ''
    const said = (at: string) =>
      `Thank you.${at} ${at === '' ? who.charAt(0).toUpperCase() + who.slice(1) : who}; it is being checked.`
    return [`${said(where)}${outcome}`, `${said('')}${outcome}`]
  },
  confirmedAlready: ({ wards, place, since, timeZone }) => {
    const where = place === null ? ward(wards) : `${place}, ${ward(wards)}`
    const told = 'The people who asked for alerts were told.'
    const time = clockTime(clockAt(since, timeZone))
    return [
      `Thank you. Volunteers confirmed this at ${time}: ${where}. ${told}`,
      `Thank you. Volunteers confirmed this at ${time}, ${ward(wards)}. ${told}`,
    ]
  },
  watchSafely: () =>
    "While you watch: keep your distance, film openly only if it is safe, do not get in the way or follow, and leave out people's names.",
  moreNoted: () => 'Thank you. That is added to your report.',
  askPlace: ({ place }) => {
    if (place === null)
      return [
        'Thank you. Where is it? Text the two nearest streets, or the ward number. WARDS gives the list.',
      ]
    const asked = `Thank you. "${place}" does not tell us the ward. Text two streets that cross, or the ward number.`
    return [`${asked} WARDS gives the list.`, asked]
  },
  placeStillMissing: () =>
    'Thank you. To send someone we need to know where: text the two nearest streets, or the ward number.',
  whichPlace: ({ options }) =>
    `${options.length > 1 ? 'Which one?' : 'Is it there?'} ${options.map((option, index) => `${index + 1}: ${optionWords(option)}`).join(' ')} 0: ${options.length > 1 ? 'none' : 'no'}`,
  outside: ({ hotline }) =>
    `That looks outside our wards, so nobody can be sent.${call(' For help call', hotline, '.')} If it is not, text the two nearest streets or the ward.`,
  handedOver: () =>
    'Thank you. Volunteers on shift are asked if they know where it is. If you learn the street or the ward, text it.',
  handedOverNobodyThere: ({ hotline }) =>
    `Thank you. Nobody is on shift now who may know where it is. Text the street or the ward if you can.${call(' For help call', hotline, '.')}`,
  neverLocated: () =>
    'We could not send anyone to what you reported, because we did not learn where it was. If it is still there, text it again.',
  outcome: ({ wards, end, was }) =>
    ({
      confirmed: `Volunteers confirmed your report in ${ward(wards)}. The people who asked for alerts are being told. Thank you.`,
      refuted: `Volunteers looked at what you reported in ${ward(wards)}: it is ${was === null ? 'not immigration enforcement' : `${HARMLESS[was]}, not immigration enforcement`}. Thank you for watching.`,
      unclear: `Volunteers looked at what you reported in ${ward(wards)} but could not tell what it was, so no alert went out.`,
      expired: `Nobody could check your report in ${ward(wards)} in time, so no alert went out. If it is still there, text it again.`,
    })[end],

  rumour: ({ kind, where, since, hotline }) => {
    const time = clockTime(clockAt(since.at, since.timeZone))
    const who = 'immigration agents were confirmed'
    switch (kind) {
      case 'confirmed':
        return [
          `${capital(at(where))}: ${who} at ${time}. You may stay silent and need not open your door.${call(' Help:', hotline, '.')}`,
          `${capital(at(where))}: ${who} at ${time}. You may stay silent.${call(' Help:', hotline, '.')}`,
          `${capital(fewWards(where.wards))}: ${who} at ${time}.${call(' Help:', hotline, '.')}`,
        ]
      case 'over':
        return [
          `${capital(at(where))}: ${who} at ${time}. That is over now. If you see something, text what and where.`,
          `${capital(fewWards(where.wards))}: ${who} at ${time}. That is over now.`,
        ]
      case 'open':
        return [
          `${capital(at(where))}: nothing is confirmed. Something was reported, and it is being checked since ${time}.`,
          `${capital(fewWards(where.wards))}: nothing is confirmed. Something is being checked since ${time}.`,
        ]
      case 'refuted':
        return [
          `${capital(at(where))}: what was reported was checked at ${time}. It was not immigration enforcement.`,
          `${capital(fewWards(where.wards))}: checked at ${time}. It was not immigration enforcement.`,
        ]
    }
  },
  rumourNothing: ({ where }) => [
    `${capital(at(where))}: nothing is confirmed in the last hours, and nothing is being checked. If you see something, text what and where.`,
    `${capital(fewWards(where.wards))}: nothing is confirmed in the last hours. If you see something, text what and where.`,
  ],
  rumourWhere: () =>
    'To hear what is known, text two streets that cross, or the ward number, with a question mark. WARDS gives the list.',
  rights: ({ part, hotline }) =>
    ({
      1: '1/3 Your rights: you may stay silent. You need not open your door without a warrant signed by a judge: ask to see it at a window or under the door.',
      2: '2/3 Do not sign anything without a lawyer. Do not run, lie or get in the way. You may film from a safe distance.',
      3: `3/3${call(' If you need help or somebody was taken, call', hotline, '.')} This is information, not legal advice.`,
    })[part],

  request: ({ code, wards, saidWards, place, words, minutesAgo, hasMedia, voices }) => {
    const since = minutesAgo < 1 ? 'just now' : `${minutesAgo} min ago`
    const who = voices > 1 ? `${voices} people say` : 'Says'
    const says = `${who}: "${words}"${hasMedia ? ' (with photo)' : ''}.`
    if (wards.length === 0)
      return `${code} ward not known, ${since}. Place: not clear. ${says} If you know where: ${code} W 33 or ${code} AT Kedzie and Lawrence`
    const said = saidWards.length > 0 ? ` (said ${ward(saidWards)})` : ''
    return `${code} ${ward(wards)}${said}, ${since}. Place: ${place ?? 'not clear'}. ${says} Reply ${digits}`
  },
  requestLine: ({ code, wards, place, voices }) =>
    `${code} ${place ?? (wards.length > 0 ? ward(wards) : 'place not clear')}${voices > 1 ? ` (${voices} people)` : ''}`,
  requestsFrame: ({ open, lines }) => `${open} open: ${lines}. Reply code and digit: ${digits}`,
  taken: ({ code }) =>
    `${code}: somebody is on the way, so you need not go. If you see it, ${code} 1, 2 or 3 still counts.`,
  claimOver: ({ code }) =>
    `${code}: we have not heard from you, so others are asked now. If you are there, reply ${code} 1 seen, 2 not ICE, 3 can't tell.`,
  drillRequest: ({ code, wards, place }) => {
    const practice = `Practice: nothing was reported, no alert goes out. Reply ${digits}`
    return [
      ...(place === null ? [] : [`DRILL ${code} ${ward(wards)}, ${place}. ${practice}`]),
      `DRILL ${code} ${ward(wards)}. ${practice}`,
      `DRILL ${code} ${fewWards(wards)}. Practice, no alert goes out. Reply ${digits}`,
    ]
  },
  drillOver: ({ code, answeredAfterMs }) => {
    const first =
      answeredAfterMs === null
        ? 'Nobody said what they found in time.'
        : `The first to say what they found took ${duration(answeredAfterMs)}.`
    return `DRILL ${code} is over. ${first} Thank you for practicing. No alert went out.`
  },
  drillIsOver: ({ code }) => `${code} was a drill and is over. Thank you for practicing.`,
  verdictThanks: ({ code, verdict }) =>
    ({
      seen: `${code}: noted as seen, thank you. Keep a safe distance.`,
      'not-ice': `${code}: noted as not ICE, thank you.`,
      'cannot-tell': `${code}: noted that you could not tell, thank you.`,
      'on-my-way': `${code}: noted that you are on your way. When you are there reply 1 seen, 2 not ICE, 3 can't tell. Stay safe.`,
    })[verdict],
  verdictOnMerged: ({ code, into, verdict }) =>
    `${code} is now part of ${into}. ${into}: noted ${judged[verdict]}, thank you.`,
  verdictLate: ({ code, verdict, end }) =>
    `${code}: noted ${judged[verdict]}, thank you. ${
      {
        confirmed: 'It had been confirmed',
        refuted: 'It had been found not to be ICE',
        expired: 'Its time was over',
      }[end]
    }; your answer still counts.`,
  needsPhoto: ({ code }) =>
    `${code}: this ward needs a photo too. Only if it is safe, text ${code} 1 with a photo.`,
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
  whichOver: ({ codes }) =>
    `${joinWords(codes, 'and')} are over. If you mean one of them, reply with its code and the digit, for example ${codes[0] ?? 'K7'} 1.`,
  answerWithDigit: ({ code }) => `${code}: please reply 1 seen, 2 not ICE, 3 can't tell, or 0 on my way.`,
  nothingToAnswer: () =>
    'No sighting is waiting for your answer. To report something, text what you see, where, and the ward.',
  notAVerifier: () => 'Only verifiers can answer that. To report something, text what you see and where.',
  notACoordinator: () => 'Only coordinators can do that. To report something, text what you see and where.',
  merged: ({ code, other }) =>
    `Done: ${other} is part of ${code} now. Answers about ${other} count for ${code}. SPLIT ${code} takes it apart again.`,
  mergedAlready: ({ code }) => `That is one sighting already: ${code}.`,
  notMerged: ({ code, other }) =>
    `${other} was not put into ${code}: ${other} must be open, with no alert, and ${code} open or confirmed, with a ward.`,
  split: ({ code, other, wards, place }) =>
    `Done: ${other} is new, for ${place ?? 'a place not clear'}, ${ward(wards)}. The rest stays ${code}. MERGE ${code} ${other} puts them together.`,
  notSplit: ({ code }) => `${code} was not split: it is over, or only one person has reported it.`,
  moved: ({ code, wards, place }) =>
    `${code} is now ${ward(wards)}${place === null ? '' : `, ${place}`}. Reply ${digits}`,
  needsPlace: ({ code }) =>
    `${code}: which ward? Text ${code} W and the number, or ${code} AT and the streets.`,
  placeNotFound: ({ code }) =>
    `${code}: we do not find that place. Text ${code} AT and two streets that cross, or ${code} W and the ward number.`,
  placeNotSure: ({ code, options }) =>
    `${code} could be ${joinWords(options.map(optionWords), 'or')}. Text ${code} AT and the right one, or ${code} W and the ward.`,

  shiftOn: ({ wards, until }) =>
    `You are on shift for ${ward(wards)} until ${clockTime(until)}. Sightings there come to you. OFF ends it. Stay safe.`,
  shiftWhichWard: ({ wards }) => `For which ward? Text ON and the number. Yours: ${joinWards(wards, 'and')}.`,
  notYourWard: ({ wards, yours }) =>
    `You are not a verifier for ${ward(wards)}. Yours: ${joinWards(yours, 'and')}.`,
  shiftOff: () => 'Your shift is over. Thank you for keeping watch.',
  notOnShift: () => 'You were not on shift. ON and a ward number starts one.',
  shiftUntilPast: ({ until }) =>
    `${clockTime(until)} has gone by, so no shift was started. Text a later time, for example ON 33 UNTIL 6PM.`,
  shiftTooLong: ({ until, hours }) =>
    `A shift is at most ${hours} hours${until === null ? '' : `, and ${clockTime(until)} is later than that`}. Text a time before, for example ON 33 UNTIL 6PM.`,
  shiftUntilUnclear: () =>
    'We did not understand until when, so no shift was started. Text for example ON 33 UNTIL 6PM.',
  shiftEnding: ({ wards, until, asks }) =>
    `Your shift for ${ward(wards)} is over at ${clockTime(until)}. ${asks ? '1: two more hours 2: that is all' : 'ON and the ward number makes it longer.'}`,
  shiftEndsThen: ({ until }) => `All right: your shift is over at ${clockTime(until)}.`,
  shiftOver: ({ wards, still: on }) =>
    on.length > 0
      ? `Your shift for ${ward(wards)} is over. You are still on for ${ward(on)}.`
      : 'Your shift is over. Thank you for keeping watch.',
  roundReminder: ({ wards, from, until, asks }) =>
    `Your round in ${ward(wards)}: ${clockTime(from)} to ${clockTime(until)}. ${asks ? "1: I'm on 2: not today" : 'Text ON and the ward number when you start.'}`,
  roundAccepted: ({ wards, from, until }) =>
    `Thank you. You are on shift for ${ward(wards)} from ${clockTime(from)} to ${clockTime(until)}. OFF if that changes. Stay safe.`,
  roundDeclined: () => 'All right, not today. We ask again next week.',
  checkedIn: ({ wards, place, at, isOnShift }) => {
    const noted = (where: string) => `Noted: ${where}, ${clockTime(at)}, all quiet.`
    const on = isOnShift ? ' Thank you.' : ' You are not on shift: ON and the ward number starts one.'
    return [
      ...(place === null ? [] : [`${noted(`${place}, ${ward(wards)}`)}${on}`]),
      `${noted(ward(wards))}${on}`,
    ]
  },
  onShiftNow: ({ counts }) =>
    counts.length === 0
      ? ['Nobody is on shift now.']
      : shortenedCounts(counts, {
          all: (shown) => `On shift now: ${shown}.`,
          some: (shown, people, wards) =>
            `On shift now: ${shown}; ${people} in ${wards} more ${wards === 1 ? 'ward' : 'wards'}.`,
          ward: 'ward',
        }),

  followUpThanks: ({ code, kind }) =>
    ({
      update: `${code}: thank you. Those who were sent the alert are told now.`,
      clear: `${code}: noted as all clear, thank you. Those who were sent the alert are told now.`,
      wrong: `${code}: noted as wrong, thank you for saying so. Those who were sent the alert are told now.`,
    })[kind],
  alertOver: ({ code, state }) =>
    ({
      cleared: `${code}: this alert is over already, it is all clear. Nothing was added.`,
      corrected: `${code}: this alert was taken back already. Nothing was added.`,
      expired: `${code}: this alert has closed, there was no news of it. If you see something, text it as a new report.`,
    })[state],
  nothingNew: ({ code }) =>
    `${code}: nothing to pass on found. Text ${code} UPDATE and where they are now, how many vehicles, or if anyone was detained.`,
  notConfirmedYet: ({ code }) => `${code} is not confirmed yet, so nothing was added. Reply ${digits}`,
  noAlert: ({ code }) => `${code}: no alert went out for it, so there is nothing to change.`,
  budgetAsk: ({ code, recipients, cost, until }) =>
    `${code} is confirmed. Telling ${recipients} people breaks today's budget${cost === null ? '' : ` (about $${cost.toFixed(2)})`}. Send it? 1 = yes, 2 = no. With no answer it goes out at ${until}.`,
  budgetAnswered: ({ code, isSent }) => (isSent ? `${code} goes out now.` : `${code} does not go out.`),
  budgetDecided: ({ code, isSent }) =>
    `That is decided already: ${code} ${isSent ? 'went out' : 'does not go out'}.`,
  alertPaused: ({ code, sent, left }) =>
    `${code} is paused: ${sent} have it, ${left} wait. To go on: ${code} GO. To end it: ${code} STOP`,
  alertResumed: ({ code, sent, left }) => `${code} goes on: ${sent} have it, ${left} to go.`,
  alertStopped: ({ code, sent, left }) =>
    `${code} is stopped: ${sent} have it, ${left} will not get it. If it was wrong, tell them: ${code} WRONG`,
  notPaused: ({ code, left }) => `${code} is not paused: ${left} to go. To hold it: ${code} PAUSE`,
  nothingGoesOut: ({ code }) => `Nothing is going out for ${code} just now.`,
  senderHalted: ({ since, code }) =>
    `No text went out since ${since}: the carrier refused our account or number${code === null ? '' : ` (error ${code})`}. Now they do. What was wrong: brigada doctor`,

  alert: ({ network, wards, place, time, hotline, code, seen, rights, isBrief }) => {
    const who = (seen.unit && units[seen.unit]) ?? (isBrief ? 'ICE' : 'immigration agents')
    const does = seen.activity ? ` ${doing[seen.activity]}` : isBrief ? '' : ' seen'
    const may = {
      all: ' You may stay silent and need not open your door.',
      short: ' You may stay silent.',
      none: '',
    }[rights]
    const help = call(isBrief ? ' Help' : ' Help:', hotline, '.')
    return `${network}: ${who}${does} in ${where({ wards, place }, isBrief)}, ${time}.${sentence('', counts(seen))}${may}${help} ${code}`
  },
  update: ({ network, wards, place, time, hotline, code, seen, hasMoved, isBrief }) => {
    const unit = seen.unit && units[seen.unit]
    const does = seen.activity && seen.activity !== 'present' ? [doing[seen.activity]] : []
    const details = [...does, ...(unit ? [unit] : []), ...counts(seen)]
    // That they are there is what every detail says already.
    const news = details.length === 0 && seen.activity ? ['agents'] : details
    const there = `${hasMoved ? 'moved to ' : ''}${where({ wards, place }, isBrief)}`
    return `${network} update, ${time}: ${there}.${sentence(isBrief ? '' : 'seen now: ', news)}${call(' Help:', hotline, '.')} ${code}`
  },
  allClear: ({ network, wards, place, time, code, isBrief }) =>
    `${network}: all clear in ${where({ wards, place }, isBrief)}, ${time}.${isBrief ? '' : ' A volunteer looked and sees no agents there now.'} ${code}`,
  correction: ({ network, wards, place, since, code, isBrief }) =>
    isBrief
      ? `${network}: the ${since} alert for ${where({ wards, place }, isBrief)} was wrong: not immigration. Sorry. ${code}`
      : `${network}: our ${since} alert for ${where({ wards, place }, isBrief)} was wrong. It was not immigration enforcement. We are sorry. ${code}`,
  closing: ({ network, wards, place, since, code, isBrief }) =>
    isBrief
      ? `${network}: no more news of ${where({ wards, place }, isBrief)}, alert of ${since}: closed. ${code}`
      : `${network}: no more news of ${where({ wards, place }, isBrief)}, alert of ${since}. We close it, but nobody has seen them leave. ${code}`,
}
