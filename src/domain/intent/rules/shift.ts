import type { Message } from '../message.ts'
import { phrases, wholePhrases } from '../phrases.ts'
import { hasAction, hasPlace } from '../scene.ts'
import { asked } from './asked.ts'
import type { Rule } from './rule.ts'

const hasWard = ({ askedWards }: Message): boolean => askedWards.length > 0

const isElsewhere = ({ scene, words }: Message): boolean =>
  (hasPlace(scene) && !ON_WATCH.test(words)) || hasAction(scene) || scene.kinds.has('agents')

const ON_WATCH = phrases(`
  SHIFT|on|turno ward|wards|distrito|# / SHIFT / covering|patrolling|riding / turno|shift en|in? el|los? #
`)

const ENDING = phrases(`
  ^ unavailable / out|off for tonight / paro|cierro|acabo|termino|estuvo .. por hoy
  have to quit|stop .. today|tonight|now
  quit for today|tonight|now / ya? paro .. hoy / done .. today|tonight|hoy
  ^ going off / peace out / ^ off / off $ / ^ not available / ^ no longer available / calling it
  stop|stopping shift / gotta|have to get|go to? / ya estuvo .. hoy / ya me fui|voy $
  salgo|fuera del|de el? # / leaving|left # / sign me|us off / # off / no puedo seguir|mas
  no more .. today|tonight / ^ im? finished|done|out|off $ / thats it for|today|me
  ^ taking|tomo|take a? break|descanso / off the clock / over and out / ^ salgo $ / ^ fin $ / ^ done $
  home done / ya no estoy|ando / on break / ^ break $ / ^ home $ / stopping|quitting for|now
  off .. for|till|until the|today|now|tonight|day|tomorrow / off shift|duty|watch|patrol|clock / im off
  ^ off WARD? # / ^ off $ / end|ending|ended|finish*|done|complet*|over|close|closing .. SHIFT
  done|finished|finish for|with|patrolling|riding|watching|biking|in|on|here
  SHIFT is|s? over|done|complete*|finished|ended / clock* .. out / sign* off|out / log* off|out
  check* out / heading home|in|out|back / going home / go home / call* it a|for|quits / im done / wrap* up
  tak* myself off / out for the|today|now / stop* my|patrolling .. SHIFT|patrolling|riding|watching
  have to go|leave|run|dip / i need|gotta to? go / home now / leaving .. SHIFT|now|for / signing off
  termin*|acab*|fin|finaliz*|sal*|dejo|dej* .. SHIFT|hoy / fin de|del SHIFT
  acabe|acabo|termine|termino $ / ya? termine|acabe|termino|acabo $
  me voy|salgo .. casa|turno|descansar|ya|hoy / ya? es todo|seria por hoy / fuera de turno|servicio
  descans* / salgo de|del turno|guardia / cierro .. turno / off por|de hoy|turno / hasta aqui / me retiro
  fin turno|shift / por hoy ya|es|termine / no longer on|available|watching
  cant|not ride|patrol|watch|cover|do|available .. anymore|today|tonight|longer / stepping away|off|out
  ya me voy|retiro|salgo / ya no puedo|estoy cubr*|turno|disponible
`)

export const shiftOffRules: readonly Rule[] = [
  {
    intent: 'shift-off',
    why: 'the keyword to end a shift',
    whole: wholePhrases(`
      off|descanso|descansar|offline / off WARD? # / off # .. / descanso WARD|el|del? # / off duty|shift
      end shift|turno / fin de? turno|shift / off _ # # / off ward # / off el|del|de #
      shift|turno off|over|fin|end
    `),
    wards: asked,
  },
  {
    intent: 'shift-off',
    why: 'ends a shift',
    says: ENDING,
    unless: phrases(`
      borr*|quit*me|saq*|elimin*|lista|numero|number|baja|unsubscribe|dejen / off|from .. LIST|system
      take me|my off|out / just|ya started|starting|empiezo|empece / code
      they|theyre|he|she .. left|done / before|antes my|de SHIFT / turn* off / se fueron / turned
      my way home .. saw / TEXTS / start* my / off of? STREETS|#th / going off at|near|by|on|in|outside|all|everywhere|behind
    `),
    from: ['verifier'],
    when: (message) => message.code === null && !isElsewhere(message),
    wards: asked,
  },
  {
    intent: 'shift-off',
    why: 'speaks of ending a shift',
    says: phrases(`
      end|ending|ended|finish*|done|over .. shift|turno|patrol|ride / shift is|s? over|done|finished
      termin*|acab*|fin|salgo|dejo .. turno|guardia|shift / off duty|shift / clock* out
    `),
    sceneUnder: 3,
    wards: asked,
  },
]

