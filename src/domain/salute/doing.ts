import { phrases } from '../intent/phrases.ts'
import type { Activity } from './salute.ts'
import { either, OTHERS, VEHICLES, WORKPLACES } from './vocabulary.ts'

/* The verbs are listed; what they are done to is left open where it can be: nobody can list whom they may take. */

const others = either(OTHERS)
const vehicles = either(VEHICLES)
const work = either(WORKPLACES)
export const TAKE =
  'took|take|takes|taking|taken|grab|grabbed|grabbing|grabs|nabbed|snatched|seized|dragged|dragging|tackled|tackling|pinned|holding|captured|apprehended|hauled|yanked|restrained|kidnapped'
export const LLEVAR = 'llevaron|llevan|llevando|lleva|llevo|llevar|llevarse|llevandose'
const GRASP =
  'arrastraron|arrastrando|agarrar|agarraron|agarran|agarrando|agarro|levantaron|levanto|levantando|capturaron|capturando|detuvieron|deteniendo|detienen|detuvo|aprehendieron|aprehendiendo|sometieron'
export const AGARRAR =
  'arrastraron|arrastrando|agarraron|agarran|agarrando|agarro|levantaron|levantando|capturaron|capturando|subieron|subiendo|jalaron|tumbaron|metieron|sacaron|subio|metio|jalo|detuvieron|deteniendo|detienen|detuvo|aprehendieron'
const FEW = '#|one|two|three|four|five|dos|tres|cuatro|cinco'
const STOP = 'stop|stopped|stopping|stops'
const KNOCK =
  'knock|knocking|knocked|knocks|banging|banged|pounding|pounded|beating|bang|pound|hammering|hitting|tapping'
const TOCAR =
  'toca|tocan|tocando|tocaron|tocar|toco|golpean|golpeando|golpearon|golpear|pegando|pegandole|pegan|aporreando|timbrando'
const BREAK =
  'breaking|broke|kicked|kicking|busted|busting|break|kick|ramming|rammed|ram|bust|down|smashed|smashing|forced|forcing|tumbar|romper|patear|quebrar|derribar|tumbaron|tumbando|rompieron|rompiendo|patearon|pateando|quebraron|tiraron|tirando|derribaron|abran|abrir|forzaron|forzando'
const DOOR = 'door|doors|puerta|puertas|timbre|timbres|doorbell|doorbells|buzzer|buzzers'
const PARAR =
  'paran|pararon|parando|paro|parar|para|detuvieron|deteniendo|detienen|detuvo|detener|revisando|revisan|revisaron|checando|checan|checkeando|chequeando'
const STOPPED_CARS = `${vehicles}|choferes|conductores|trafico|bicicletas|driver|drivers|motorists|trucker|truckers|traffic|taxi|taxis|cab|cabs|uber|motorcycle|moto|motos|motocicleta|scooter|bus|buses|camion|camiones|semi|trailer`

