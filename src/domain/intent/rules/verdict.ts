import type { Message } from '../message.ts'
import { phrases, wholePhrases } from '../phrases.ts'
import { hasAction, hasPlace } from '../scene.ts'
import {
  BEGINS_CONFIRMING,
  COMING,
  HARMLESS,
  NAMED_HARMLESS,
  NOT_ICE,
  SEEN,
  UNSURE,
} from '../words/verdicts.ts'
import type { Rule } from './rule.ts'

/** A verifier answers, or anybody who quotes a sighting's code: the caller tells the others no. */
const answers = ({ as, code }: Message): boolean => as === 'verifier' || code !== null

/** A code named only to say that this is something else: "separate from K4". */
const OF_ANOTHER = phrases(`
  separate|different|apart|besides|unrelated|other from|than|to? .. / not about|re|for|the
  aparte|ademas|distinto|diferente|otro del|de|al|que
  no es de|del|el|los codigo*|mismo / not the same / another|new one|sighting|spot
`)

/** "2 vans at Kedzie and Lawrence, ICE vests" is a new report, not an answer about the last one. */
const isNoNewScene = (message: Message): boolean =>
  message.code !== null || !hasPlace(message.scene) || !message.scene.kinds.has('agents')

const onlyAnswer = wholePhrases(`
  seen|real|confirmed|confirmado|true|ice|legit|verified|here
  positive|affirmative|cierto|verdad|feds|migra|them|visto|vistos|ellos / visual confirmed / saw|seen them
  ya? los vi
`)

export const codeDigitRules: readonly Rule[] = (['seen', 'not-ice', 'cannot-tell', 'on-my-way'] as const).map(
  (verdict) => ({
    intent: 'verdict',
    verdict,
    why: 'a code and a verdict digit',
    when: ({ code }: Message) => code?.verdict === verdict,
  }),
)

/** "K7 yes", "K7 no": the question was whether it is ICE. */
export const codeYesNoRules: readonly Rule[] = (['yes', 'no'] as const).map((answer) => ({
  intent: 'verdict',
  verdict: answer === 'yes' ? 'seen' : 'not-ice',
  why: `a code and ${answer}`,
  when: ({ code, yesNo }: Message) => code !== null && yesNo === answer,
}))

export const digitRules: readonly Rule[] = (['on-my-way', 'seen', 'not-ice', 'cannot-tell'] as const).map(
  (verdict, digit) => ({
    intent: 'verdict',
    verdict,
    why: 'a verdict digit from a verifier',
    from: ['verifier'],
    when: ({ number }: Message) => number === digit,
  }),
)

/** Before anything takes the minutes for a ward. */
export const etaRules: readonly Rule[] = [
  {
    intent: 'verdict',
    verdict: 'on-my-way',
    why: 'is going to look, and says how long it takes',
    whole: wholePhrases(`
      0|cero in|en? #|five|cinco|ten|diez MINUTES?
      ^ on my way|it about|like|in|around|there? _? # MINUTES? / voy|llego|llegando en|como|a? en? # MINUTES?
      be|there in|at? # MINUTES? / eta # MINUTES?
    `),
    from: ['verifier'],
    when: ({ code }) => code === null,
  },
  {
    intent: 'verdict',
    verdict: 'on-my-way',
    why: 'is going to look, and says how long it takes',
    says: phrases(`
      be|get|getting there in|within about|like? # / there|alla|ahi in|en about|like|como? #|five MINUTES
      on my way _? _? # MINUTES / voy|llego .. # MINUTES / on my way|voy|llego|going .. half an hour|media hora
      leaving now .. # MINUTES / on my way .. couple MINUTES / going|headed|heading now? half an hour
    `),
    unless: phrases('AGENTS / home|casa|dinner|cena|work|trabajo|babe|amor|mom|WARD / i see|saw|veo / SHIFT'),
    when: (message) =>
      answers(message) && !message.asks && !hasPlace(message.scene) && !hasAction(message.scene),
  },
]

/** "2 police", "2 ups": the digit, and what it was. */
export const digitHarmlessRules: readonly Rule[] = [
  {
    intent: 'verdict',
    verdict: 'not-ice',
    why: 'a verdict digit from a verifier, and what it was',
    says: phrases(
      '^ 2|dos|two just|only|solo|nomas|it|its|was|es|era|son|eran? was|a|an|the|un|una|el|la|los|las? HARMLESS',
    ),
    from: ['verifier'],
    when: ({ code, scene, wordCount }) =>
      code === null && !hasPlace(scene) && !hasAction(scene) && wordCount <= 8,
  },
]

