import type { Message } from './message.ts'
import { phrases, wholePhrases } from './phrases.ts'
import type { Rule } from './rule.ts'
import { hasPlace, isHappening, REPORT_AT } from './scene.ts'

const SELLS = phrases(`
  final notice|expire|expires|expired / call now|today|toll / loan|loans|forgiveness|credit|debt|prize|gift|winner|winning|won|claim|congratulations|congrats|offer|sale|discount|deal|coupon|promo|free|bitcoin|crypto|casino|bet|package|delivery|delivered|account|verify|verification|insurance|warranty|refund|payment|invoice|toll|tolls|irs|tax|medicare|vote|poll|survey|donate|pre-approved|approved|limited|invest*|earn|income|hiring|remote|viagra|dating|singles|click
  prestamo*|premio|gana|ganaste|ganador|ganador|oferta|descuento|promocion|gratis|credito|dinero|compra|felicidades|seguro|paquete|cuenta|invier*|trabajo|empleo|rebaja*|haz clic
`)
const ADVERT_FOOTER = phrases(`
  text|reply|txt|send|responda|envie|responde|envia|texto|manda stop|end|quit|cancel|alto|baja|unsubscribe|optout|yes|si|no|# to|2|para|for|out / reply|text|responde stop|yes|alto / stop to|2 end|quit|stop|cancel|opt|unsubscribe|out / stop para / msg&data|msg rates|data rates / message and data / rates may apply / stop2end|stop2quit
  alto|baja para cancelar|salir|terminar / to opt out|unsubscribe / to stop reply|text
`)

/** Two words of the trade, and nothing to go and look at. */
function sells({ words, scene }: Message): boolean {
  const said = new Set(words.match(new RegExp(SELLS, 'g')))
  return said.size >= 2 && !hasPlace(scene) && !scene.kinds.has('taking') && !scene.kinds.has('street')
}

export const advertRules: readonly Rule[] = [
  {
    intent: 'other',
    why: 'sells something',
    when: (message) =>
      sells(message) &&
      !OUR_AFFAIRS.test(message.words) &&
      message.askedWards.length === 0 &&
      message.wordCount >= 6,
  },
  {
    intent: 'other',
    why: 'an advert',
    when: ({ words, links, money, scene, wordCount }) =>
      !isHappening({ ...scene, score: scene.score - Number(links) }) || SELLS.test(words)
        ? (ADVERT_FOOTER.test(words) &&
            wordCount >= 6 &&
            (links || money || SELLS.test(words) || wordCount >= 9)) ||
          ((links || money) && SELLS.test(words) && !OUR_AFFAIRS.test(words))
        : false,
  },
]

const OUR_AFFAIRS = phrases(
  'ice|migra|agents|agentes|ward|distrito|stop texting|sending / remove me / unsubscribe me / dejen de',
)

/** A question about what one saw oneself is still a report: "there are 3 vans at 26th and Kedzie, is this ICE?" */
const FIRST_HAND = phrases(`
  i see|saw|seen|am|just|think|have|heard|hear / im seeing|looking|at|on|in / we see|saw / theres _ / just saw|seen|happened / # AGENTS|VEHICLES|guys|men|hombres|people / two|three|four|five|dos|tres|cuatro|cinco|varios|varias AGENTS|VEHICLES|guys|men|hombres|unmarked|black|white
  black|white|gray|grey|silver|blue|red|green|dark|unmarked|masked VEHICLES|guys|men|agents / VEHICLES negra|blanca|gris|negras|blancas|negro|blanco|sin|parada|paradas|estacionada / veo|vi|vimos|miro / hay #|un|una|unos|unas|dos|tres|cuatro|varios|varias|como|muchos|muchas / my neighbor|house|door|dad|mom|husband|brother|building / mi casa|puerta|vecino|vecina|papa|mama|esposo|hermano|edificio / they took|grabbed|knocked|got|have|just|arrested / se llevaron|agarraron|estan tocando
  a|an|the|this|some white|black|gray|grey|unmarked|red|blue|dark|suspicious|big|van|car|suv|truck|guy|man|helicopter / un|una|unos|unas camioneta|camionetas|van|vans|carro|carros|hombre|hombres|señor|troca|patrulla|helicoptero|agentes|tipos
`)

