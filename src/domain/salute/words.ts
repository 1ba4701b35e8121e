import { LONGEST_READ, normalise } from '../intent/normalise.ts'
import { phrases } from '../intent/phrases.ts'
import { createSlips } from '../intent/slips.ts'
import { ADJECTIVES, AGENTS, GEAR, OTHERS, VEHICLES, WORKPLACES } from './vocabulary.ts'

const OTHER_WORDS = [
  'minutes minutos knocking knocked pounding banging tocando golpeando parked parking parqueado parqueados estacionado',
  'estacionada estacionados estacionadas circling patrolling patrullando driving vueltas stopping stopped pulled arrested',
  'arresting arrestaron arrestando detaining detained detuvieron deteniendo agarraron llevaron handcuffs handcuffed',
  'esposado esposados grabbed checkpoint roadblock raided raiding redada pidiendo papeles asking papers parando pararon',
  'parado parados parada paradas detenido detenida detenidos detenidas haciendo entraron entrando fabrica despacio',
  'patrulla fronteriza border patrol homeland security investigations immigration inmigracion balaclava deportation bortac police weapons people',
].flatMap((line) => line.split(' '))
const slipped = createSlips(
  [
    ...new Set(
      [VEHICLES, AGENTS, GEAR, OTHERS, WORKPLACES, ADJECTIVES].flatMap((set) => [...set]).concat(OTHER_WORDS),
    ),
  ]
    // What is shorter is too near to other words.
    .filter((word) => word.length >= 6),
  5,
)
/** Short words as people misspell them. */
const SHORT_FORMS = new Map(
  `ase: hace / hase: hace / ace: hace / ay: hay / migar: migra / miga: migra / mirga: migra / agnet: agent
  agets: agents / agens: agents / agt: agent / agts: agents / vehs: vehicles / offices: officers / ombre: hombre
  ombres: hombres / hr: hour / hrs: hours / mns: minutes / bans: vans / troka: troca / trokas: trocas`
    .split(/\n| \/ /)
    .map((entry) => entry.trim().split(': ') as [string, string]),
)

const TELEPHONE = /(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}(?!\d)|(?<!\d)\d{3}[ .-]\d{4}(?!\d)/g

/**
 * Each clause's words, without telephone numbers, without what is only supposed or advised ("if they knock, dont
 * open") and, where there is something else, without what was on another day.
 */
export function saluteClauses(text: string): string[][] {
  const clauses = normalise(prepare(text))
    .clauses.map((clause) => real(clause.map(mend)))
    .filter((clause) => clause.length > 0)
  const ofToday = clauses.filter((clause) => !ANOTHER_DAY.test(spaced(clause)))
  return ofToday.length > 0 ? ofToday : clauses
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
    .replace(/(?<![a-z0-9])(?:ar-?15s?|m-?16s?|m-?4s?)(?![a-z0-9])/gi, 'rifle')
    .replace(/(?<!\d)7[ -]?(?:eleven|11)(?!\d)/gi, 'convenience')
    .replace(/(?<=\d)(?:\+|x)(?= ?[a-z])/gi, ' ')
}

function mend(word: string): string {
  return SHORT_FORMS.get(word) ?? slipped(word) ?? word
}

const ANOTHER_DAY = phrases(`
  yesterday / last week|month|year|time / the other day / ayer / la semana pasada / el otro dia / el mes pasado
  tomorrow / last monday|tuesday|wednesday|thursday|friday|saturday|sunday
`)
/** "if they knock", "si tocan": up to the advice that follows, or a few words. */
const SUPPOSED = phrases(`
  if / in case / en caso / por si
  si viene|vienen|llega|llegan|toca|tocan|ven|ves|alguien|quieren|les|necesita|necesitan|te|los|esta|estan|es|son|siguen
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