/** What is said to be done, by what it says. Several may be said: the most serious counts. */
export const SAYS: Readonly<Record<Exclude<Activity, 'present'>, RegExp>> = {
  parked: phrases(`
    parked|parkd|prked|idling|staged|staging|estacionad*|parqueado|parqueada|parqueados|parqueadas|parkead*|parqueando|estacionando|estacionandose
    ${vehicles} .. .. sitting|idle / ${vehicles} .. paradas|parados|parada|parado / engine|engines|motor running|on|prendido|encendido / prendida|prendidas|prendido|prendidos|encendida / sitting in ${FEW}|a|an|the|their ${vehicles}
  `),
  patrolling: phrases(`
    patrol|patrolling|patrullando|patrullan|circling|circled|lapping|cruising|roaming|prowling|rondando|rondan|ronda|merodeando|merodean|vigilando|recorren|patrolled|patrullaron|rondin|rondines
    driving|drive|drove|drives|riding|rolling|creeping real|very|super? slow|slowly|around|by|up|thru|through / dando|dan|dieron|da|daba|daban|dar|dandole .. vueltas|vuelta|rondas|rondines|vueltitas
    up and|n|& down / going around|round / doing|making laps|loops|circles|rounds / looping / despacio|despacito
    recorriendo / de rol / rolando / in circles / back and forth / keep|keeps|kept passing|driving|going|coming / pasa|pasan y pasa|pasan / pasa|pasan|pasando .. cada rato / arriba y|para abajo / pasando|pasan por|lento / around the block
  `),
  'stopping-cars': phrases(`
    ${STOP}|${PARAR} .. ${STOPPED_CARS}|bike|bikes / pull|pulled|pulling|pulls .. over / paradas de trafico / surround*|rode* .. ${vehicles}
    ${PARAR} la|los? _ a .. ${vehicles} / ${PARAR} a|al .. ${others} .. .. ${vehicles}
    traffic stop|stops / got|have|has .. ${vehicles} .. stopped|pulled|boxed|blocked|surrounded
    checking|searching|inspecting ${vehicles} / checking|searching|inspecting every|all|the ${vehicles}
    boxed|boxing|box .. in / my .. got|was|were stopped by
    tiene|tienen parad?|parado|parada|parados|detenido|detenidos .. ${vehicles}
    tiene|tienen .. ${vehicles} .. parado|parada|parados|paradas|detenido|detenida
    paro|pararon|paran|detuvieron|detuvo a .. ${others} en su .. ${vehicles} / stopped|pulled .. ${others} in his|her|their .. ${vehicles}
    alto a ${vehicles}|los|las|una|un|la|el|todos / van manejando / orillando|orillaron
  `),
  'at-door': phrases(`
    knock|knocking|knocked|knocks|tocando|tocaron|tocan|tocaba|tocaban|timbrando / ${KNOCK}|${TOCAR}|${BREAK} .. ${DOOR} / doorbell|doorbells|buzzer|buzzers
    trying|tried|try to get|come in|inside|into / trying|tried|try|want|wants|wanting to? enter / quieren|quiere|queriendo|tratando|intentando|tratan de? entrar|meterse
    at|in|inside my|our|his|her|moms|neighbors _? house|home|apartment|apt|condo / en mi|nuestra|su casa|apartamento|apartamiento|depa|departamento
    surround*|rode* .. house|home|casa|building|edificio|apartment|apartments / floor to|by floor / piso por piso / in|inside|adentro|dentro my|the|our|del|de hallway|hallways|building|edificio
    en la puerta de|del|of la|el|los|las|my|mi? ${others}
    apartamento|apto|departamento|depa en|por apartamento|apto|departamento|depa / llegaron|llego|vinieron|vino|came|come a|to mi|my|our|nuestra casa|house|home|door|puerta|apartment|apartamento|apto
    en la puerta del edificio|apartamento|departamento|lado / outside my|our|the|her|his apartment|house? door / ring|rings|ringing|rang .. bell|bells
    door to door / house to house / apartment to apartment / at|to the|every _? ${DOOR} / at|to|in|on my|his|her|our|their|a|someones|somebodys|neighbors .. ${DOOR}
    at|on the .. neighbors|neighbor|moms|apartment|front|back door|doors
    open the|their|his|her|our|my door / on my|his|her|our|their|every|someones|neighbors door|doors
    puerta en puerta|por / casa en|por casa / casas por casas
    en la puerta de enfrente|atras|adelante|al / en la|mi|su puerta de mi|su|una|los|las|nuestra / en mi|su|nuestra puerta / a mi|la puerta $
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
    took|taking|grabbed|grabbing|snatched|nabbed a|an|the|my|our|his|her|some|${FEW}|someones _ / agarro|agarraron|agarran|agarrando ${FEW}|some|an|the _ / ${TAKE} .. ${others} / ${TAKE} away|into / got|have|has my|someone|somebody|${others} .. in? handcuffs|cuffs|cuffed|handcuffed|custody|ground|pinned / took|grabbed ${FEW} $
    got|have|has .. ${others} .. handcuffs|cuffs|cuffed|handcuffed|custody|ground|pinned / got|have|has someone|somebody|my ${others}
    got my _? ${others} / ${others} .. got|was|were|been|being|getting taken|grabbed|tackled|kidnapped|snatched
    arrest|arrested|arresting|arrests|arrestd / detain|detained|detaining|detains|detainees / cuff|cuffed|cuffing|handcuff*|handcuffs|cuffs
    kidnap* / abduct* / picked|picking up .. ${others}
    put|putting|shove|shoved|shoving|threw|throwing|load|loaded|loading|stuffed|stuffing|forced|forcing|pushed|pushing .. .. in|into|inside|en .. ${vehicles}
    load|loading|loaded .. up / tumbaron|tumbando|tiraron|jalaron|jalando|empujaron a|al _ / subiendo|metiendo gente|people|trabajadores
    metieron|metiendo|metio|subieron|subiendo|subio|echaron|aventaron a|una|un|one|two|# .. .. ${vehicles}
    put|shoved|threw|loaded|loading|forced|pushed _? someone|somebody|${others} in|into|inside
    se .. ${LLEVAR} / ${LLEVAR} .. gente|people|${others} / ${LLEVAR} a|al|detenid* / llevarse / llevandose / llevaronse
    ${AGARRAR} a|al .. ${others} / ${GRASP} .. a|al _ / ${GRASP} .. one|un|una|su|mi|my .. ${others} / tienen|tiene|tenian agarrad*|sometid*|detenid*|amarrad*|tirad* / lo|la|los|las|le|les? esposo|esposaron|esposan a|al|en|in|on|y|and|ahi|afuera|outside
    lo|la|los|las esposo / agarraron|levantaron|detuvieron|jalaron|arrastraron al|varios|gente / arrest* / esposado|esposada|esposados|esposadas|esposaron|esposando|esposan
    detenido|detenida|detenidos|detenidas / secuestr* / tiene|tienen a|al .. ${others} / lo|la|los|las agarraron|detuvieron|subieron|tienen
    tirado|tirada|tirados|contra|sometido|tienen .. en? el piso|suelo / have|has|had|got|holding|put|threw|pinned|pinning|throwing .. on the ground / someone|somebody|man|woman|kid|person|people|him|her|them|lady|handcuffed on the ground
    zip tie|tied|ties|tying / ziptied|zipties / hauled|hauling|led|leading|carried .. away|off / people|man|guy|woman handcuffed
  `),
}
