import type { Message } from './message.ts'
import { phrases, wholePhrases } from './phrases.ts'
import type { Rule } from './rule.ts'
import { hasAction, hasPlace } from './scene.ts'

/** A verifier answers, or anybody who quotes a sighting's code: the caller tells the others no. */
const answers = ({ as, code }: Message): boolean => as === 'verifier' || code !== null

/** "2 vans at Kedzie and Lawrence, ICE vests" is a new report, not an answer about the last one. */
const isNoNewScene = (message: Message): boolean =>
  message.code !== null || !hasPlace(message.scene) || !message.scene.kinds.has('agents')

export const NOT_ICE = phrases(`
  ^ negative|negativo / just|only|solo|nomas HARMLESS / just|only a|an|some|the HARMLESS / NOT AGENTS .. just|only|solo|its|thats .. HARMLESS / ^ no|nope|nah $ / ^ nope|nah _ / not|isnt|arent|aint|wasnt|werent|no ice|immigration|agents|feds|federal|migra|inmigracion|them|him|agentes|cbp / not an? agents|agent|ice / not .. ice|immigration|migra / false / falso|falsa / fake / hoax / wasnt .. ice|them|anything / wrong car|van|vehicle|people|guys / bogus / nada que ver / bad|wrong info|tip / ^ wrong / no its not / ^ its not $ / turns|turned out / nothing to see / not real|true|confirmed
  no es|son|eran|era|fue ice|la|migra|inmigracion|ellos|agentes|nada|cierto|verdad|real|ninguna|federales / ^ no es $ / ^ no es / ^ no son $ / ^ no son / ^ no era|eran|fue / ni es|son .. migra / no era|eran / misidentif* / all good|clear|fine here? / todo bien|tranquilo|normal / nothing to worry / mistaken
  nothing but .. HARMLESS / no it|its|they|theyre was|is|were|are? HARMLESS
`)

const HARMLESS = phrases(`
  its|thats|is|was|were|theyre|are|just|only|it|looks|look|them|they .. HARMLESS / es|son|era|eran|solo|nomas|solamente|puro|puros|nada|fue|parece|sera .. HARMLESS / just|only|solo|nomas a|an|some|the|un|una|el|la|los|the? _ .. HARMLESS / HARMLESS nomas|only|nada / ^ HARMLESS / ^ _ HARMLESS / people moving / _ dude|guy|man|lady|woman|kid|kids|person|people waiting|fixing|working|selling|delivering|moving|walking / es un|una senor|senora|muchacho|chavo|vecino|vecina|carro|camion / esperando a su / regular|normal|local|city|chicago HARMLESS / HARMLESS not ice / ^ HARMLESS / just some|a|the HARMLESS / negative|negativo
  its|thats|was|just|only a|an|some|my _ / es|era|fue un|una _ / son|eran unos|unas|puros _ / turned|turns out .. HARMLESS / resulto|result* .. HARMLESS / puro|puros HARMLESS / _ truck $ / its|thats|just a|an|the my|random|normal|regular|parked|empty|neighbor|neighbors .. / es un|una _ _? _? $
`)

const NAMED_HARMLESS = phrases('HARMLESS')

const UNSURE = phrases(`
  cant|couldnt|could|cannot|hard|unable|impossible|not|didnt to? tell|see|confirm|verify|say|make|be|find|get|identify / not|cant be? sure|certain|clear|100|positive / i? dont know|see|think|have / no idea|clue / unsure|unclear|unknown|inconclusive|undetermined|unconfirmed|maybe|possibly / no way to / cant get .. close / too far|dark|late / bounced|dipped|vanished|disappeared|dispersed|split / drove|pulled|took|driven off|away / cleared out / nowhere / too late / lost them|sight / missed them / might be / could be / nothing|nobody|noone|empty|quiet|clear here|there|around|now|anymore|when|outside|at|in|on|by|to
  nobody|noone|nothing / no one / no sign / didnt see|find / dont see / were|was|are|already|all|theyre|long|its gone|empty|nobody / gone / they left / had|have left / left before|already / see nothing|nobody|no / saw nothing|nobody|noone / empty / ^ clear $ / no cars|vans|vehicles|activity|agents|people|se / no _ here|there|in|around / all quiet|clear
  no se|sabria|sabemos|pude|puedo|alcanz*|logro|logre|vi|veo|vimos|encontr*|hay|habia|estaba|estan|distingo|estoy|miro|mire|pudimos|vemos|anda|queda|quedo|mire|identifico / ya no / ni idea / quien sabe / nadie|nada / vacio / ya se|te fueron / se fueron / no .. seguro|segura|claro / a lo mejor|tal vez|quizas|puede / muy lejos|oscuro / esta vacio|solo|solito|limpio|tranquilo / llegue tarde / sin rastro / los perdi
  i? couldnt / duda|dudoso / hard to .. / negative|negativo / only|just saw .. nothing
`)

