import { LONGEST_READ, normalise } from '../intent/normalise.ts'
import { phrases } from '../intent/phrases.ts'
import { createSlips } from '../intent/slips.ts'
import { createByEar } from './sounds.ts'
import { ADJECTIVES, AGENTS, GEAR, MEN, OTHERS, VEHICLES, wordSet, WORKPLACES } from './vocabulary.ts'

const OTHER_WORDS = [
  'parqueadas parqueada minutes minutos knocking knocked pounding banging tocando golpeando parked parking parqueado parqueados estacionado',
  'estacionada estacionados estacionadas circling patrolling patrullando driving vueltas stopping stopped pulled arrested',
  'arresting arrestaron arrestando detaining detained detuvieron deteniendo agarraron llevaron handcuffs handcuffed',
  'esposado esposados grabbed checkpoint roadblock raided raiding redada pidiendo papeles asking papers parando pararon',
  'parado parados parada paradas detenido detenida detenidos detenidas haciendo puerta puertas around rounding afuera cuatro entraron entrando fabrica despacio',
  'traffic checking rolling pistola pistolas metralleta metralletas papeles identificaciones chicago security',
  'patrulla fronteriza border patrol homeland security investigations checkpoint subieron metieron sacaron tumbaron rompieron agarrando llevando levantaron arrastraron esposaron rondines recorriendo control despacito doorbell punto immigration inmigracion balaclava deportation bortac police weapons people',
].flatMap((line) => line.split(' '))
const LONG_WORDS = [
  ...new Set(
    [VEHICLES, AGENTS, MEN, GEAR, OTHERS, WORKPLACES, ADJECTIVES]
      .flatMap((set) => [...set])
      .concat(OTHER_WORDS),
  ),
]
  // What is shorter is too near to other words.
  .filter((word) => word.length >= 6)
const slipped = createSlips(LONG_WORDS, 5)
const byEar = createByEar(LONG_WORDS)
/** "askin", "sittin". */
const WITHOUT_G = new Map(
  `asking banging pounding knocking kicking breaking parking sitting standing idling driving circling cruising rolling
  riding patrolling roaming stopping pulling checking searching detaining arresting grabbing taking cuffing dragging
  holding trying getting raiding rounding putting throwing loading pushing walking`
    .split(/\s+/)
    // "stoppin" and "stopin".
    .flatMap((word): [string, string][] => [
      [word.slice(0, -1), word],
      [word.slice(0, -1).replace(/(.)\1(?=in$)/, '$1'), word],
    ]),
)
/** Right as they stand, though a slip away from one of ours: "fueron" is no "furgon". */
const RIGHT = wordSet(
  'fueron llegaron cuando cuanto cuarto cuartos cuadra cuadras seguro seguros pasando pasaron pasado pasados pasada pasadas',
  'tomando tomaron perdon viendo riding reading raining shopping stepping blocked making bother construccion trabajando',
  'hoodie grade grades graders hambre pared prison carlos marion pearson senour tracks trunks garbage coaches couches',
  'packed parade patron topping tapping cards corners guards guardia guardias bancos hotels tender rather neighbours amigas',
  'cerrado cerraron trafico tapados pagado pagada marker llevo llamaron llegando patrols',
)

/** Short words as people misspell them. */
const SHORT_FORMS = new Map(
  `ase: hace / hase: hace / ace: hace / ay: hay / migar: migra / miga: migra / mirga: migra / agnet: agent / detaing: detaining / detaned: detained / mgra: migra / migr: migra / imigra: migra / imgra: migra
  agets: agents / agens: agents / agt: agent / agts: agents / vehs: vehicles / offices: officers / ombre: hombre
  ombres: hombres / hr: hour / hrs: hours / ora: hora / oras: horas / mns: minutes / patrula: patrulla / bans: vans / troka: troca / trokas: trocas`
    .split(/\n| \/ /)
    .map((entry) => entry.trim().split(': ') as [string, string]),
)

const TELEPHONE = /(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}(?!\d)|(?<!\d)\d{3}[ .-]\d{4}(?!\d)/g

/**
 * Each clause's words, without telephone numbers, and without what is only supposed or advised ("if they knock, dont
 * open") or was, or is to be, on another day.
 */
export function saluteClauses(text: string): string[][] {
  return normalise(prepare(text))
    .clauses.map((clause) => real(clause.map(mend)))
    .filter((clause) => clause.length > 0 && !isOfAnotherDay(spaced(clause)))
}