/** In order of how sure the words are: "not sure if it's just cops" is unsure, "I see them, not ICE" is not ICE. */
export const verdictRules: readonly Rule[] = [
  {
    intent: 'verdict',
    verdict: 'seen',
    why: 'one word that confirms',
    whole: onlyAnswer,
    from: ['verifier'],
  },
  {
    intent: 'verdict',
    verdict: 'cannot-tell',
    why: 'could not tell whether it was ICE',
    says: phrases(`
      cant|couldnt|cannot|not|unsure|unclear|dont|hard|no|didnt .. tell|sure|certain|know|make
      cant|couldnt|cannot|not|unsure|unclear|dont|hard|no|didnt .. confirm|verify|say|clue|idea|positive
      no se|sabria|sabemos si|que|bien|quien|_? / no estoy .. segur* / no .. segur*
      unsure|unclear|inconclusive / no pude|puedo|alcanz*|logre|distingo / no alcance
      ni idea|quien sabe|a lo mejor|tal vez|quizas / could|might be .. / maybe|possibly / too far|dark
    `),
    unless: phrases(`
      but .. them|ice|agents|real|HARMLESS / just|only|some .. HARMLESS / no doubt|question
      which agency|one|unit .. / detain* / solo|nomas .. HARMLESS / pero .. ellos|migra|ice|HARMLESS
      not ice / false alarm / falsa alarma / no es la? migra|ice / no problem / dont know .. not
      confirmed ice|3|2|4 / on my way
    `),
    when: (message) => answers(message) && isNoNewScene(message),
  },
  {
    intent: 'verdict',
    verdict: 'not-ice',
    why: 'says what it was instead of ICE',
    says: phrases(
      'NOT AGENTS .. its|thats|just|only|solo|nomas|es|son|was a|an|some|the|un|una|unos|los|la? HARMLESS',
    ),
    when: answers,
  },
  {
    intent: 'verdict',
    verdict: 'not-ice',
    why: 'says it was not ICE',
    says: NOT_ICE,
    unless: phrases(`
      no ice|agents|feds|migra|agentes that|visible|to|anywhere|i|seen|left / not ice here? .. anymore
      no one|nobody|nothing
      no ice|agents|migra|feds|agentes here|there|around|aqui|now|anymore|at|on|in|when|en|por|visible
      all clear / no es|son .. broma|falso / false plates / fake plates|police / no es bueno
      not them only / not false / placas falsas
    `),
    when: answers,
  },
  {
    intent: 'verdict',
    verdict: 'not-ice',
    why: 'names something harmless',
    says: HARMLESS,
    unless: phrases(`
      AGENTS / with|and|y|con AGENTS / they|theyre|ice took|taking / voy|going to / heading|headed
      masked|vests
    `),
    when: (message) =>
      answers(message) &&
      isNoNewScene(message) &&
      (!hasAction(message.scene) || NAMED_HARMLESS.test(message.words)) &&
      !message.scene.kinds.has('taking') &&
      !(message.scene.kinds.has('suspicious') && !NAMED_HARMLESS.test(message.words)) &&
      !(message.scene.kinds.has('agents') && !NOT_ICE.test(message.words)),
  },
  {
    intent: 'verdict',
    verdict: 'cannot-tell',
    why: 'found nobody there',
    says: UNSURE,
    unless: phrases(`
      on my|route way / they left|took|are|got with .. / AGENTS|theyre|they are|is|still here|there
      se fueron con / in # min* / todo listo / ya no tardo / confirm* / no one .. else / if i see|find
      si veo|encuentro / still here|there
    `),
    when: (message) => answers(message) && isNoNewScene(message) && !message.scene.kinds.has('taking'),
  },
  {
    intent: 'verdict',
    verdict: 'on-my-way',
    why: 'is going to look',
    says: COMING,
    unless: phrases(`
      confirm* / i see|saw / i? got here / its|theyre real|ice|them|here / los veo / they are|were
      home|dinner|lunch|party|meeting|potluck|training|event|office|practice|class
      gym|game|fiesta|junta|trabajo|sleep|bed|store|babe|baby|mom|amor / right back
      going|heading|way to work|home|off / voy a casa|mi|trabajo / estoy viendo / on my way .. saw
      eyes on / si son|es / i see / veo a|# / are|theyre|is heading|going
      # min|mins|minute|minutes|minuto|minutos|hour|hours ago / hace # / cerca de|del _
    `),
    when: (message) =>
      answers(message) &&
      !(message.asks && message.code === null && hasPlace(message.scene)) &&
      isNoNewScene(message) &&
      !(hasPlace(message.scene) && message.scene.kinds.has('vehicle')) &&
      !message.scene.kinds.has('agents') &&
      !(message.scene.kinds.has('taking') && message.code === null) &&
      !message.scene.kinds.has('suspicious'),
  },
  {
    intent: 'verdict',
    verdict: 'seen',
    why: 'begins by confirming',
    says: phrases(`
      ^ confirm* / ^ yes|yep|yeah|yup|si|simon|sip _
      ^ its|thats|they are|are? real|ice|them|legit|true|confirmed / 100 percent
      ^ verified|real|legit|seen|true|positive|affirmative|correct
      ^ i can? see|got|have them|ice|agents|#|_ / ^ i see|saw / ^ can confirm / ^ los veo|vi
      ^ ya los|la? vi|veo / ^ si? son ellos|agentes|de|los / ^ es real|cierto|verdad|ice|la|migra
      ^ aqui estan / confirmed|confirmado|confirmo|confirmando / ^ eyes on / ^ definitely|def
      its real|them|legit / ^ theyre here / son ellos / si es|son|estan / ^ i can confirm
      100 _? ice|real|si|them / ^ veo|vi / ^ i? found them / ^ we see|got
    `),
    unless: phrases(`
      cant|couldnt|not|please|can|anyone|need|someone|no .. confirm* / please|can _ confirm
      confirm my|the|que|si|mi|me|ward|# / confirm ward|shift
    `),
    when: (message) =>
      answers(message) &&
      (message.code !== null || !hasPlace(message.scene) || BEGINS_CONFIRMING.test(message.core)) &&
      !message.asks,
  },
  {
    intent: 'verdict',
    verdict: 'seen',
    why: 'describes what a code is about',
    says: SEEN,
    // Deep in a text that names a place, a letter and a number are a bus line or a gate.
    when: ({ code, asks, as, scene }) =>
      code !== null && !asks && (code.at === 0 || (as === 'verifier' && !hasPlace(scene))),
    unless: OF_ANOTHER,
  },
  {
    intent: 'verdict',
    verdict: 'seen',
    why: 'says they are there, and names no place of a new sighting',
    says: SEEN,
    from: ['verifier'],
    unless: phrases(`
      cover my|for / new|different|another one|spot|location|place|sighting / NEAR STREETS|#th|SPOT
      next to|door / otro|otra|nuevo|nueva lugar|ubicacion|uno|una|esquina / NEAR _ SPOT
      en la|el #|STREETS / outside my / my house|door|block|building|neighbor / mi casa|puerta|vecin*
      block|cuadra|corner|esquina / report|reporting|reporto / heard / me dicen|dijeron
    `),
    when: (message) =>
      !hasPlace(message.scene) && !message.asks && message.namedWards.length === 0 && message.wordCount <= 14,
  },
]

/** The same words from someone who was asked nothing. They must not be read as a report of ICE either. */
export const unaskedVerdictRules: readonly Rule[] = [
  {
    intent: 'other',
    why: 'answers a check nobody asked them for',
    says: phrases(`
      ^ confirm* $ / ^ false alarm / ^ falsa alarma / not|isnt|wasnt|no ice|immigration|migra just|only|it
      no es|son|era|eran la? migra|ice|inmigracion|agentes / ^ not ice / it was just|only HARMLESS
      wasnt ice|them|immigration / turned out .. HARMLESS / ^ on my way / ^ heading over|there / ^ ya? voy
      ^ omw / ^ cant tell / ^ no es|son $ / ^ falso|false / ^ # min out / just HARMLESS not
    `),
    from: ['stranger', 'subscriber'],
    when: ({ scene, code }) => code === null && !hasPlace(scene) && !scene.kinds.has('taking'),
  },
]