const COMING = phrases(`
  on|en|im my|mi way|camino / on it / heading|headed|going|biking|riding|driving|walking|rolling|running|cycling over|there|now|that|to|right|out|toward|towards|ahora / im going|heading|coming|close|near|nearby|around|headed|rolling|en|almost|leaving / # mins|min|minutes|minutos|m|blocks|block|cuadras? out|away|till|until|from|eta|y|llego|to|de|and / ^ # mins|min|minutes|minutos $
  be|there|ill|i|can|will there|go|check|be|get|take|head|look|swing|handle|cover|do in|it|over|that|this|one|by|to|look|now|up|check|go|there|in|a|# / ill go|check|head|take|look|be|swing|get|do|ride / i can go|check|take|look|get|head|be|swing|do / i got|have|take|call it|this|that|_? $ / ^ i got / ^ got it|this|that / ^ taking it|this|that|_ / ^ checking / gonna|going to check|look|go|see|head / let me check|go|see|look|swing / mine / eta / almost there
  ^ voy / ya|yo|ahi|aya|alla|ahorita|ay voy|vamos|llego / voy|vamos para|pa|a|al|en|hacia|ahora|ya|de|yo|rumbo / en camino / camino a|al|para / de camino / ^ camino / llego|llegando|estoy en|a|como|alla / # minutos|min / yo me? lo? encargo / me encargo / voy|yo a? ver|checar|revisar|checo|reviso|checarlo / deja|dejame voy|checo|veo|ver|checar / ahorita checo|reviso|paso|veo / ya merito|casi llego / yo lo|la tomo|checo|veo|agarro|reviso / estoy cerca|llegando|a / cerca / ya salgo|sali / ahi les|te caigo / salgo para|pa|ahora|ya|hacia
  ^ going|coming|heading|headed|rolling|enroute|moving|otw $ / en route|ruta / ^ there in|soon / be there / a # cuadras|minutos|min / ^ coming / ^ heading / ^ headed / ^ going|biking|riding|rolling|walking|driving $ / i am? on it / pedaling|pedaleando / leaving now / give me #|a / dame|denme # / responding / i|me can|puedo ir
`)

const SEEN = phrases(`
  confirm* / ^ verified|verificado|verifico / its|is|thats|theyre|it|they are|is? them|ice|real|legit|true|here|feds|agents|immigration|cbp|federal|confirmed|border|definitely|really|100|for|happening|still|migra|la / ^ real / ^ legit / ^ legitimate / ^ true / ^ seen / ^ positive / ^ positivo / ^ affirmative|afirmativo / ^ yes|yep|yeah|yup|si|sip|simon|yea _ / 100 .. ice|real|si|seguro|percent / definitely|def|totally|seguro
  i|we|can|got|have|still see|saw|got|have|eyes on? them|ice|agents|#|two|three|four|five|six|several|vans|a|guys|masked|feds|the|it|vests|him|about|at|multiple|like / eyes on / ^ see|saw|spotted / ^ found / i? found them / theyre|they|agents|ice are? here|right|taking|still|everywhere|outside / they here|got|have|there|are|taking|detain* / ^ ice / ^ agents / ^ theyre / ^ they / ^ here / AGENTS here|confirmed|present|on / ^ # AGENTS|VEHICLES / ^ masked / ^ its / ^ es
  si|simon|sip es|son|esta|estan|hay|ay|los|ice|la|aqui|confirm*|vi|veo|andan / son ellos|agentes|migra|ice|de|federales|los|la / ^ son / es real|cierto|verdad|ice|la|migra|confirmado|inmigracion|verdadero / los veo|vi|estoy|tengo|mire|miro|encontre / veo|vi a|#|dos|tres|cuatro|cinco|varios|los|agentes|camionetas|vans|como|la|un|una / ya los|la|vi|veo / aqui|ahi estan|andan|esta|siguen|los / ^ estan / ^ hay / ^ siguen / ^ andan / seguro|cien / en efecto / efectivamente / ^ cierto / ^ verdad / tengo|tenemos a .. vista / # agentes
  ^ legit / ^ very|its real / sure is / is here / are here / for real / they real / AGENTS / VEHICLES / vests|masks|chalecos|mascaras / present
`)

