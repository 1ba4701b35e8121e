import { createSlips } from '../intent/slips.ts'
import { wordSet } from './vocabulary.ts'

/**
 * Words that by their form tell what somebody does, but that no rule knows: then "present" would be a guess, as they
 * may be doing worse.
 */
const DOING = [
  /(?<![^ ])[a-z]{2,}ing(?= )/g,
  /(?<![^ ])[a-z]{2,}(?:ando|iendo|yendo|andolos|andola|andolo|andose|iendose)(?= )/g,
  /(?<![^ ])[a-z]{2,}(?:aron|ieron)(?= )/g,
  /(?<=(?<![^ ])(?:ice|agents|feds|they|officers|guys|men|migra|patrol|cbp|hsi|marshals|police) )[a-z]{3,}ed(?= )/g,
]

/** What whoever is merely there may do as well; and words and streets that only look like doing. */
const HARMLESS = wordSet(
  'standing walking waiting talking looking watching getting coming going arriving entering hanging sitting eating drinking',
  'buying filming recording wearing carrying heading moving staying leaving showing rolling running working happening being',
  'having using speaking gathering marching facing seeing saying telling hearing posting sharing calling texting guarding',
  'staging setting smoking chilling lurking hiding posing shopping crossing exiting stepping hopping turning pulling asking',
  'doing driving riding making trying pointing flying circling searching taking keeping checking visiting returning meeting',
  'morning evening building parking something anything nothing everything during thing king bring string spring warning missing',
  'training clothing ceiling crying screaming yelling protesting honking beginning ending living laundering cleaning starting',
  'irving pershing harding spaulding belding fielding manning sterling wing ring sing boeing ping ming ding farming housing',
  'andando caminando esperando mirando viendo comiendo hablando pasando llegando entrando saliendo bajando bajandose platicando',
  'comprando grabando tomando cargando trayendo cuando siendo haciendo diciendo preguntando buscando moviendose corriendo',
  'marchando reuniendose reuniendo juntando juntandose fernando comando bando mando orlando cubriendo usando llevando escondiendo',
  'apuntando pidiendo vendiendo trabajando gritando llorando avisando reportando subiendose yendo hospedando acercando acercandose',
  'cruzando regresando vigilando cuidando viniendo oliendo',
  'llegaron pasaron vieron entraron bajaron salieron estuvieron fueron dijeron vinieron anduvieron reportaron avisaron regresaron',
  'aparecieron caminaron quedaron hicieron varon baron aaron sharon pusieron cruzaron mandaron comieron compraron',
  'masked armed unmarked uniformed spotted confirmed reported arrived showed walked looked asked passed entered waited stayed',
  'returned need speed red used dressed covered hooded heavily bed stopped posted gathered moved turned walked unarmed lined outnumbered loaded stationed gated limited wanted',
)

const slipped = createSlips(
  [...HARMLESS].filter((word) => word.length >= 6),
  5,
)

export function tellsMoreThanIsUnderstood(words: string): boolean {
  return DOING.some((form) =>
    [...words.matchAll(form)].some(([word]) => !HARMLESS.has(word) && slipped(word) === null),
  )
}
