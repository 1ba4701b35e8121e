import { phrases } from '../intent/phrases.ts'
import { ACTIVITIES, type Activity } from './salute.ts'
import { AGENCIES, AGENTS, either, MEN, OTHERS, VEHICLES, WORKPLACES } from './vocabulary.ts'
import { withoutNamesakes } from './unit.ts'
import { spaced } from './words.ts'

const others = either(OTHERS)
const vehicles = either(VEHICLES)
const work = either(WORKPLACES)
const TAKE =
  'took|take|takes|taking|taken|grab|grabbed|grabbing|grabs|nabbed|snatched|seized|dragged|dragging|tackled|tackling|pinned|holding|captured|apprehended'
const LLEVAR = 'llevaron|llevan|llevando|lleva|llevo|llevar|llevarse|llevandose'
const AGARRAR =
  'agarraron|agarran|agarrando|agarro|levantaron|levantando|capturaron|capturando|subieron|subiendo|jalaron|tumbaron|metieron|sacaron|detuvieron|deteniendo|detienen|detuvo|aprehendieron'
const STOP = 'stop|stopped|stopping|stops'

/** What is said to be done, by what it says. Several may be said: the most serious counts. */
const SAYS: Readonly<Record<Exclude<Activity, 'present'>, RegExp>> = {
  parked: phrases(`
    parked|parkd|prked|idling|staged|staging|estacionad*|parquead*|parqueando|estacionando|estacionandose
    ${vehicles} .. sitting|paradas|parados|parada|parado / sitting in a|an|the|their ${vehicles}
  `),
  patrolling: phrases(`
    patrol|patrolling|patrullando|patrullan|circling|circled|cruising|roaming|prowling|rondando|rondan|rondin|rondines
    driving|drive|drove|drives|riding|rolling slow|slowly|around|by|up|thru|through / dando|dan|dieron vueltas|vuelta|rondas
    up and down / going around|round / doing|making laps|loops|circles|rounds / looping / despacio|despacito
    recorriendo / pasando|pasan por|lento / around the block
  `),
  'stopping-cars': phrases(`
    ${STOP} .. ${vehicles}|driver|drivers|motorists|trucker|truckers|traffic|bike|bikes
    pull|pulled|pulling|pulls over a|an|my|the|some|someone|somebody|people|ppl|cars|drivers|everyone|work|trucks|vans|guys|landscapers|#
    pull|pulled|pulling|pulls .. ${vehicles}|people|ppl|drivers|them|him|her|everyone|landscapers|someone over
    got|getting|being|been|was|were|get|has|have pulled over
    ${vehicles} pulled over / traffic stop|stops / got|have|has .. ${vehicles} .. stopped|pulled|boxed|blocked|surrounded
    boxed|boxing|box .. in / my .. got|was|were stopped by
    paran|pararon|parando|paro|parar|para|detuvieron|deteniendo|detienen|detuvo|revisando|revisan .. ${vehicles}|choferes|conductores|trafico|bicicletas
    tiene|tienen parad?|parado|parada|parados|detenido|detenidos .. ${vehicles}
    tiene|tienen .. ${vehicles} .. parado|parada|parados|paradas|detenido|detenida
    alto a ${vehicles}|los|las|una|un|la|el|todos / van manejando / orillando|orillaron
  `),
  'at-door': phrases(`
    knock|knocking|knocked|knocks / banging|pounding|beating|bang|pound .. door|doors / doorbell|doorbells|buzzer|buzzers
    door to door / house to house / at|on|to the|my|his|her|our|their|every|someones|somebodys|neighbors door|doors
    at|on my|the .. neighbors|neighbor|moms|apartment|front|back door|doors / breaking|broke|kicked|kicking|busted|break|kick|ramming .. door|doors
    open the|their|his|her|our|my door / toca|tocan|tocando|tocaron|tocar|golpean|golpeando|golpearon|pegando|pegandole .. puerta|puertas|timbre|timbres
    puerta en puerta|por / casa en|por casa / casas por casas
    en la|mi|su puerta de mi|su|una|los|las|nuestra / en mi|su|nuestra puerta / a mi|la puerta $
    tumbaron|tumbando|rompieron|rompiendo|patearon|pateando|quebraron|abran|abrir|forzaron .. puerta|puertas
  `),
  checkpoint: phrases(`
    checkpoint|checkpoints|checkpont|chekpoint / check point|points / road block|blocks|blocked / roadblock|roadblocks|blockade
    reten|retenes|retenn / punto|puntos|puesto de control|revision|chequeo / blocking|blocked|closed off|the road|street|block|intersection
    bloqueo|bloqueos / tienen|estan bloqueada|bloqueando la calle
  `),
  'workplace-raid': phrases(`
    raid|raids|raided|raiding|redada|redadas .. ${work} / raid|raided|raids|raiding|redada|redadas / operativo en .. ${work}
    stormed|storming|hit|rushed|swarmed|swarming .. ${work}
    came|come|went|going|burst|walked|walking|got in|into|inside .. ${work} .. asking|checking|lined|rounding|looking
    entraron|entrando|metieron|metiendo|entro .. ${work} / rounding|rounded up .. workers|employees|laborers|staff|everyone
    lined|lining up .. workers|employees|staff|cooks / workers|employees lined up
  `),
  detaining: phrases(`
    ${TAKE} .. ${others} / ${TAKE} away|into / got|have|has my|someone|somebody|${others} .. in? handcuffs|cuffs|cuffed|handcuffed|custody|ground|pinned
    got|have|has .. ${others} .. handcuffs|cuffs|cuffed|handcuffed|custody|ground|pinned / got|have|has someone|somebody|my ${others}
    got my _? ${others} / ${others} .. got|was|were|been|being|getting taken|grabbed|tackled|kidnapped|snatched
    arrest|arrested|arresting|arrests|arrestd / detain|detained|detaining|detains|detainees / cuff|cuffed|cuffing|handcuff*|handcuffs|cuffs
    kidnap* / abduct* / picked|picking up .. ${others}
    put|putting|shove|shoved|shoving|threw|throwing|load|loaded|loading|stuffed|stuffing|forced|forcing|pushed|pushing .. ${others} .. ${vehicles}
    put|shoved|threw|loaded|loading|forced|pushed someone|somebody|${others} in|into|inside
    se me|nos|lo|la|los|las|le? ${LLEVAR} / ${LLEVAR} a|al|detenid* / llevarse / llevandose / llevaronse
    ${AGARRAR} a|al .. ${others} / ${AGARRAR} al|varios|gente / arrest* / esposado|esposada|esposados|esposadas|esposaron|esposando|esposan
    detenido|detenida|detenidos|detenidas / secuestr* / tiene|tienen a|al .. ${others} / lo|la|los|las agarraron|detuvieron|subieron|tienen
    en el piso|suelo / on the ground / people|man|guy|woman handcuffed
  `),
}

