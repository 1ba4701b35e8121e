import type { Messages } from './messages.ts'
import { call, joinWards, listWards } from './phrases.ts'

const ward = (numbers: number[]) =>
  `${numbers.length === 1 ? 'distrito' : 'distritos'} ${joinWards(numbers, 'y')}`
const fewWards = (numbers: number[]) =>
  numbers.length < 5
    ? ward(numbers)
    : `distritos ${numbers.slice(0, 3).join(', ')} y ${numbers.length - 3} más`
const inWard = (numbers: number[]) => `${numbers.length === 1 ? 'el' : 'los'} ${ward(numbers)}`
const ofWard = (numbers: number[]) => `${numbers.length === 1 ? 'del' : 'de los'} ${ward(numbers)}`
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

  received: ({ wards, willHear }) =>
    `Gracias. Pedimos a los voluntarios ${ofWard(wards)} que vayan a ver.${willHear ? ' Le diremos qué encuentran.' : ''}`,
  receivedNobodyThere: ({ wards, hotline }) =>
    `Gracias. Aún no hay voluntarios en ${inWard(wards)}; quizá nadie pueda ir a ver.${call(' Para ayuda llame al', hotline, '.')}`,
  askWard: () => 'Gracias. ¿En qué distrito es? Responda con el número, o DISTRITOS para la lista.',
  wardStillMissing: () =>
    'Gracias. En cuanto tengamos el número de distrito mandamos a alguien. DISTRITOS da la lista.',
  neverLocated: () =>
    'No pudimos mandar a nadie porque no supimos el distrito. Si siguen allí, escríbalo otra vez.',
  outcome: ({ wards, end }) =>
    ({
      confirmed: `Los voluntarios confirmaron su reporte en ${inWard(wards)}. Se avisa a quienes pidieron alertas. Gracias.`,
      refuted: `Los voluntarios fueron a ver en ${inWard(wards)}: no es inmigración. Gracias por estar pendiente.`,
      expired: `Nadie pudo ir a ver su reporte en ${inWard(wards)}; no se mandó alerta. Si siguen allí, escriba otra vez.`,
    })[end],

  request: ({ code, wards, place, words, minutesAgo, hasMedia }) =>
    `${code} ${ward(wards)}, ${minutesAgo < 1 ? 'ahora' : `hace ${minutesAgo} min`}. Lugar: ${place ?? 'no claro'}. ` +
    `Dice: "${words}"${hasMedia ? ' (con foto)' : ''}. Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy`,
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

  shiftOn: ({ wards }) =>
    `Está de turno en ${inWard(wards)}. Le llegarán los avisos de allí. DESCANSO lo termina. Cuídese.`,
  shiftWhichWard: ({ wards }) =>
    `¿En qué distrito? Escriba TURNO y el número. Los suyos: ${joinWards(wards, 'y')}.`,
  notYourWard: ({ wards, yours }) =>
    `No es verificador ${ofWard(wards)}. Los suyos: ${joinWards(yours, 'y')}.`,
  shiftOff: () => 'Su turno terminó. Gracias por vigilar.',
  notOnShift: () => 'No estaba de turno. TURNO y el número de distrito lo empieza.',

  alert: ({ network, wards, place, time, hotline, code }) => {
    const where = `${ward(wards)}${place === null ? '' : `, ${place}`}`
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
