import { phrases } from '../intent/phrases.ts'
import { ACTIVITIES, type Activity } from './salute.ts'
import { AGARRAR, LLEVAR, SAYS, TAKE } from './doing.ts'
import { tellsMoreThanIsUnderstood } from './not-understood.ts'
import { AGENCIES, AGENTS, either, MEN, VEHICLES } from './vocabulary.ts'
import { withoutNamesakes } from './unit.ts'
import { spaced } from './words.ts'

const vehicles = either(VEHICLES)

/** Done to somebody, but none of ours; not a bare sighting either. */
const SOMETHING_ELSE = phrases(`
  ask|asking|asks|asked|check|checking|checks|checked|demanding|wanting|want .. .. papers|paper|id|ids|documents|docs|identification|identifications|papeles|papers|passport|passports|status
  pid* .. papel*|identific*|documento*|id|ids|papers / revis* .. papel*|identific*|documento*|id|ids
  parando|paran|pararon gente|a la|personas / stopping|stopped|stop people|everyone|everybody|pedestrians
  pide|piden|pidiendo|pidieron|papeles / questioning|interrogando
  tear|pepper gas|gassing|spray|sprayed|spraying|balls / gassed|gasearon|gaseando|gaseo / gas lacrimogeno / flashbang*
  drew|drawn|pulled|pointed|pointing|aimed|aiming .. gun|guns|weapon|weapons|rifle|rifles at|on
  apuntaron|apuntando|apuntan|apunto .. con / chase|chased|chasing / corretea* / corriendo|corrieron detras|atras|tras de? un|una|el|la
`)

/** "in the parking lot", "took a picture", "a detention center": words of other things. */
const OF_OTHER_THINGS = phrases(`
  parked ${vehicles} next / arrest warrant|warrants / detention center|centers / off|no parking / parking lot|garage|spot
  traffic light|lights / bus|truck|taxi stop|stops / i|we|please|can|to put|pull|pulled / tocan|tocando|tocaron .. claxon|bocina|pito|silbato|silbatos|musica|tambor|tambores
  detuvo|detuvieron|detienen|deteniendo a .. ${vehicles} / stop sign|signs / next door / car|van|truck door|doors / # door sedan|car
  food|tow|school|delivery|fire|garbage|mail truck|trucks|bus|car
  i|we|im|were was? just? driving|drive|drove|passing|passed|riding|rode|walking|walked by|past|around|thru|through|up|slow|home
  iba|voy|venia|vengo|estaba|estoy|yo pasando|manejando|paso|pase por
  helicopter|helicopters|chopper|drone|drones|helicoptero|helicopteros|dron|drones .. circling|hovering|flying|volando|dando|rondando vueltas?
  i|we|lets|please take|took|grab|grabbed / can|could|puedo|podemos|quiero|quieren|pueden llevar|llevarlos|llevarte
  took|taking|take|grabbed|grabbing a|an|the|my|some|two|three|# _? left|right|turn|break|look|call|while|seat|exit|bus|train|ramp|stairs|elevator|alley|street|st|ave|spot|road|route|highway|picture|pictures|pic|pics|photo|photos|video|videos|food|coffee|lunch|breakfast|donuts|tacos|gas|bag|bags|phone|phones|car|cars|truck|van|min|mins|minute|minutes|hour|hours
  took|taking|take a|some? pictures|picture|pics|pic|photos|photo|video|videos / el stop
  sirena|sirenas|siren|sirens|luces|torreta|torretas prendida|prendidas|encendida|encendidas / police patrol / border patrol / patrulla fronteriza / parada del|de / food bank / my parked
`)
const NOT_DONE = new RegExp(
  phrases(
    `nobody|noone|none|didnt|havent|hasnt|arent|isnt|wasnt|werent|not|never|without|nadie .. ${TAKE}|arrested|arresting|arrest|detained|detaining|detain|stopping|stopped|knocking|raid|cuffed|patrolling
     no se|han|estan|lo|la|los|hay|esta se|lo|la|los|han|estan? ${LLEVAR}|${AGARRAR}|llevado|agarrado|arrestado|arrestando|detenido|detenidos|deteniendo|parando|tocando|redada|reten|detenciones|arrestos`,
  ).source,
  'g',
)

const NOBODY_THERE = phrases(`
  you|bless|gracias|thanks guys / i|we have|drive|own a|an .. ${either(VEHICLES)} / tengo un|una .. ${either(VEHICLES)}
  no|any|ningun|ni agents|agentes|ice|migra|feds|federales|one|suvs|vans|officers|carros|camionetas
  no|not|didnt|dont|cant|havent|hasnt|nunca vi|veo|hay|vimos|see|saw|seen|find|anyone|alcance .. agents|agentes|ice|migra|feds|suvs|vans|nada|nadie|nothing|anybody|anyone
`)
const GONE = phrases(`
  left|gone|leaving / took|drove|pulled off|away / moved on / went away / dispersed / se retir*|marcharon|largaron|fue / se han ido / se fueron|van|fue / ya no esta|estan|hay / no longer|more agents|ice|migra / all clear / todo tranquilo / no hay nadie|nada|migra|ice
`)
const STILL = phrases('still|but|pero|todavia|siguen|aun / now at|in|on|by / ahora estan|esta|andan|en|por')
const SEEN = phrases(`
  ${[AGENTS, AGENCIES, VEHICLES].map(either).join('|')} / masked|masks|mascara|mascaras|rifles|guns|vests|chalecos|armas|armados
  se ve|ven / they|theyre|theyve|them|estan|andan|andaban|vienen|llegaron|ellos / ${either(MEN)} / helicopter|helicoptero|drone|dron|dhs|fbi|dea|atf
`)

/** The most serious that is said; a bare sighting is `present`, and null what says nothing of anybody. */
export function activityIn(clauses: readonly string[][], isSeen: boolean): Activity | null {
  const said = clauses.map((clause) =>
    spaced(clause)
      .replace(/(?<![^ ])se (?:metieron|metio|meten|metiendo) /g, 'entraron ')
      .replace(NOT_DONE, '- ')
      .replace(new RegExp(OF_OTHER_THINGS.source, 'g'), '- '),
  )
  const does = (activity: Exclude<Activity, 'present'>) => said.some((words) => SAYS[activity].test(words))
  const found = ACTIVITIES.findLast((activity) => activity !== 'present' && does(activity))
  if (found) return found
  if (said.some((words) => SOMETHING_ELSE.test(words))) return null
  const whole = withoutNamesakes(said.join('. ')).replace(new RegExp(NOBODY_THERE.source, 'g'), '- ')
  if (GONE.test(whole) && !STILL.test(whole)) return null
  if (said.some(tellsMoreThanIsUnderstood)) return null
  return isSeen || SEEN.test(whole) ? 'present' : null
}