/** Done to somebody, but none of ours; not a bare sighting either. */
const SOMETHING_ELSE = phrases(`
  ask|asking|asks|asked|check|checking|checks|checked|demanding|wanting|want .. papers|paper|id|ids|documents|docs|identification|identifications|papeles|papers|passport|passports|status
  pid* .. papel*|identific*|documento*|id|ids|papers / revis* .. papel*|identific*|documento*|id|ids
  pide|piden|pidiendo|pidieron|papeles / questioning|interrogando
`)

/** "in the parking lot", "took a picture", "a detention center": words of other things. */
const OF_OTHER_THINGS = phrases(`
  parked ${vehicles} next / arrest warrant|warrants / detention center|centers / off|no parking / parking lot|garage|spot
  traffic light|lights / bus stop|stops / stop sign|signs / next door / car|van|truck door|doors / # door sedan|car
  food|tow|school|work|delivery|fire|garbage|mail truck|trucks|bus|car
  took|taking|take a|some? pictures|picture|pics|pic|photos|photo|video|videos / el stop
  police patrol / border patrol / patrulla fronteriza / parada del|de / food bank / my parked
`)
const NOT_DONE = new RegExp(
  phrases(
    `nobody|noone|none|didnt|havent|hasnt|arent|isnt|wasnt|werent|not|never|without|nadie .. ${TAKE}|arrested|arresting|arrest|detained|detaining|detain|stopping|stopped|knocking|raid|cuffed|patrolling
     no se|han|estan|lo|la|los|hay|esta se|lo|la|los|han|estan? ${LLEVAR}|${AGARRAR}|llevado|agarrado|arrestado|arrestando|detenido|detenidos|deteniendo|parando|tocando|redada|reten|detenciones|arrestos`,
  ).source,
  'g',
)

const GONE = phrases(`
  left|gone / se fueron|van|fue / ya no estan|hay / no longer|more agents|ice|migra / all clear / todo tranquilo / no hay nadie|nada|migra|ice
`)
const STILL = phrases('still|but|pero|todavia|siguen|aun')
const SEEN = phrases(`
  ${[AGENTS, AGENCIES, VEHICLES].map(either).join('|')} / masked|masks|mascara|mascaras|rifles|guns|vests|chalecos|armas|armados
  they|theyre|theyve|them|estan|andan|andaban|son|vienen|llegaron|ellos / ${either(MEN)} / helicopter|helicoptero|drone|dron|dhs
`)

/** The most serious that is said; a bare sighting is `present`, and null what says nothing of anybody. */
export function activityIn(clauses: readonly string[][], isSeen: boolean): Activity | null {
  const said = clauses.map((clause) =>
    spaced(clause).replace(NOT_DONE, '- ').replace(new RegExp(OF_OTHER_THINGS.source, 'g'), '- '),
  )
  const does = (activity: Exclude<Activity, 'present'>) => said.some((words) => SAYS[activity].test(words))
  const found = ACTIVITIES.findLast((activity) => activity !== 'present' && does(activity))
  if (found) return found
  if (said.some((words) => SOMETHING_ELSE.test(words))) return null
  const whole = withoutNamesakes(said.join('. '))
  if (GONE.test(whole) && !STILL.test(whole)) return null
  return isSeen || SEEN.test(whole) ? 'present' : null
}
