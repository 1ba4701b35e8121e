import { type Clock, clockAt } from '../clocks.ts'
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
const optionWords = ({ wards, place }: Where) =>
  place === null ? ward(wards) : `${here(place)} (${ward(wards)})`
const at = ({ wards, place }: Where) => (place === null ? ward(wards) : `${here(place)}, ${ward(wards)}`)
const HARMLESS = { police: 'la policía', utility: 'una cuadrilla de servicios', delivery: 'una entrega' }
const digits = '1 visto, 2 no es ICE, 3 no se sabe, 0 voy'
const clock = (time: Clock) => clockTime(time).toLowerCase()
const theClock = (time: Clock) => `${time.hour % 12 === 1 ? 'la' : 'las'} ${clock(time)}`
const still = (numbers: number[]) => (numbers.length > 0 ? ` Sigue recibiendo ${inWard(numbers)}.` : '')

const judged = {
  seen: 'como visto',
  'not-ice': 'que no es ICE',
  'cannot-tell': 'que no se pudo saber',
  'on-my-way': 'que va en camino',
}
const doing: Record<Activity, string> = {
  present: 'presentes',
  parked: 'estacionados',
  patrolling: 'patrullando',
  'stopping-cars': 'parando carros',
  'at-door': 'tocando puertas',
  checkpoint: 'en un retén',
  'workplace-raid': 'en redada en un trabajo',
  detaining: 'deteniendo gente',
}
/** Police alone would be no alert: where they are seen, they are with immigration agents. */
const units: Record<Unit, string | null> = {
  ice: 'agentes de ICE',
  cbp: 'Patrulla Fronteriza',
  hsi: 'agentes de HSI',
  marshals: 'alguaciles federales',
  police: null,
  'unknown-masked': 'agentes enmascarados',
}
const counts = ({ vehicles, people, armed }: Seen) => [
  ...(vehicles === null ? [] : [`${vehicles} ${vehicles === 1 ? 'vehículo' : 'vehículos'}`]),
  ...(people === null ? [] : [`${people} ${people === 1 ? 'agente' : 'agentes'}`]),
  ...(armed ? ['armados'] : []),
]
const sentence = (before: string, parts: string[]) =>
  parts.length === 0 ? '' : ` ${capital(`${before}${parts.join(', ')}`)}.`
const where = ({ wards, place }: Where, isBrief: boolean) =>
  [
    ...(wards.length > 0 ? [(isBrief ? fewWards : ward)(wards)] : []),
    ...(place === null ? [] : [here(place)]),
  ].join(', ')

