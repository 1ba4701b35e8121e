import { phrases } from '../intent/phrases.ts'
import { ACTIVITIES, type Activity } from './salute.ts'
import { AGENCIES, AGENTS, either, MEN, OTHERS, VEHICLES, WORKPLACES } from './vocabulary.ts'
import { withoutNamesakes } from './unit.ts'
import { spaced } from './words.ts'

const others = either(OTHERS)
const vehicles = either(VEHICLES)
const work = either(WORKPLACES)
const TAKE =
  'took|take|takes|taking|taken|grab|grabbed|grabbing|grabs|nabbed|snatched|seized|dragged|dragging|tackled|tackling|pinned|holding|captured|apprehended|hauled|yanked|restrained|kidnapped'
const LLEVAR = 'llevaron|llevan|llevando|lleva|llevo|llevar|llevarse|llevandose'
const GRASP =
  'arrastraron|arrastrando|agarrar|agarraron|agarran|agarrando|agarro|levantaron|levanto|levantando|capturaron|capturando|detuvieron|deteniendo|detienen|detuvo|aprehendieron|aprehendiendo|sometieron'
const AGARRAR =
  'arrastraron|arrastrando|agarraron|agarran|agarrando|agarro|levantaron|levantando|capturaron|capturando|subieron|subiendo|jalaron|tumbaron|metieron|sacaron|subio|metio|jalo|detuvieron|deteniendo|detienen|detuvo|aprehendieron'
const STOP = 'stop|stopped|stopping|stops'
const KNOCK =
  'knock|knocking|knocked|knocks|banging|banged|pounding|pounded|beating|bang|pound|hammering|hitting|tapping'
const TOCAR =
  'toca|tocan|tocando|tocaron|tocar|toco|golpean|golpeando|golpearon|golpear|pegando|pegandole|pegan|aporreando|timbrando'
const BREAK =
  'breaking|broke|kicked|kicking|busted|busting|break|kick|ramming|rammed|smashed|smashing|forced|forcing|tumbaron|tumbando|rompieron|rompiendo|patearon|pateando|quebraron|tiraron|tirando|derribaron|abran|abrir|forzaron|forzando'
const DOOR = 'door|doors|puerta|puertas|timbre|timbres|doorbell|doorbells|buzzer|buzzers|gate'
const PULL = 'pull|pulled|pulling|pulls'
const PARAR =
  'paran|pararon|parando|paro|parar|para|detuvieron|deteniendo|detienen|detuvo|detener|revisando|revisan|revisaron|checando|checan|checkeando|chequeando'
const STOPPED_CARS = `${vehicles}|choferes|conductores|trafico|bicicletas|driver|drivers|motorists|trucker|truckers|traffic`