const onlyAnswer = wholePhrases(
  'seen|real|confirmed|confirmado|true|ice|legit|verified|here|positive|affirmative|cierto|verdad|feds|migra|them|visto|vistos|ellos / visual confirmed / saw|seen them / ya? los vi',
)

export const codeDigitRules: readonly Rule[] = (['seen', 'not-ice', 'cannot-tell', 'on-my-way'] as const).map(
  (verdict) => ({
    intent: 'verdict',
    verdict,
    why: 'a code and a verdict digit',
    when: ({ code }: Message) => code?.verdict === verdict,
  }),
)

export const digitRules: readonly Rule[] = (['on-my-way', 'seen', 'not-ice', 'cannot-tell'] as const).map(
  (verdict, digit) => ({
    intent: 'verdict',
    verdict,
    why: 'a verdict digit from a verifier',
    from: ['verifier'],
    when: ({ number }: Message) => number === digit,
  }),
)

/** "K7 yes", "K7 no": the question was whether it is ICE. */
export const codeYesNoRules: readonly Rule[] = (['yes', 'no'] as const).map((answer) => ({
  intent: 'verdict',
  verdict: answer === 'yes' ? 'seen' : 'not-ice',
  why: `a code and ${answer}`,
  when: ({ code, yesNo }: Message) => code !== null && yesNo === answer,
}))

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
      cant|couldnt|cannot|not|unsure|unclear|dont|hard|no|didnt .. tell|sure|certain|know|make|confirm|verify|say|clue|idea|positive / no se|sabria|sabemos si|que|bien|quien|_? / no estoy .. segur* / no .. segur* / unsure|unclear|inconclusive / no pude|puedo|alcanz*|logre|distingo / no alcance / ni idea|quien sabe|a lo mejor|tal vez|quizas / could|might be .. / maybe|possibly / too far|dark
    `),
    unless: phrases(
      'but .. them|ice|agents|real|HARMLESS / just|only|some .. HARMLESS / no doubt|question / which agency|one|unit ..  / detain* / solo|nomas .. HARMLESS / pero .. ellos|migra|ice|HARMLESS / not ice / false alarm / falsa alarma / no es la? migra|ice / no problem / dont know .. not / confirmed ice|3|2|4 / on my way',
    ),
    when: (message) => answers(message) && isNoNewScene(message),
  },
  {
    intent: 'verdict',
    verdict: 'not-ice',
    why: 'says it was not ICE',
    says: NOT_ICE,
    unless: phrases(
      'no ice|agents|feds|migra|agentes that|visible|to|anywhere|i|seen|left / not ice here? .. anymore / no one|nobody|nothing / no ice|agents|migra|feds|agentes here|there|around|aqui|now|anymore|at|on|in|when|en|por|visible / all clear / no es|son .. broma|falso / false plates / fake plates|police / no es bueno / not them only / not false / placas falsas',
    ),
    when: answers,
  },
  {
    intent: 'verdict',
    verdict: 'not-ice',
    why: 'names something harmless',
    says: HARMLESS,
    unless: phrases(
      'AGENTS / with|and|y|con AGENTS / they|theyre|ice took|taking / voy|going to / heading|headed / masked|vests',
    ),
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
    unless: phrases(
      'on my|route way / they left|took|are|got with .. / AGENTS|theyre|they are|is|still here|there / se fueron con / in # min* / todo listo / ya no tardo / confirm* / no one .. else / if i see|find / si veo|encuentro / still here|there',
    ),
    when: (message) => answers(message) && isNoNewScene(message) && !message.scene.kinds.has('taking'),
  },
  {
    intent: 'verdict',
    verdict: 'on-my-way',
    why: 'is going to look',
    says: COMING,
    unless: phrases(
      'confirm* / i see|saw / i? got here / its|theyre real|ice|them|here / los veo / they are|were / home|dinner|lunch|party|meeting|potluck|training|event|office|practice|class|gym|game|fiesta|junta|trabajo|sleep|bed|store|babe|baby|mom|amor / right back / going|heading|way to work|home|off / voy a casa|mi|trabajo / estoy viendo / on my way .. saw / eyes on / si son|es / i see / veo a|# / are|theyre|is heading|going',
    ),
    when: (message) =>
      answers(message) &&
      !message.scene.kinds.has('agents') &&
      !message.scene.kinds.has('taking') &&
      !message.scene.kinds.has('suspicious'),
  },
  {
    intent: 'verdict',
    verdict: 'seen',
    why: 'begins by confirming',
    says: phrases(`
      ^ confirm* / ^ yes|yep|yeah|yup|si|simon|sip _ / ^ its|thats|they are|are? real|ice|them|legit|true|confirmed / 100 percent / ^ verified|real|legit|seen|true|positive|affirmative|correct / ^ i can? see|got|have them|ice|agents|#|_ / ^ i see|saw / ^ can confirm / ^ los veo|vi / ^ ya los|la? vi|veo / ^ si? son ellos|agentes|de|los / ^ es real|cierto|verdad|ice|la|migra / ^ aqui estan
      confirmed|confirmado|confirmo|confirmando / ^ eyes on / ^ definitely|def / its real|them|legit / ^ theyre here / son ellos / si es|son|estan / ^ i can confirm / 100 _? ice|real|si|them / ^ veo|vi / ^ i? found them / ^ we see|got
    `),
    unless: phrases(
      'cant|couldnt|not|please|can|anyone|need|someone|no .. confirm* / please|can _ confirm / confirm my|the|que|si|mi|me|ward|# / confirm ward|shift',
    ),
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
  },
  {
    intent: 'verdict',
    verdict: 'seen',
    why: 'says they are there, and names no place of a new sighting',
    says: SEEN,
    from: ['verifier'],
    unless: phrases(
      'cover my|for / new|different|another one|spot|location|place|sighting / NEAR STREETS|#th|SPOT / next to|door / otro|otra|nuevo|nueva lugar|ubicacion|uno|una|esquina / NEAR _ SPOT / en la|el #|STREETS / outside my / my house|door|block|building|neighbor / mi casa|puerta|vecin* / block|cuadra|corner|esquina / report|reporting|reporto / heard / me dicen|dijeron',
    ),
    when: (message) =>
      !hasPlace(message.scene) && !message.asks && message.namedWards.length === 0 && message.wordCount <= 14,
  },
]

const BEGINS_CONFIRMING = phrases(
  '^ confirm* / ^ yes|yep|yeah|yup|si / ^ verified / ^ its real|ice|them / ^ can confirm / ^ i can confirm / ^ es real / ^ real / ^ legit / ^ eyes on / ^ si? son / ^ i see them / ^ los veo / ^ ya los / ^ true|cierto|seen / ^ aqui estan / ^ theyre here',
)

/** The same words from someone who was asked nothing. They must not be read as a report of ICE either. */
export const unaskedVerdictRules: readonly Rule[] = [
  {
    intent: 'other',
    why: 'answers a check nobody asked them for',
    says: phrases(`
      ^ confirm* $ / ^ false alarm / ^ falsa alarma / not|isnt|wasnt|no ice|immigration|migra just|only|it / no es|son|era|eran la? migra|ice|inmigracion|agentes / ^ not ice / it was just|only HARMLESS / wasnt ice|them|immigration / turned out .. HARMLESS
      ^ on my way / ^ heading over|there / ^ ya? voy / ^ omw / ^ cant tell / ^ no es|son $ / ^ falso|false / ^ # min out / just HARMLESS not
    `),
    from: ['stranger', 'subscriber'],
    when: ({ scene, code }) => code === null && !hasPlace(scene) && !scene.kinds.has('taking'),
  },
]