const STARTING = phrases(`
  active|activo|activa|online .. # / ^ # on|shift|turno / ^ on for .. # / ^ on WARD? #
  ^ on WARD|in|at|shift|duty|watch|bike|patrol|call|now
  im on|out|up|in|covering|watching|patrolling|riding|available|ready|free|here .. #
  im|i am? on|out|in .. # / on|out .. SHIFT / on el|en .. #
  start*|begin*|beginning|commenc*|open* .. SHIFT|WARD|#
  cover*|patrol*|watch*|riding|ride|biking|bike|monitor*|roam* .. WARD|# / clock* in / check* in
  sign* on|in|me / log* on|in / report* for|in / ready .. SHIFT|# / available|free .. WARD|#
  on duty|watch|shift|patrol|call / taking .. WARD|# / got WARD|# / i have|got ward|wards
  i can .. WARD|# / out in|on|riding .. # / going|heading out|on .. WARD|# / put me on|down .. #
  my SHIFT .. # / SHIFT .. # / ^ shift / ^ turno / here for .. SHIFT
  ill be|take|cover|watch|do|ride .. # / up in|for #
  empiez*|empez*|comienz*|comenz*|inici*|inicio|entro|entr*|arranc*|abro|abr* .. SHIFT|#|WARD
  en turno|guardia|servicio|ronda|bici / de turno|guardia / turno # / turno en|del|para|de|distrito .. #
  cubr*|cuido|vigil*|patrull*|recorr* .. #|WARD
  ando|estoy|ya|toy|andamos en|por|con|aqui|listo|lista|disponible .. # / disponible .. # / list* .. #
  me toca .. # / voy a|pa .. cubrir|estar|andar|cuidar .. # / tomo .. # / me apunto .. turno
  ^ en|in el|ward|distrito # / salgo a|en .. #
`)

export const shiftOnRules: readonly Rule[] = [
  {
    intent: 'shift-on',
    why: 'the keyword to start a shift',
    whole: wholePhrases(`
      on|turno|onn WARD? # / on|turno WARD|en|el|in? # _? _? _? _? _? _? / on|turno # ..
      on|turno # .. .. / on ward _ / on ward _ _ / turno|on distrito _ / turno|on distrito _ y _ / on w1*
      on w2* / on w3* / on w4* / turno en|del|de el? ward|distrito? # .. .. / turno / on duty|shift
    `),
    when: (message) => !isElsewhere(message),
    wards: asked,
  },
  {
    intent: 'shift-on',
    why: 'starts a shift in a ward',
    says: STARTING,
    unless: phrases(`
      alerts|alertas|TEXTS / there|llego|eta|away / sign me up / dejar|leave
      another|someone else|nobody|no one|anyone on|is|in / who is|quien .. turno / on my way / join|alta
    `),
    from: ['verifier'],
    when: (message) => hasWard(message) && message.code === null && !isElsewhere(message),
    wards: asked,
  },
  {
    intent: 'shift-on',
    why: 'starts a shift without naming a ward',
    says: phrases(`
      start*|begin* .. SHIFT / on duty|shift|watch / clock* in
      ^ im? available|free|ready|online|disponible|listo|lista now|ahora|ya|today|tonight|hoy? $
      empiez*|empez*|comienz*|inici*|entro .. turno|guardia|shift / ^ estoy|ando|ya en|de turno|guardia
      going on shift / ready for .. shift / im|back on $ / ^ on $ / signing on
    `),
    unless: phrases('when|how|cuando|como|is|are / anyone|someone|who'),
    from: ['verifier'],
    when: (message) => message.code === null && !isElsewhere(message),
    wards: asked,
  },
  {
    intent: 'shift-on',
    why: 'speaks of starting a shift',
    says: phrases(`
      start*|begin* .. shift|turno|patrol / on|in shift|duty|turno
      empiez*|empez*|comienz*|inici*|entro .. turno|shift|guardia / on|turno # # / on bike in #
      on my bike
    `),
    sceneUnder: 3,
    when: hasWard,
    wards: asked,
  },
]

/** A ward from a verifier, with nothing happening in it, is where they are on watch. */
export const shiftFallbackRules: readonly Rule[] = [
  {
    intent: 'shift-off',
    why: 'a verifier is done with a ward',
    says: phrases('done|finished|off|leaving|ending|over|home|end / termin*|acab*|sal*|fuera|fin'),
    from: ['verifier'],
    sceneUnder: 3,
    when: (message) => hasWard(message) && message.code === null && !message.asks && message.wordCount <= 12,
    wards: asked,
  },
  {
    intent: 'shift-on',
    why: 'a verifier names a ward',
    from: ['verifier'],
    sceneUnder: 3,
    unless: phrases(`
      alerts|alertas|TEXTS / there|llego|eta|away|arriv* / can|could somebody|someone|anyone|you / bring
      thanks|great|gracias|team|who|how|anyone|why|quien|quiet
      calm|tranquilo|quieto|nothing|weather|raining|nice|need|covered|busy / good job|work / ^ be
      min|mins|minutes|minutos
    `),
    when: (message) => hasWard(message) && message.code === null && !message.asks && message.wordCount <= 12,
    wards: asked,
  },
]