/** What is said to be done, by what it says. Several may be said: the most serious counts. */
const SAYS: Readonly<Record<Exclude<Activity, 'present'>, RegExp>> = {
  parked: phrases(`
    parked|parkd|prked|idling|staged|staging|estacionad*|parqueado|parqueada|parqueados|parqueadas|parkead*|parqueando|estacionando|estacionandose
    ${vehicles} .. .. sitting|idle / ${vehicles} .. paradas|parados|parada|parado / engine|engines|motor running|on|prendido|encendido / prendida|prendidas|prendido|prendidos|encendida / sitting in #|a|an|the|their ${vehicles}
  `),
  patrolling: phrases(`
    patrol|patrolling|patrullando|patrullan|circling|circled|lapping|cruising|roaming|prowling|rondando|rondan|ronda|merodeando|merodean|vigilando|recorren|patrolled|patrullaron|rondin|rondines
    driving|drive|drove|drives|riding|rolling|creeping real|very|super? slow|slowly|around|by|up|thru|through / dando|dan|dieron|da|daba|daban|dar|dandole .. vueltas|vuelta|rondas|rondines|vueltitas
    up and|n|& down / going around|round / doing|making laps|loops|circles|rounds / looping / despacio|despacito
    recorriendo / de rol / rolando / in circles / back and forth / keep|keeps|kept passing|driving|going|coming / pasa|pasan y pasa|pasan / pasa|pasan|pasando .. cada rato / arriba y|para abajo / pasando|pasan por|lento / around the block
  `),
  'stopping-cars': phrases(`
    ${STOP}|${PARAR} .. ${STOPPED_CARS}|bike|bikes / ${PULL} over .. ${STOPPED_CARS}|gente|${others}
    pull|pulled|pulling|pulls over a|an|my|the|some|someone|somebody|people|ppl|cars|drivers|everyone|work|trucks|vans|guys|landscapers|#
    pull|pulled|pulling|pulls .. ${vehicles}|people|ppl|drivers|them|him|her|everyone|landscapers|someone over
    ${PULL} .. ${others} over / paradas de trafico / surround*|rode* .. ${vehicles}
    ${PARAR} la|los? _ a .. ${vehicles} / ${PARAR} a|al .. ${others} .. .. ${vehicles}
    got|getting|being|been|was|were|get|has|have pulled over
    ${vehicles} pulled over / traffic stop|stops / got|have|has .. ${vehicles} .. stopped|pulled|boxed|blocked|surrounded
    checking|searching|inspecting ${vehicles} / checking|searching|inspecting every|all|the ${vehicles}
    boxed|boxing|box .. in / my .. got|was|were stopped by
    tiene|tienen parad?|parado|parada|parados|detenido|detenidos .. ${vehicles}
    tiene|tienen .. ${vehicles} .. parado|parada|parados|paradas|detenido|detenida
    paro|pararon|paran|detuvieron|detuvo a .. ${others} en su .. ${vehicles} / stopped|pulled .. ${others} in his|her|their .. ${vehicles}
    alto a ${vehicles}|los|las|una|un|la|el|todos / van manejando / orillando|orillaron
  `),
  'at-door': phrases(`
    knock|knocking|knocked|knocks / ${KNOCK}|${TOCAR}|${BREAK} .. ${DOOR} / doorbell|doorbells|buzzer|buzzers
    trying|tried|try to get|come in|inside / trying|tried|try|want|wants|wanting to? enter / quieren|quiere|queriendo|tratando|intentando|tratan de? entrar|meterse
    at|in|inside my|our|his|her|moms|neighbors house|home|apartment|apt|condo / en mi|nuestra|su casa|apartamento|apartamiento|depa|departamento
    surround*|rode* .. house|home|casa|building|edificio|apartment|apartments / floor to|by floor / piso por piso / in|inside|adentro|dentro my|the|our|del|de hallway|hallways|building|edificio
    en la puerta de|del|of la|el|los|las|my|mi? ${others} / ${TOCAR}|knocking en|a|on mi|su|nuestro|nuestra|my
    apartamento|apto|departamento|depa en|por apartamento|apto|departamento|depa / llegaron|llego|vinieron|vino|came|come a|to mi|my|our|nuestra casa|house|home|door|puerta|apartment|apartamento|apto
    outside my|our|the|her|his apartment|house? door / ring|rings|ringing|rang .. bell|bells / ${TOCAR} en|a|el|los apto|apt|apartamento|apartamentos|departamento|departamentos
    door to door / house to house / apartment to apartment / at|to the|my|his|her|our|their|every|someones|somebodys|neighbors door|doors
    at|on my|the .. neighbors|neighbor|moms|apartment|front|back door|doors
    open the|their|his|her|our|my door / on my|his|her|our|their|every|someones|neighbors door|doors
    puerta en puerta|por / casa en|por casa / casas por casas
    en la puerta de enfrente|al / en la|mi|su puerta de mi|su|una|los|las|nuestra / en mi|su|nuestra puerta / a mi|la puerta $
  `),
  checkpoint: phrases(`
    checkpoint|checkpoints|checkpont|chekpoint / check point|points / road block|blocks|blocked / roadblock|roadblocks|blockade
    reten|retenes|retenn / punto|puntos|puesto de control|revision|chequeo
    bloqueo|bloqueos / street|road|calle|avenida .. blocked|closed|cerrada|bloqueada .. checking|stopping|revisando|checando|parando
  `),
  'workplace-raid': phrases(`
    raid|raids|raided|raiding|redada|redadas .. ${work} / raid|raided|raids|raiding|redada|redadas / operativo en .. ${work}
    stormed|storming|hit|hitting|rushed|swarmed|swarming .. ${work}
    came|come|showed|went|going|burst|walked|walking|got in|into|inside|up .. ${work} .. asking|checking|lined|lining|rounding|looking / at|inside|in the|a ${work} .. asking|checking|lining|rounding workers|everyone|everybody|employees|us
    came|went in|into|inside .. ${work} .. asking|checking|lined|rounding|looking
    entraron|metieron|metiendo|entro .. ${work} / rounding|rounded up .. workers|employees|laborers|staff|everyone
    lined|lining everybody|everyone|them|people|workers|us up / cayo|cayeron .. ${work} / sacando|sacaron|sacan .. trabajadores|empleados|workers|cocineros
    lined|lining up .. workers|employees|staff|cooks / workers|employees lined up
  `),
  detaining: phrases(`
    took|taking|grabbed|grabbing|snatched|nabbed a|an|the|my|our|his|her|some|#|someones _ / agarro|agarraron|agarran|agarrando #|some|an|the|one _ / ${TAKE} .. ${others} / ${TAKE} away|into / got|have|has my|someone|somebody|${others} .. in? handcuffs|cuffs|cuffed|handcuffed|custody|ground|pinned
    got|have|has .. ${others} .. handcuffs|cuffs|cuffed|handcuffed|custody|ground|pinned / got|have|has someone|somebody|my ${others}
    got my _? ${others} / ${others} .. got|was|were|been|being|getting taken|grabbed|tackled|kidnapped|snatched
    arrest|arrested|arresting|arrests|arrestd / detain|detained|detaining|detains|detainees / cuff|cuffed|cuffing|handcuff*|handcuffs|cuffs
    kidnap* / abduct* / picked|picking up .. ${others}
    put|putting|shove|shoved|shoving|threw|throwing|load|loaded|loading|stuffed|stuffing|forced|forcing|pushed|pushing|metieron|metiendo|subieron|subiendo|echaron|aventaron .. ${others} .. ${vehicles}
    put|shoved|threw|loaded|loading|forced|pushed _? someone|somebody|${others} in|into|inside
    se .. ${LLEVAR} / ${LLEVAR} .. gente|people|${others} / ${LLEVAR} a|al|detenid* / llevarse / llevandose / llevaronse
    ${AGARRAR} a|al .. ${others} / ${GRASP} .. a|al|one|un|una|su|mi|my .. ${others} / tienen|tiene|tenian agarrad*|sometid*|detenid*|amarrad*|tirad* / lo|la|los|las|le|les? esposo|esposaron|esposan a|al|en|in|on|y|and|ahi|afuera|outside
    lo|la|los|las esposo / agarraron|levantaron|detuvieron|jalaron|arrastraron al|varios|gente / arrest* / esposado|esposada|esposados|esposadas|esposaron|esposando|esposan
    detenido|detenida|detenidos|detenidas / secuestr* / tiene|tienen a|al .. ${others} / lo|la|los|las agarraron|detuvieron|subieron|tienen
    tirado|tirada|tirados|contra|sometido|tienen .. en? el piso|suelo / have|has|had|got|holding|put|threw|pinned|pinning|throwing .. on the ground / someone|somebody|man|woman|kid|person|people|him|her|them|lady|handcuffed on the ground
    zip tie|tied|ties|tying / ziptied|zipties / hauled|hauling|led|leading|carried .. away|off / people|man|guy|woman handcuffed
  `),
}