export function spaced(words: readonly string[]): string {
  return words.map((word) => `${word} `).join('')
}

/** Written forms that `normalise` would take apart. */
function prepare(text: string): string {
  return text
    .slice(0, LONGEST_READ)
    .replace(TELEPHONE, ' . ')
    .replace(/(?<![a-z])i\.c\.e(?![a-z])\.?/gi, 'ICE')
    .replace(/(?<![a-z])([ap])\. ?m(?![a-z])\.?/gi, '$1m')
    .replace(/(?<![\d:])(\d{1,2})[.h](\d{2})(?= ?[ap]m)/gi, '$1:$2')
    .replace(/(?<=(?:^|[^a-z])(?:at|las|about|around) )(\d{1,2})\.([0-5]\d)(?![\d.])/gi, '$1:$2')
    .replace(/(?<![a-z0-9])(?:ar-?15s?|m-?16s?|m-?4s?)(?![a-z0-9])/gi, 'rifle')
    .replace(/(?<![a-z])car wash/gi, 'carwash')
    .replace(/(?<![a-z])pick[ -]ups(?![a-z])|(?<![a-z])pick[ -]up (?=trucks?)/gi, (said) =>
      /s$/i.test(said) ? 'pickups' : 'pickup ',
    )
    .replace(/(?<!\d)7[ -]?(?:eleven|11)(?!\d)/gi, 'convenience')
    .replace(/(?<!\d)(\d{1,2})([0-5]\d)(?= ?[ap]m(?![a-z]))/gi, '$1:$2')
    .replace(/(?<=\d)(?:\+|x)(?= ?[a-z])/gi, ' ')
}

function mend(word: string): string {
  if (RIGHT.has(word)) return word
  return SHORT_FORMS.get(word) ?? WITHOUT_G.get(word) ?? byEar(word) ?? slipped(word) ?? word
}

const ANOTHER_DAY = phrases(`
  yesterday / last week|weekend|month|year|time / the other day|week / ayer / antier|anteayer / el otro dia
  la|el semana|mes|ano|fin pasada|pasado / in january|february|march|april|may|june|july|august|september|october|november|december / en enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
  _ days|weeks|months|years ago / hace .. dias|semanas|semana|meses|mes|anos|ano
  tomorrow / next week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday / la semana que entra|viene
  last monday|tuesday|wednesday|thursday|friday|saturday|sunday / el lunes|martes|miercoles|jueves|viernes|sabado|domingo pasado
  ^ manana / vienen|viene|vendran|vendra|va|van|llegan|llega .. manana / pasado manana / que|si|y manana
`)
const STILL_TODAY = phrases(`
  since|as|from|like|than|before yesterday|last / desde|de|que|como ayer / now|today|again / hoy|ahora|ahorita / otra vez / de nuevo
`)

function isOfAnotherDay(words: string): boolean {
  return ANOTHER_DAY.test(words) && !STILL_TODAY.test(words)
}

/** "if they knock", "si tocan": up to the advice that follows, or a few words. */
const SUPPOSED = phrases(`
  if / in case / en caso / por si
  si viene|vienen|llega|llegan|toca|tocan|ven|ves|alguien|quieren|les|necesita|necesitan|te|los
  se si es|son|esta|estan|siguen|sigue|hay|era|eran
`)
const MOST_SUPPOSED = 6
const ADVICE = phrases(`
  dont|never|no|nunca open|answer|come|go|drive|let|abran|abra|abras|abrir|salgan|salga|vengan|vayan|dejen|contesten|manejen the|your|la|le|su? door|doors|puerta|puertas|them|casa?
`)
const AGAIN = /^(?:but|pero|dont|no|never|nunca|call|stay) /

function real(clause: string[]): string[] {
  let words = spaced(clause)
  const supposed = SUPPOSED.exec(words)
  if (supposed) {
    let rest = words.slice(supposed.index + supposed[0].length)
    for (let left = MOST_SUPPOSED; left > 0 && rest !== '' && !AGAIN.test(rest); left--)
      rest = rest.slice(rest.indexOf(' ') + 1)
    words = words.slice(0, supposed.index) + rest
  }
  return words
    .replace(ADVICE, '')
    .split(' ')
    .filter((word) => word !== '')
}