export const rumourRules: readonly Rule[] = [
  {
    intent: 'other',
    why: 'asks about a place',
    says: phrases(`
      is it|that|this|there .. true|real|confirmed|legit / is it true / are|r the? they|agents|feds|people|ice .. still|at|on|in|near|around|out|there|here|by|gone|really / is ice|migra|immigration|la|the|there|anyone|anything|something|it|26th|everything|he|she .. / any|anymore ice|agents|migra|news|word|update|updates|activity|sightings|feds|raids|one|reports|info / anyone|anybody know|knows|see|seen|hear|heard|else|has|have|confirm|there
      does anyone|anybody|somebody / has|have anyone|anybody|there|you|they|u|ice / did they|you|ice|anyone|u|something|anything / do|does you|u|they know|see|have|still / heard .. true|real|confirmed / is that|this|it|dat true|real|legit|right|so / true|right|verdad|cierto|real $ / whats|what is going|happening|up .. at|on|with|in|around|by / whats|what happening|going|happened / what happened / is .. safe|clear|open / safe to .. / was|were there|that|ice|they|it|anyone .. / where|wheres are|is|they|ice / can someone|anyone|you|u confirm|tell|verify / i saw|seen a post|video|something|online
      dicen|dijeron|escuche|oi|supe|cuentan que .. / alguien confirma|sabe|vio / que hay de .. / como esta .. cosa|situacion|la / que tal .. / es verdad|cierto|real|seguro|segura / sera verdad|cierto|que / que pasa|paso|esta|hay|onda|sucede|sucedio|saben|sabes / ^ hay|ay|habra|habia|esta|estan|anda|andan|siguen|sigue|todavia|ya|aun|sera|donde|saben|sabes|alguien|algo|vieron|como|cual|que|oiga|ustedes|tienen|no / alguien sabe|vio|ha|puede|tiene|mas|confirma / saben|sabes|sabe|sabran si|algo|que|de|donde / han visto|escuchado|oido / verdad|cierto|confirmado $ / es .. verdad|cierto / dicen .. verdad|cierto / esta segur*|libre|limpi* / algo en|por|sobre / me dijeron|dicen .. verdad|cierto|es / hay|ay .. AGENTS|agents / heard|escuche|oi _ / they|people say|saying / supuestamente|supposedly / si hay|es|esta|anda|andan / todavia estan|andan|hay|esta / is|are it|they still / still there|at|on|here|around|out
    `),
    when: (message) => message.asks && !isTold(message),
  },
  {
    intent: 'other',
    why: 'asks about a place',
    says: phrases(`
      is it|that|this|dat true|real|safe|legit|confirmed / ^ is there|ice|migra|immigration|anything|anyone|something|la|anybody|it|26th|everything / ^ are they|there|agents|feds|ice|the|u|you / ^ any ice|agents|migra|news|word|update|updates|activity|sightings|feds|raids|one|reports|info / ^ anyone|anybody know|knows|see|seen|hear|heard|else|has|have|there / ^ does|do anyone|anybody|you|u|they know|see|have|still
      ^ did|has|have|was|were they|you|ice|anyone|anybody|there|u|something|anything|it / ^ whats|what is? going|happening|happened|up / heard .. true / i saw|seen a post|video|something .. / ^ where are|is they|ice|the / ^ es segur* / ^ puedo|podemos|puede ir|pasar|salir|andar / ^ se puede ir|pasar|salir|andar / ^ esta .. tranquil*|libre|despejad*|limpi*|feo|calmad* / ^ como esta .. / que se sabe|dice / ^ hay algo|movimiento|novedad* / ^ siguen|sigue .. / que onda con|en / ^ es verdad|cierto|real que|lo|_? / ^ sera verdad|cierto|que / ^ que pasa|paso|esta|sucede en|con|por|pasando|_? / ^ saben|sabes|sabe|alguien si|algo|sabe|que|vio|ha / ^ han visto|escuchado|oido / ^ todavia|siguen|sigue estan|andan|hay|esta|ahi|en / ^ donde estan|andan|esta|hay / ^ esta segur*|libre|limpi* / ^ is .. clear|safe|open
      o no|ya $ / o ya .. fueron $ / alguien sabe|vio|me / saben|sabes si / como esta .. cosa|situacion / verdad que / ^ is|are|r|did|does|do|has|have|was|were _ _ / ^ any|anyone|anybody _ / ^ where|wheres _ / dicen|dijeron .. verdad|cierto / true|verdad|cierto $ / es verdad|cierto $ / wondering if / me pueden decir si|que / quiero|quisiera saber si|que / want to know if|whats|what / can you|u|someone tell me if / do you know
    `),
    when: (message) =>
      !message.asks && !isTold(message) && !(message.as === 'verifier' && message.wordCount <= 4),
  },
]

/** Statements carry a text that merely ends in a question. */
function isTold({ core, clauses, scene }: Message): boolean {
  if (scene.kinds.has('at the door') && MY_DOOR.test(core)) return true
  if (BEGINS_ASKING.test(core) && !clauses.slice(1).some((clause) => FIRST_HAND.test(clause))) return false
  return (
    FIRST_HAND.test(core) &&
    !/^(?:i |they |people )?(?:heard|hear|saw a post|seen a post)/.test(core) &&
    scene.score >= REPORT_AT
  )
}