/** Done to somebody, but none of ours; not a bare sighting either. */
const SOMETHING_ELSE = phrases(`
  ask|asking|asks|asked|check|checking|checks|checked|demanding|wanting|want .. .. papers|paper|id|ids|documents|docs|identification|identifications|papeles|papers|passport|passports|status
  pid* .. papel*|identific*|documento*|id|ids|papers / revis* .. papel*|identific*|documento*|id|ids
  parando|paran|pararon gente|a la|personas / stopping|stopped|stop people|everyone|everybody|pedestrians
  pide|piden|pidiendo|pidieron|papeles / questioning|interrogando
`)

/** "in the parking lot", "took a picture", "a detention center": words of other things. */
const OF_OTHER_THINGS = phrases(`
  parked ${vehicles} next / arrest warrant|warrants / detention center|centers / off|no parking / parking lot|garage|spot
  traffic light|lights / bus stop|stops / stop sign|signs / next door / car|van|truck door|doors / # door sedan|car
  food|tow|school|delivery|fire|garbage|mail truck|trucks|bus|car
  i|we|im|were was? just? driving|drive|drove|passing|passed|riding|rode|walking|walked by|past|around|thru|through|up|slow|home
  iba|voy|venia|vengo|estaba|estoy|yo pasando|manejando|paso|pase por
  helicopter|helicopters|chopper|drone|drones|helicoptero|helicopteros|dron|drones .. circling|hovering|flying|volando|dando|rondando vueltas?
  i|we|lets|please take|took|grab|grabbed / can|could|puedo|podemos|quiero|quieren|pueden llevar|llevarlos|llevarte
  took|taking|take|grabbed|grabbing a|an|the|my|some|# _? left|right|turn|break|look|call|while|seat|exit|bus|train|ramp|stairs|elevator|alley|street|st|ave|spot|road|route|highway|picture|pictures|pic|pics|photo|photos|video|videos|food|coffee|lunch|breakfast|donuts|tacos|gas|bag|bags|phone|phones|car|cars|truck|van|min|mins|minute|minutes|hour|hours
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

const NOBODY_THERE = phrases(`
  you|bless|gracias|thanks guys / i|we have|drive|own a|an .. ${either(VEHICLES)} / tengo un|una .. ${either(VEHICLES)}
  no|any|ningun|ni agents|agentes|ice|migra|feds|federales|one|suvs|vans|officers|carros|camionetas
  no|not|didnt|dont|cant|havent|hasnt|nunca vi|veo|hay|vimos|see|saw|seen|find|anyone|alcance .. agents|agentes|ice|migra|feds|suvs|vans|nada|nadie|nothing|anybody|anyone
`)
const GONE = phrases(`
  left|gone|leaving / took|drove|pulled off|away / moved on / went away / dispersed / se retir*|marcharon|largaron|fue / se han ido / se fueron|van|fue / ya no estan|hay / no longer|more agents|ice|migra / all clear / todo tranquilo / no hay nadie|nada|migra|ice
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
  return isSeen || SEEN.test(whole) ? 'present' : null
}
