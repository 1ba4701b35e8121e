import type { Message } from '../message.ts'
import { phrases, wholePhrases } from '../phrases.ts'
import type { Rule } from './rule.ts'

/** What is said of an alert in one word, beside its code. */
const UPDATE_WORD = 'update|updates|actualizacion|actualiza|actualizar|actualizo|novedad|novedades'

const isAboutAlert = ({ code, asks }: Message): boolean => code !== null && !asks

/** "K7 yes, they took one": an answer to the request, whatever comes with it. */
const ANSWERS = phrases(`
  ^ yes|yep|yup|yeah|si|simon|sip|no|nah|nope|seen|visto|confirm*|verified|positive|positivo|real|its|es|son|afirmativo
  ^ negative|negativo|not|false|falso|falsa|i|they have / not ice|sure / no es|son / false alarm / falsa alarma
  confirm* / on my way / voy para|a|en / when|cuando .. got|arrived|llegue
`)

const CHANGED = phrases(`
  moved|relocated|mudaron|moviendo / are|theyre|now? moving to|north|south|east|west|n|s|e|w|toward|towards|on|up|down
  se movieron|mueven|mueve|movio|cambiaron / cambiaron de / ahora|now estan|esta|andan|at|on|heading|going|in|by|near
  heading|going|headed|driving north|south|east|west|n|s|e|w|toward|towards|northbound|southbound|eastbound|westbound
  van|andan rumbo|hacia|para / rumbo|hacia a|el|al|la / se fueron para|a|al|hacia|rumbo / new|nueva location|spot|ubicacion
  theyre|they are on|at STREETS / now #|two|three|four|five|six
  # more / more|another|mas|otra|otro|otras|otros|two|dos|tres VEHICLES|AGENTS|of|coming|showed|arriv*|lleg* / two|three|four|dos|tres more|mas
  llegaron|vienen|llegan mas|otra|otro|otras|otros|dos|# / mas AGENTS|VEHICLES|gente / more AGENTS|VEHICLES|units / another VEHICLES|agent
  they|ice|agents|ya|se|feds just|ya|also? took|arrested|detained|grabbed|llevaron|agarraron|detuvieron|arrestaron
  ^ arrested|detained|took|detuvieron|arrestaron|agarraron / making|made an? arrest|arrests / #|one|two arrested|detained|detenido|detenidos|taken
`)

/** Behind these, that somebody has gone is no end of it. */
const NOT_OVER = phrases(`
  when|by|before|cuando|antes .. got|arrived|llegue|time|here|llegar / not|isnt|arent sure|clear|over|gone|yet|all
  already gone / no se|estoy / unclear / dont|cant .. / se fueron para|a|al|hacia|rumbo|con / left for|to|toward|towards|with
  still / todavia / siguen / if|si .. se|they / maybe|creo|think|parece
`)

const GONE = phrases(`
  all|area|its|is|street|zone|coast|now|^ clear|cleared / clear $ / ^ cleared out / despejado|despejada / ^ clear
  esta|todo|calle|zona|ya|^ libre / ^ theyre|they|all|ice|agents|everyone|everybody|feds .. left|gone|cleared
  ^ its|is|alert? over|finished / over $ / alert is over|done / theyre|they|is|are|all gone / ^ gone $ / gone now
  packed up / left the? area|scene / they|ice|agents|vans|everyone|everybody|feds have? left|gone / took off
  ya? se|todos fueron|fue|retiraron|marcharon|largaron / ya no estan|esta|hay / ya paso|termino|acabo / no longer there|here
  drove|driven off|away / paso todo / todo listo|tranquilo
`)

const MISTAKEN = phrases(`
  ^ wrong / we|i|was|were|is|got .. wrong|mistaken / mistake|mistakes / ^ error / un|por|fue error / nos|me equivoc*
  equivocacion|equivocado|equivocada|equivoque|equivocamos / ^ correction|correccion / correction|correccion $
  retract|retracted|retracting|rectifico|rectificacion / take|taking back / messed|screwed up / my bad
  estabamos|estaba mal / wrong about|on|$
`)

/** Not we were wrong, but what they found: "wrong car". */
const OTHER_WRONG = phrases(`
  wrong car|van|vehicle|people|guys|info|tip|number|person|address|place|corner|street|ward|code|chat
  something|whats wrong / by mistake / numero|persona|direccion equivocad* / typed|hit|sent
`)

/** What verifiers say of a sighting that was confirmed. Where none is, the caller falls back on the verdict. */
export const alertRules: readonly Rule[] = [
  {
    intent: 'update',
    why: 'a code, and the word for what is new',
    whole: wholePhrases(UPDATE_WORD),
    when: isAboutAlert,
  },
  {
    intent: 'wrong',
    verdict: 'not-ice',
    why: 'a code, and that it was wrong',
    says: MISTAKEN,
    unless: OTHER_WRONG,
    when: isAboutAlert,
  },
  {
    intent: 'update',
    verdict: 'seen',
    why: 'a code, and what is new',
    says: phrases(`^ quick|small|another|new? ${UPDATE_WORD} / ${UPDATE_WORD} _`),
    when: isAboutAlert,
  },
  {
    intent: 'update',
    verdict: 'seen',
    why: 'a code, and how things have changed',
    says: CHANGED,
    when: (message) => isAboutAlert(message) && message.code?.verdict === null && !ANSWERS.test(message.core),
  },
  {
    intent: 'clear',
    verdict: 'cannot-tell',
    why: 'a code, and that it is over',
    says: GONE,
    unless: NOT_OVER,
    when: (message) => isAboutAlert(message) && message.code?.verdict === null && !ANSWERS.test(message.core),
  },
  {
    intent: 'clear',
    verdict: 'cannot-tell',
    why: 'a verifier says that it is over',
    whole: wholePhrases(`
      all clear / todo despejado|libre / area|zone|zona clear|despejada|libre / all clear .. .. .. / todo libre|despejado .. ..
    `),
    unless: NOT_OVER,
    from: ['verifier'],
    when: ({ code, asks }) => code === null && !asks,
  },
  {
    intent: 'wrong',
    verdict: 'not-ice',
    why: 'a verifier takes back what they said',
    says: phrases(
      '^ sorry? we were wrong|mistaken / ^ nos equivocamos / ^ we made a mistake / ^ i was wrong',
    ),
    unless: OTHER_WRONG,
    from: ['verifier'],
    when: ({ code, asks }) => code === null && !asks,
  },
  {
    intent: 'update',
    verdict: 'seen',
    why: 'a verifier says what is new',
    says: phrases(`^ quick|small|another|new? update|actualizacion|novedad _ _`),
    from: ['verifier'],
    when: ({ code, asks }) => code === null && !asks,
  },
]