const MY_DOOR = phrases('at my|the door / knocking / in my|mi|la puerta|house|casa / tocando / outside my')
const BEGINS_ASKING = phrases(`
  ^ is it|there|that|this|ice|migra|anything|anyone|something|the|26th / ^ are|r they|there|the|u|you / ^ any|anyone|anybody / ^ did|do|does|has|have|was|were|whats|what|where|wheres|who|why / ^ can|could someone|anyone|you|u
  ^ es verdad|cierto / ^ hay|ay AGENTS|algo / ^ saben|sabes|alguien|sabe|vieron|viste|ven|hubo|huvo|paso|oyeron|escucharon|algo / ^ que pasa|paso|esta / ^ todavia / ^ sera|han|habra / ^ donde / ^ andan|anda|estan|esta|siguen / i|they|people heard|hear / i saw|seen a post|video / dicen|dijeron que
`)

/** "ICE at midway?": a question mark and no crossing or address to send anyone to. */
export const shortRumourRules: readonly Rule[] = [
  {
    intent: 'other',
    why: 'asks about a place',
    when: (message) =>
      message.asks &&
      !(message.scene.kinds.has('taking') || message.scene.kinds.has('at the door')) &&
      message.wordCount <= 10 &&
      !isTold(message) &&
      !hasPlace(message.scene),
  },
  {
    intent: 'other',
    why: 'asks about a place',
    says: phrases(
      '^ heard .. is that|this|it right|true / can|could you|u|someone tell me if|whether / ^ do you know if / ^ you|u hear',
    ),
  },
]

export const rightsRules: readonly Rule[] = [
  {
    intent: 'other',
    why: 'asks about rights',
    says: phrases(`
      who do|can i|we call|contact|talk .. if / if they|ice|i|agents .. who|what|can|do|should .. do|i|we|call|have|they / what to do|say|expect if|when|with / como se si .. orden / detained|arrested|taken .. where|how|who|what / where do|did|will they take|hold|send
      do|must|should|would i|we|you|they have|need|got|gotta|open|let|show|talk|sign|answer|tell|give / have|need to open|let|answer|show|sign .. door|them|id|papers / can|could|are|is|may ice|they|agents|migra|immigration|he|police|cops|i|we .. in|enter|arrest|take|ask|search|detain|stop|deport|refuse|film|record|say|film|come|break|do|allowed|make|question|look|go|follow|lie
      what to do|say|expect if|when|with / what do i|we|you|should do|say|tell / what should|can|could|to i|we|do do|say|if|if|_? .. if|when / what if|happens if|when|they|ice|i|im .. / what are|r|is my|our|the|your rights / what rights / my rights / know your rights / rights .. / derechos / que hago|hacer|digo|decir|debo|hacemos|ago|aser|podemos|puedo|pasa .. si|cuando|hacer / que hago|digo / que|ke le? digo|hago / pueden|puede|podrian ellos|la|los|ice|entrar|arrestar|llevar|pedir|parar|detener|sacar|revisar|quitar|preguntar|obligar|deportar|abrir|grabar|negarme
      tengo|tenemos|debo|hay que? .. abrir|decir|dar|ensenar|mostrar|contestar|firmar|dejar|hablar|salir|ensenarles|responder|derecho|identificar* / tengo que / need|want|necesito|busco|ocupo|have|find|know|get a|an|un|una|some|good? lawyer|attorney|abogado|abogada|abogados|legal|licenciado / lawyer|attorney|abogado|abogada .. number|please|free|gratis / me pueden|puede arrestar|llevar|parar|detener|sacar|quitar|deportar|obligar|pedir
      orden|warrant judicial|de|required|need* / with|without|sin a? warrant|orden / need|needs|necesitan a|una|un? warrant|orden / legal help|aid|rights|advice / ayuda|asesoria|consejo legal / is it legal|illegal|allowed|ok|against / es legal|ilegal|permitido / am i allowed|required|obligated|supposed / puedo grabar|filmar|negarme|quedarme|no / bond money|hearing / fianza
      how do i|we find|know|locate|get .. detained|lawyer|bond|out|warrant|attorney / como encuentro|busco|se .. detenid*|abogado|orden / if they|ice|agents|immigration|police come|comes|stop|ask|knock|show|take|pull|enter / si viene|vienen|llega|llegan|me|tocan|la|entran .. migra|para|paran|detienen|puerta|casa|ice|preguntan|piden|arrestan
    `),
    when: ({ core, clauses, asks, scene }) =>
      !THEY_ARE_HERE.test(core) &&
      (asks ||
        SUPPOSES.test(core) ||
        ASKS_RIGHTS.test(core) ||
        (clauses.length === 1 && scene.score < 6 && !hasPlace(scene) && RIGHTS_WORD.test(core))),
  },
]