export const es: Messages = {
  encoding: 'GSM-7',
  clock,

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

  received: ({ wards, place, willHear, asks }) => {
    const heard = willHear ? ' Le diremos qué encuentran.' : ''
    const question = {
      what: ' ¿Qué ve? ¿Agentes, carros, cuántos?',
      'how-many': ' ¿Cuántos agentes o carros hay?',
    }
    const endings = asks ? [`${heard}${question[asks]}`, question[asks]] : [heard]
    return [
      ...(place === null
        ? []
        : endings.map(
            (ending) =>
              `Gracias. ${capital(here(place))}, ${ward(wards)}: pedimos a los voluntarios que vayan a ver.${ending}`,
          )),
      ...endings.map(
        (ending) => `Gracias. Pedimos a los voluntarios ${ofWard(wards)} que vayan a ver.${ending}`,
      ),
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
  receivedToo: ({ wards, place, willHear, othersToo }) => {
    const where = place === null ? '' : ` ${capital(here(place))}, ${ward(wards)}:`
    const who = othersToo ? 'otras personas también avisaron' : 'tenemos su reporte'
    const outcome = willHear ? ' Le diremos qué encuentran.' : ''
    const said = (at: string) => `Gracias.${at} ${at === '' ? capital(who) : who}; se está revisando.`
    return [`${said(where)}${outcome}`, `${said('')}${outcome}`]
  },
  confirmedAlready: ({ wards, place, since, timeZone }) => {
    const where = place === null ? ward(wards) : `${here(place)}, ${ward(wards)}`
    const told = 'Ya se avisó a quienes pidieron alertas.'
    const time = clock(clockAt(since, timeZone))
    return [
      `Gracias. Los voluntarios lo confirmaron a las ${time}: ${where}. ${told}`,
      `Gracias. Los voluntarios lo confirmaron a las ${time}, ${ward(wards)}. ${told}`,
    ]
  },
  watchSafely: () =>
    'Mientras observa: guarde distancia, grabe a la vista solo si es seguro, no estorbe ni los siga, y no escriba nombres de nadie.',
  moreNoted: () => 'Gracias. Lo agregamos a su reporte.',
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
  outcome: ({ wards, end, was }) =>
    ({
      confirmed: `Los voluntarios confirmaron su reporte en ${inWard(wards)}. Se avisa a quienes pidieron alertas. Gracias.`,
      refuted: `Los voluntarios fueron a ver en ${inWard(wards)}: ${was === null ? '' : `es ${HARMLESS[was]}, `}no es inmigración. Gracias por estar pendiente.`,
      unclear: `Los voluntarios fueron a ver su reporte en ${inWard(wards)} pero no se pudo saber qué era; no se mandó alerta.`,
      expired: `Nadie pudo ir a ver su reporte en ${inWard(wards)}; no se mandó alerta. Si siguen allí, escriba otra vez.`,
    })[end],

  rumour: ({ kind, where, since, hotline }) => {
    const time = clock(clockAt(since.at, since.timeZone))
    const who = 'se confirmaron agentes de inmigración'
    switch (kind) {
      case 'confirmed':
        return [
          `${capital(at(where))}: ${who}, ${time}. Puede guardar silencio y no abrir su puerta.${call(' Ayuda:', hotline, '.')}`,
          `${capital(at(where))}: ${who}, ${time}. Puede guardar silencio.${call(' Ayuda:', hotline, '.')}`,
          `${capital(fewWards(where.wards))}: ${who}, ${time}.${call(' Ayuda:', hotline, '.')}`,
        ]
      case 'over':
        return [
          `${capital(at(where))}: ${who}, ${time}. Eso ya terminó. Si ve algo, escriba qué y dónde.`,
          `${capital(fewWards(where.wards))}: ${who}, ${time}. Eso ya terminó.`,
        ]
      case 'open':
        return [
          `${capital(at(where))}: nada confirmado. Hay un reporte y se está revisando desde ${time}.`,
          `${capital(fewWards(where.wards))}: nada confirmado. Algo se está revisando desde ${time}.`,
        ]
      case 'refuted':
        return [
          `${capital(at(where))}: fueron a ver lo reportado, ${time}. No era inmigración.`,
          `${capital(fewWards(where.wards))}: fueron a ver, ${time}. No era inmigración.`,
        ]
    }
  },
  rumourNothing: ({ where }) => [
    `${capital(at(where))}: nada confirmado en las últimas horas, y nada se está revisando. Si ve algo, escriba qué y dónde.`,
    `${capital(fewWards(where.wards))}: nada confirmado en las últimas horas. Si ve algo, escriba qué y dónde.`,
  ],
  rumourWhere: () =>
    'Para saber qué hay, escriba dos calles que se cruzan, o el número de distrito, con signo de pregunta. DISTRITOS da la lista.',
  rights: ({ part, hotline }) =>
    ({
      1: '1/3 Sus derechos: puede guardar silencio. No tiene que abrir sin orden firmada por un juez: pida verla por la ventana o debajo de la puerta.',
      2: '2/3 No firme nada sin un abogado. No corra, no mienta, no estorbe. Puede grabar desde una distancia segura.',
      3: `3/3${call(' Si necesita ayuda o se llevaron a alguien, llame al', hotline, '.')} Es información, no consejo legal.`,
    })[part],

  request: ({ code, wards, saidWards, place, words, minutesAgo, hasMedia, voices }) => {
    const since = minutesAgo < 1 ? 'ahora' : `hace ${minutesAgo} min`
    const who = voices > 1 ? `${voices} personas dicen` : 'Dice'
    const says = `${who}: "${words}"${hasMedia ? ' (con foto)' : ''}.`
    if (wards.length === 0)
      return `${code} sin distrito, ${since}. Lugar: no claro. ${says} Si sabe dónde es: ${code} W 33 o ${code} EN Kedzie y Lawrence`
    const said = saidWards.length > 0 ? ` (dijo ${ward(saidWards)})` : ''
    return `${code} ${ward(wards)}${said}, ${since}. Lugar: ${place === null ? 'no claro' : here(place)}. ${says} Responda ${digits}`
  },
  requestLine: ({ code, wards, place, voices }) =>
    `${code} ${place === null ? (wards.length > 0 ? ward(wards) : 'lugar no claro') : here(place)}${voices > 1 ? ` (${voices} personas)` : ''}`,
  requestsFrame: ({ open, lines }) => `${open} abiertos: ${lines}. Responda código y dígito: ${digits}`,
  taken: ({ code }) =>
    `${code}: alguien ya va en camino, no hace falta que vaya. Si lo ve, ${code} 1, 2 o 3 todavía cuenta.`,
  claimOver: ({ code }) =>
    `${code}: no hemos sabido de usted y ahora preguntamos a otros. Si está allí, responda ${code} 1 visto, 2 no es ICE, 3 no se sabe.`,
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
  verdictOnMerged: ({ code, into, verdict }) =>
    `${code} ya es parte de ${into}. ${into}: anotado ${judged[verdict]}, gracias.`,
  verdictLate: ({ code, verdict, end }) =>
    `${code}: anotado ${judged[verdict]}, gracias. ${
      {
        confirmed: 'Ya estaba confirmado',
        refuted: 'Ya se había visto que no era ICE',
        expired: 'Su tiempo había terminado',
      }[end]
    }; su respuesta también cuenta.`,
  needsPhoto: ({ code }) =>
    `${code}: en este distrito falta una foto. Solo si no hay peligro, mande ${code} 1 con una foto.`,
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
  whichOver: ({ codes }) =>
    `${joinWords(codes, 'y')} ya terminaron. Si es uno de ellos, responda con su código y el número, por ejemplo ${codes[0] ?? 'K7'} 1.`,
  answerWithDigit: ({ code }) => `${code}: responda 1 visto, 2 no es ICE, 3 no se sabe, o 0 voy.`,
  nothingToAnswer: () =>
    'Ningún caso espera su respuesta. Para reportar, escriba qué ve, dónde y el distrito.',
  notAVerifier: () => 'Solo los verificadores pueden responder eso. Para reportar, escriba qué ve y dónde.',
  notACoordinator: () => 'Solo los coordinadores pueden hacer eso. Para reportar, escriba qué ve y dónde.',
  merged: ({ code, other }) =>
    `Listo: ${other} ahora es parte de ${code}. Lo que respondan de ${other} cuenta para ${code}. SEPARAR ${code} los separa.`,
  mergedAlready: ({ code }) => `Ya son un solo caso: ${code}.`,
  notMerged: ({ code, other }) =>
    `${other} no se juntó con ${code}: ${other} debe estar abierto y sin alerta, y ${code} abierto o confirmado, con distrito.`,
  split: ({ code, other, wards, place }) =>
    `Listo: ${other} es nuevo, ${place === null ? 'lugar no claro' : here(place)}, ${ward(wards)}. Lo demás sigue en ${code}. JUNTAR ${code} ${other} los une.`,
  notSplit: ({ code }) => `${code} no se separó: ya terminó, o lo reportó una sola persona.`,
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

  followUpThanks: ({ code, kind }) =>
    ({
      update: `${code}: gracias. Se avisa ahora a quienes recibieron la alerta.`,
      clear: `${code}: anotado que ya pasó, gracias. Se avisa ahora a quienes recibieron la alerta.`,
      wrong: `${code}: anotado que fue un error, gracias por decirlo. Se avisa ahora a quienes recibieron la alerta.`,
    })[kind],
  alertOver: ({ code, state }) =>
    ({
      cleared: `${code}: esta alerta ya terminó, ya pasó todo. No se agregó nada.`,
      corrected: `${code}: esta alerta ya fue retirada. No se agregó nada.`,
      expired: `${code}: esta alerta ya se cerró, no hubo novedades. Si ve algo, escríbalo como reporte nuevo.`,
    })[state],
  nothingNew: ({ code }) =>
    `${code}: no hay nada que avisar. Escriba ${code} NOVEDAD y dónde están ahora, cuántos vehículos, o si detuvieron a alguien.`,
  notConfirmedYet: ({ code }) => `${code} aún no está confirmado; no se agregó nada. Responda ${digits}`,
  noAlert: ({ code }) => `${code}: no se mandó ninguna alerta; no hay nada que cambiar.`,
  budgetAsk: ({ code, recipients, cost, until }) =>
    `${code} está confirmado. Avisar a ${recipients} personas rebasa el presupuesto de hoy${cost === null ? '' : ` (unos $${cost.toFixed(2)})`}. ¿Se manda? 1 = sí, 2 = no. Sin respuesta sale a las ${until}.`,
  budgetAnswered: ({ code, isSent }) => (isSent ? `${code} sale ahora.` : `${code} no sale.`),
  budgetDecided: ({ code, isSent }) => `Ya se decidió: ${code} ${isSent ? 'salió' : 'no sale'}.`,
  alertPaused: ({ code, sent, left }) =>
    `${code} está en pausa: ${sent} ya lo tienen, ${left} esperan. Para seguir: ${code} SIGUE. Para terminar: ${code} ALTO`,
  alertResumed: ({ code, sent, left }) => `${code} sigue: ${sent} ya lo tienen, faltan ${left}.`,
  alertStopped: ({ code, sent, left }) =>
    `${code} quedó detenido: ${sent} ya lo tienen, ${left} no lo van a recibir. Si era falso, avíseles: ${code} ERROR`,
  notPaused: ({ code, left }) => `${code} no está en pausa: faltan ${left}. Para pausar: ${code} PAUSA`,
  nothingGoesOut: ({ code }) => `Ahora no está saliendo nada de ${code}.`,
  senderHalted: ({ since, code }) =>
    `Desde las ${since} no salió nada: la compañía rechazó nuestra cuenta o número${code === null ? '' : ` (error ${code})`}. Ya salen otra vez. Qué falló: brigada doctor`,

  alert: ({ network, wards, place, time, hotline, code, seen, rights, isBrief }) => {
    const who = (seen.unit && units[seen.unit]) ?? (isBrief ? 'ICE' : 'agentes de inmigración')
    // "Seen in" is what "en" says.
    const does = seen.activity && seen.activity !== 'present' ? ` ${doing[seen.activity]}` : ''
    const may = {
      all: ' Puede guardar silencio y no abrir su puerta.',
      short: ' Puede guardar silencio.',
      none: '',
    }[rights]
    const help = call(isBrief ? ' Ayuda' : ' Ayuda:', hotline, '.')
    return `${network}: ${who}${does} en ${where({ wards, place }, isBrief)}, ${time}.${sentence('', counts(seen))}${may}${help} ${code}`
  },
  update: ({ network, wards, place, time, hotline, code, seen, hasMoved, isBrief }) => {
    const unit = seen.unit && units[seen.unit]
    const does = seen.activity && seen.activity !== 'present' ? [doing[seen.activity]] : []
    const details = [...does, ...(unit ? [unit] : []), ...counts(seen)]
    // That they are there is what every detail says already.
    const news = details.length === 0 && seen.activity ? ['agentes'] : details
    const there = `${hasMoved ? 'ahora en ' : ''}${where({ wards, place }, isBrief)}`
    return `${network}, novedad, ${time}: ${there}.${sentence(isBrief ? '' : 'se ve: ', news)}${call(' Ayuda:', hotline, '.')} ${code}`
  },
  allClear: ({ network, wards, place, time, code, isBrief }) =>
    `${network}: ya pasó en ${where({ wards, place }, isBrief)}, ${time}.${isBrief ? '' : ' Un voluntario fue a ver y ya no hay agentes allí.'} ${code}`,
  correction: ({ network, wards, place, since, code, isBrief }) =>
    isBrief
      ? `${network}: la alerta de ${since} en ${where({ wards, place }, isBrief)} fue un error: no era inmigración. ${code}`
      : `${network}: nuestra alerta de las ${since} en ${where({ wards, place }, isBrief)} fue un error. No era inmigración. Perdón. ${code}`,
  closing: ({ network, wards, place, since, code, isBrief }) =>
    isBrief
      ? `${network}: sin más novedades en ${where({ wards, place }, isBrief)}, alerta de ${since}: cerrada. ${code}`
      : `${network}: sin más novedades en ${where({ wards, place }, isBrief)}, alerta de ${since}. La cerramos, pero nadie los vio irse. ${code}`,
}
