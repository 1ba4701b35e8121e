import type { Clock } from '../clocks.ts'
import type { Messages, Where } from './messages.ts'
import { call, clockTime, duration, joinWards, joinWords, listWards, shortenedCounts } from './phrases.ts'

const ward = (numbers: number[]) =>
  `${numbers.length === 1 ? 'distrito' : 'distritos'} ${joinWards(numbers, 'y')}`
const fewWards = (numbers: number[]) =>
  numbers.length < 5
    ? ward(numbers)
    : `distritos ${numbers.slice(0, 3).join(', ')} y ${numbers.length - 3} más`
const inWard = (numbers: number[]) => `${numbers.length === 1 ? 'el' : 'los'} ${ward(numbers)}`
const ofWard = (numbers: number[]) => `${numbers.length === 1 ? 'del' : 'de los'} ${ward(numbers)}`
/** What is no name in what a place is called; the names stay as they stand on the signs. */
const here = (place: string) =>
  place
    .replace(/^(\S+) block of (?=\S)/, 'cuadra $1 de ')
    .replace(/ between (.+ & .+)$/, (_, streets: string) => ` entre ${streets.replace(' & ', ' y ')}`)
    .replace(/^(.+) station(?= \(|$)/, 'estación $1')
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const optionWords = ({ wards, place }: Where) =>
  place === null ? ward(wards) : `${here(place)} (${ward(wards)})`
const digits = '1 visto, 2 no es ICE, 3 no se sabe, 0 voy'
const clock = (time: Clock) => clockTime(time).toLowerCase()
const theClock = (time: Clock) => `${time.hour % 12 === 1 ? 'la' : 'las'} ${clock(time)}`
const still = (numbers: number[]) => (numbers.length > 0 ? ` Sigue recibiendo ${inWard(numbers)}.` : '')

export const es: Messages = {
  confirmJoin: ({ network, wards }) =>
    `${network}: responda 1 para recibir alertas ${ofWard(wards)}. Pocos mensajes por semana, puede haber cargos. AYUDA; STOP termina.`,
  whichJoinWard: ({ list }) => `¿De qué distrito quiere alertas? Responda con el número: ${listWards(list)}.`,
  joined: ({ wards }) =>
    `Listo: recibirá alertas ${ofWard(wards)}. Si ve algo, escriba qué y dónde a este número. STOP termina todo.`,
  alreadyJoined: ({ wards }) => `Ya recibe alertas ${ofWard(wards)}. No se cambió nada.`,
  joinDropped: () => 'Está bien, no se agregó nada. Escriba ALTA y el número de distrito si cambia de idea.',
  left: (a) => `Listo: no más alertas ${ofWard(a.wards)}.${still(a.still)}`,
  notJoined: (a) => `No recibía alertas ${ofWard(a.wards)}; no se cambió nada.${still(a.still)}`,
  leaveWhich: ({ wards }) =>
    wards.length === 0
      ? 'No recibe alertas; no hay nada que quitar.'
      : `Recibe alertas ${ofWard(wards)}. Escriba SALIR y el número para quitar uno. STOP termina todo.`,
  optedOut: ({ network }) => `${network}: ya no recibirá mensajes. Escriba START para volver.`,
  optedIn: ({ network, wards }) =>
    wards.length > 0
      ? `${network}: bienvenido de nuevo. Recibe otra vez alertas ${ofWard(wards)}. STOP termina todo.`
      : `${network}: bienvenido de nuevo. Escriba ALTA y el número de distrito para recibir alertas.`,
  wardList: ({ list }) =>
    `Cubrimos estos distritos: ${listWards(list)}. Escriba ALTA y un número para recibir alertas.`,
  unknownWard: ({ wards, list }) => `No cubrimos ${inWard(wards)}. Cubrimos: ${listWards(list)}.`,
  languageSet: () => 'Desde ahora recibirá mensajes en español. ENGLISH lo cambia.',
  help: ({ network, hotline }) =>
    `${network}: escriba qué ve y dónde; voluntarios van a ver. ALTA 33 da alertas, DISTRITOS da la lista, STOP termina todo.${call(' Ayuda:', hotline)}`,
  purpose: ({ network }) =>
    `${network}: para reportar agentes de inmigración escriba qué ve y dónde. ALTA y su distrito da alertas. AYUDA para más.`,

  received: ({ wards, place, willHear }) => {
    const outcome = willHear ? ' Le diremos qué encuentran.' : ''
    return [
      ...(place === null
        ? []
        : [
            `Gracias. ${capital(here(place))}, ${ward(wards)}: pedimos a los voluntarios que vayan a ver.${outcome}`,
          ]),
      `Gracias. Pedimos a los voluntarios ${ofWard(wards)} que vayan a ver.${outcome}`,
    ]
  },
  receivedNobodyThere: ({ wards, place, hotline }) => {
    const help = call(' Para ayuda llame al', hotline, '.')
    return [
      ...(place === null
        ? []
        : [
            `Gracias. ${capital(here(place))}, ${ward(wards)}: aún no hay voluntarios; quizá nadie pueda ir.${help}`,
          ]),
      `Gracias. Aún no hay voluntarios en ${inWard(wards)}; quizá nadie pueda ir a ver.${help}`,
    ]
  },
  askPlace: ({ place }) => {
    if (place === null)
      return [
        'Gracias. ¿Dónde es? Escriba las dos calles más cercanas o el número de distrito. DISTRITOS da la lista.',
      ]
    const asked = `Gracias. "${place}" no nos dice el distrito. Escriba dos calles que se cruzan o el número de distrito.`
    return [`${asked} DISTRITOS da la lista.`, asked]
  },
  placeStillMissing: () =>
    'Gracias. Para mandar a alguien falta saber dónde: escriba las dos calles más cercanas o el distrito.',
  whichPlace: ({ options }) =>
    `${options.length > 1 ? '¿Cuál?' : '¿Es allí?'} ${options.map((option, index) => `${index + 1}: ${optionWords(option)}`).join(' ')} 0: ${options.length > 1 ? 'ninguno' : 'no'}`,
  outside: ({ hotline }) =>
    `Parece fuera de nuestros distritos; nadie puede ir.${call(' Para ayuda llame al', hotline, '.')} Si no es así, escriba las dos calles más cercanas o el distrito.`,
  handedOver: () =>
    'Gracias. Preguntamos a los voluntarios de turno si saben dónde es. Si averigua la calle o el distrito, escríbalo.',
  handedOverNobodyThere: ({ hotline }) =>
    `Gracias. Nadie está de turno que sepa dónde es. Escriba la calle o el distrito si puede.${call(' Para ayuda llame al', hotline, '.')}`,
  neverLocated: () =>
    'No pudimos mandar a nadie porque no supimos dónde era. Si siguen allí, escríbalo otra vez.',
  outcome: ({ wards, end }) =>
    ({
      confirmed: `Los voluntarios confirmaron su reporte en ${inWard(wards)}. Se avisa a quienes pidieron alertas. Gracias.`,
      refuted: `Los voluntarios fueron a ver en ${inWard(wards)}: no es inmigración. Gracias por estar pendiente.`,
      expired: `Nadie pudo ir a ver su reporte en ${inWard(wards)}; no se mandó alerta. Si siguen allí, escriba otra vez.`,
    })[end],

  request: ({ code, wards, saidWards, place, words, minutesAgo, hasMedia }) => {
    const since = minutesAgo < 1 ? 'ahora' : `hace ${minutesAgo} min`
    const says = `Dice: "${words}"${hasMedia ? ' (con foto)' : ''}.`
    if (wards.length === 0)
      return `${code} sin distrito, ${since}. Lugar: no claro. ${says} Si sabe dónde es: ${code} W 33 o ${code} EN Kedzie y Lawrence`
    const said = saidWards.length > 0 ? ` (dijo ${ward(saidWards)})` : ''
    return `${code} ${ward(wards)}${said}, ${since}. Lugar: ${place === null ? 'no claro' : here(place)}. ${says} Responda ${digits}`
  },
  drillRequest: ({ code, wards, place }) => {
    const practice = `Es práctica: nadie reportó nada, no habrá alerta. Responda ${digits}`
    return [
      ...(place === null ? [] : [`SIMULACRO ${code} ${ward(wards)}, ${here(place)}. ${practice}`]),
      `SIMULACRO ${code} ${ward(wards)}. ${practice}`,
      `SIMULACRO ${code} ${fewWards(wards)}. Es práctica, no habrá alerta. Responda ${digits}`,
    ]
  },
  drillOver: ({ code, answeredAfterMs }) => {
    const first =
      answeredAfterMs === null
        ? 'Nadie dijo a tiempo qué encontró.'
        : `La primera persona en decir qué encontró tardó ${duration(answeredAfterMs)}.`
    return `SIMULACRO ${code} terminado. ${first} Gracias por practicar. No salió ninguna alerta.`
  },
  drillIsOver: ({ code }) => `${code} era un simulacro y ya terminó. Gracias por practicar.`,
  verdictThanks: ({ code, verdict }) =>
    ({
      seen: `${code}: anotado como visto, gracias. Guarde distancia.`,
      'not-ice': `${code}: anotado que no es ICE, gracias.`,
      'cannot-tell': `${code}: anotado que no se pudo saber, gracias.`,
      'on-my-way': `${code}: anotado que va en camino. Al llegar responda 1 visto, 2 no es ICE, 3 no se sabe. Cuídese.`,
    })[verdict],
  sightingOver: ({ code, end }) =>
    ({
      confirmed: `${code} ya terminó: fue confirmado. Gracias.`,
      refuted: `${code} ya terminó: no era ICE. Gracias.`,
      expired: `${code} ya terminó: nadie respondió a tiempo. Si ve algo, escríbalo como reporte nuevo.`,
    })[end],
  unknownCode: ({ code }) => `No hay un caso abierto ${code}. Revise el código en la petición.`,
  notYourSighting: ({ code, wards }) =>
    `${code} es ${ofWard(wards)}; solo sus verificadores pueden responder.`,
  whichSighting: ({ codes }) =>
    `Hay varios abiertos: ${codes.join(', ')}. Responda con el código y el número, por ejemplo ${codes[0] ?? 'K7'} 1.`,
  answerWithDigit: ({ code }) => `${code}: responda 1 visto, 2 no es ICE, 3 no se sabe, o 0 voy.`,
  nothingToAnswer: () =>
    'Ningún caso espera su respuesta. Para reportar, escriba qué ve, dónde y el distrito.',
  notAVerifier: () => 'Solo los verificadores pueden responder eso. Para reportar, escriba qué ve y dónde.',
  moved: ({ code, wards, place }) =>
    `${code} es ahora ${ward(wards)}${place === null ? '' : `, ${here(place)}`}. Responda ${digits}`,
  needsPlace: ({ code }) =>
    `${code}: ¿qué distrito? Escriba ${code} W y el número, o ${code} EN y las calles.`,
  placeNotFound: ({ code }) =>
    `${code}: no encontramos ese lugar. Escriba ${code} EN y dos calles que se cruzan, o ${code} W y el distrito.`,
  placeNotSure: ({ code, options }) =>
    `${code} puede ser ${joinWords(options.map(optionWords), 'o')}. Escriba ${code} EN y el lugar, o ${code} W y el distrito.`,

  shiftOn: ({ wards, until }) =>
    `Está de turno en ${inWard(wards)} hasta ${theClock(until)}. Le llegarán los avisos de allí. DESCANSO lo termina. Cuídese.`,
  shiftWhichWard: ({ wards }) =>
    `¿En qué distrito? Escriba TURNO y el número. Los suyos: ${joinWards(wards, 'y')}.`,
  notYourWard: ({ wards, yours }) =>
    `No es verificador ${ofWard(wards)}. Los suyos: ${joinWards(yours, 'y')}.`,
  shiftOff: () => 'Su turno terminó. Gracias por vigilar.',
  notOnShift: () => 'No estaba de turno. TURNO y el número de distrito lo empieza.',
  shiftUntilPast: ({ until }) =>
    `Ya pasaron ${theClock(until)}; no empezó ningún turno. Escriba otra hora, por ejemplo TURNO 33 HASTA LAS 6PM.`,
  shiftTooLong: ({ until, hours }) =>
    `Un turno dura ${hours} horas como máximo${until === null ? '' : `; hasta ${theClock(until)} es más`}. Escriba otra hora, por ejemplo TURNO 33 HASTA LAS 6PM.`,
  shiftUntilUnclear: () =>
    'No entendimos hasta qué hora; no empezó ningún turno. Escriba por ejemplo TURNO 33 HASTA LAS 6PM.',
  shiftEnding: ({ wards, until, asks }) =>
    `Su turno en ${inWard(wards)} termina a ${theClock(until)}. ${asks ? '1: dos horas más 2: es todo' : 'TURNO y el número de distrito lo alarga.'}`,
  shiftEndsThen: ({ until }) => `Está bien: su turno termina a ${theClock(until)}.`,
  shiftOver: ({ wards, still: on }) =>
    on.length > 0
      ? `Su turno en ${inWard(wards)} terminó. Sigue de turno en ${inWard(on)}.`
      : 'Su turno terminó. Gracias por vigilar.',
  roundReminder: ({ wards, from, until, asks }) =>
    `Su ronda en ${inWard(wards)}: de ${clock(from)} a ${clock(until)}. ${asks ? '1: voy 2: hoy no' : 'Escriba TURNO y el número de distrito al empezar.'}`,
  roundAccepted: ({ wards, from, until }) =>
    `Gracias. Está de turno en ${inWard(wards)} de ${clock(from)} a ${clock(until)}. DESCANSO si algo cambia. Cuídese.`,
  roundDeclined: () => 'Está bien, hoy no. Le preguntamos otra vez la próxima semana.',
  checkedIn: ({ wards, place, at, isOnShift }) => {
    const noted = (where: string) => `Anotado: ${where}, ${clock(at)}, todo tranquilo.`
    const on = isOnShift ? ' Gracias.' : ' No está de turno: TURNO y el número de distrito lo empieza.'
    return [
      ...(place === null ? [] : [`${noted(`${capital(here(place))}, ${ward(wards)}`)}${on}`]),
      `${noted(ward(wards))}${on}`,
    ]
  },
  onShiftNow: ({ counts }) =>
    counts.length === 0
      ? ['Nadie está de turno ahora.']
      : shortenedCounts(counts, {
          all: (shown) => `De turno ahora: ${shown}.`,
          some: (shown, people, wards) =>
            `De turno ahora: ${shown}; ${people} en ${wards} ${wards === 1 ? 'distrito' : 'distritos'} más.`,
          ward: 'distrito',
        }),

  alert: ({ network, wards, place, time, hotline, code }) => {
    const where = `${ward(wards)}${place === null ? '' : `, ${here(place)}`}`
    const seen = `${network}: agentes de inmigración en ${where}, ${time}.`
    return [
      `${seen} Puede guardar silencio y no abrir su puerta.${call(' Ayuda:', hotline, '.')} ${code}`,
      `${seen} Puede guardar silencio.${call(' Ayuda:', hotline, '.')} ${code}`,
      `${network}: ICE en ${where}, ${time}.${call(' Ayuda', hotline, '.')} ${code}`,
      `${network}: ICE en ${ward(wards)}, ${time}.${call(' Ayuda', hotline, '.')} ${code}`,
      `${network}: ICE en ${fewWards(wards)}, ${time}.${call(' Ayuda', hotline, '.')} ${code}`,
    ]
  },
}