const SUPPOSES = phrases(
  'if|when they|ice|agents|police|immigration|migra|i|im|he|she|someone .. arrest|arrests|take|takes|come|comes|stop|stops|detain|detained|arrested|stopped|ask|asks|knock|knocks|show|shows|get|gets / si|cuando me|nos|lo|la|viene|vienen|llega|llegan|tocan .. / ^ what to do|say if|when',
)

const ASKS_RIGHTS = phrases(`
  ^ do|can|what|should|am|must|if|how|is|are|does|could|may|need|i need|who / what do i|we / do i have / can they|ice|agents|i / ^ que|tengo|pueden|puede|debo|me|necesito|si|cuales|cual|como|hay|puedo|es|tenemos|ocupo|busco / que hago / que derechos / need a lawyer|attorney / un abogado / ^ i have|want|need
`)
const RIGHTS_WORD = phrases(
  'rights|lawyer|attorney|warrant / derechos|abogado|abogada|abogados|fianza|orden|legal / bond money / que hago|digo si|cuando / what do i / tengo que / pueden entrar',
)
const THEY_ARE_HERE = phrases(`
  theyre here|outside|at|knocking|now|in|downstairs|banging / ice|agents|migra|immigration|they|police are|is|r here|outside|at|knocking|now|in|downstairs|banging|right / knocking .. now|right / they took|grabbed|arrested|broke|have my|our|him|her|a|the|me / estan aqui|afuera|tocando|en|ahorita|aki / esta aqui|afuera|tocando|en / ya|aqui estan / migra|ice afuera|aqui / se llevaron|agarraron|lo llevaron / right now / ahorita
  at my door|house now|right / i see|saw
`)

/** Greetings, thanks and small talk, which may name streets, agents and vehicles in passing. */
export const chatRules: readonly Rule[] = [
  {
    intent: 'other',
    why: 'a bare number',
    when: ({ number }) => number !== null,
  },
  {
    intent: 'other',
    why: 'a bare yes or no',
    when: ({ yesNo, code }) => yesNo !== null && code === null,
  },
  {
    intent: 'other',
    why: 'a courtesy and nothing else',
    when: ({ core }) => core === '',
  },
  {
    intent: 'other',
    why: 'thanks, greetings or small talk',
    says: phrases(`
      thanks|thank|gracias for|you|por|a|so|to|que|de|everyone|all / appreciate .. / god bless / bless you|yall / dios los|les|te|me / bendiciones / ^ good|great|nice|awesome job|work|looking|night|luck|evening|day|afternoon / stay|be safe|strong / cuidense|cuidate / happy .. / feliz|felices / love you|this|it|your / i love / los quiero|amo
      is this|dis _ $ / is this .. from / for sale / en venta / your|my order|ride|uber|driver|car|package is|will|has / see you / saw you / we buy|sell / se vende|renta / text you later|soon|tomorrow / eres|es _ $ / who is|are|r this|dis|you|u / who is that / new phone / quien|kien es|habla|eres|son|manda / ^ hows|how are|r|is|have|u / ^ como estan?|esta|estas|les|te / que|ke tal|onda|haces / what is up|good|new / wrong number|chat|person|group|thread / numero|chat|persona|grupo equivocad* / me equivoque .. / call me / llamame|marcame
      are you a|real|human|there|ai|bot / eres|son un|una? robot|bot|real|maquina / what time / que horas? / test|testing|prueba / nevermind|nvm / never mind / see you|u / nos vemos / buen trabajo|dia|fin / good to know / glad / haha|jaja|lmao|rofl / running late / miss you / dinner|lunch|cena|comida|birthday|cumpleanos / merry|christmas|navidad / how is your / how was / pizza|weather|homework|movie
      got it|the|your|this / ^ im home|late|good|fine|bored|tired|hungry|ok|sorry|here / ^ sorry / my bad / ^ noted|copy|understood|entendido|enterado|recibido|perfecto|great|cool|nice|wow|perfect|awesome / no problem|worries / de nada / bond|fianza
    `),
    when: ({ scene, as }) =>
      !isHappening(scene) &&
      !hasPlace(scene) &&
      !(scene.kinds.has('agents') && as === 'verifier' && scene.score > 4),
  },
]

export const emptyText = wholePhrases('_ _? _? _?')
