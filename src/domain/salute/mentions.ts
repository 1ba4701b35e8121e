/** Where the words count agents or their vehicles. */
import { countsNothing, quantityAt, type Quantity } from './quantity.ts'
import { ADJECTIVES, AGENCIES, AGENTS, GEAR, MEN, OTHERS, PEOPLE, VEHICLES, wordSet } from './vocabulary.ts'

export type Mention = {
  kind: 'people' | 'vehicles'
  value: number
  /** What was counted, in the singular. */
  noun: string
  /** Comes on top of what was counted before: "and 2 more". */
  adds: boolean
  /** "2 agents each". */
  each: boolean
}

type Counted = { kind: Mention['kind']; noun: string; end: number }

const MOST_PEOPLE = 60
const MOST_VEHICLES = 30
const LONGEST_NAME = 7

export function mentionsIn(words: readonly string[]): Mention[] {
  const mentions: Mention[] = []
  let lastEnd = -1
  for (let at = 0; at < words.length;) {
    const quantity = quantityAt(words, at)
    const counted = quantity && !countsNothing(words, at) ? countedBy(words, at, quantity) : null
    if (!quantity || !counted) {
      at += 1
      continue
    }
    mentions.push({
      kind: counted.kind,
      value: quantity.value,
      noun: counted.noun.replace(/s$/, ''),
      adds: quantity.adds || (lastEnd === at - 1 && JOINERS.has(words[at - 1] ?? '')),
      each: EACH.test(words.slice(counted.end, counted.end + 3).join(' ')),
    })
    lastEnd = counted.end
    at = counted.end
  }
  return mentions
}

const JOINERS = wordSet('and y & plus mas with con')
const EACH =
  /^(?:(?:in|en|per|por) )?(?:each|cada|apiece)(?![^ ])|^(?:per|por) (?:car|van|vehicle|carro|camioneta)/

function countedBy(words: readonly string[], at: number, quantity: Quantity): Counted | null {
  const from = at + quantity.length
  return named(words, at, from, quantity) ?? (quantity.isArticle ? null : unnamed(words, at, from, quantity))
}

/** A number with what it counts: "2 black suvs", "3 ICE agents", "ocho de la migra". */
function named(words: readonly string[], at: number, from: number, quantity: Quantity): Counted | null {
  let noun = -1
  for (let next = from; next < Math.min(words.length, from + LONGEST_NAME); next++) {
    const word = words[next] ?? ''
    const isVehicle = VEHICLES.has(word)
    // "2 suvs agents inside": after vehicles only more of their name.
    if (noun >= 0 && VEHICLES.has(words[noun] ?? '') && !isVehicle) break
    if (isVehicle || isPerson(word)) noun = next
    else if (!ADJECTIVES.has(word)) break
    // "2 camionetas de la migra" ended above; "3 men of the ..." ends here.
    else if (noun >= 0 && /^(?:of|de|del)$/.test(word)) break
  }
  const word = words[noun] ?? ''
  if (noun < 0) return null
  const end = noun + 1
  // "tres de la patrulla fronteriza"
  const isBorderPatrol =
    word === 'patrulla' && /^(?:fronteriza|de la frontera)(?![^ ])/.test(words.slice(end, end + 3).join(' '))
  if (isBorderPatrol && quantity.value > 1) return { kind: 'people', noun: 'agent', end }
  if (VEHICLES.has(word)) {
    const isOurs = quantity.value <= MOST_VEHICLES && isOfAgents(words, at, from, end)
    return isOurs ? { kind: 'vehicles', noun: word, end } : null
  }
  if (quantity.value > MOST_PEOPLE) return null
  if (AGENCIES.has(word) && (quantity.value === 1 || NOT_AGENTS.has(words[end] ?? ''))) return null
  const isAgent = AGENTS.has(word) || AGENCIES.has(word) || isLikelyAgent(words, at, from, noun, quantity)
  return isAgent ? { kind: 'people', noun: 'agent', end } : null
}

const NOT_AGENTS = wordSet('station stations raid raids cream alerts sightings stops calls times')

function isPerson(word: string): boolean {
  return AGENTS.has(word) || AGENCIES.has(word) || MEN.has(word) || PEOPLE.has(word)
}

const SEIZING =
  /^(?:took|taken|taking|takes?|grab|detain|detuv|deten|arrest|cuff|handcuff|agarr|llev|subi|meti|levant|picked|pick|put|shov|load|chas|tackl|kidnap|secuestr|question|drag|captur)/
const HAVING = /^(?:have|has|had|got|tienen|tiene|stopped|stopping|pararon|paran|parando|asking)$/
const SEIZED =
  /^(?:detained|arrested|taken|cuffed|handcuffed|grabbed|waiting|watching|filming|recording|working|selling|hurt|esposad|detenid|arrestad|mirando|grabando|esperando|trabajando|vendiendo|viendo|protest|yelling|screaming|shouting|gritando|pitando|inside the bus)/
const BETWEEN = wordSet('were was got are being been is have has getting fueron estan estaban')

function isLikelyAgent(
  words: readonly string[],
  at: number,
  from: number,
  noun: number,
  quantity: Quantity,
): boolean {
  // prettier-ignore
  const before = words.slice(Math.max(0, at - 4), at)
  let next = noun + 1
  while (BETWEEN.has(words[next] ?? '')) next++
  // "5 HSI guys cuffed the owner"
  if (words.slice(from, noun).some((word) => AGENCIES.has(word))) return true
  if (before.some((word) => SEIZING.test(word)) || SEIZED.test(words[next] ?? '')) return false
  const around = [...words.slice(from, noun), ...words.slice(noun + 1, noun + 7)]
  if (around.some((word) => GEAR.has(word) && !isCuffs(word))) return true
  if (before.some((word) => HAVING.test(word))) return false
  return MEN.has(words[noun] ?? '') && quantity.value >= 2
}

const isCuffs = (word: string) => word === 'handcuffs'

const STOPPING =
  /^(?:stop|stopped|stopping|stops|pull|pulled|pulling|pulls|box|boxed|boxing|block|blocked|blocking|surround|surrounded|surrounding|follow|followed|following|chase|chased|chasing|search|searched|searching|tow|towed|towing|paro|pararon|paran|parando|parado|parar|detuv.*|deten.*|siguen|siguiendo|siguieron|persigu.*|rode.*|revis.*|bloque.*|alto)$/
const OWNED = /^(?:i have|i drive|i own|we have)$|(?<![^ ])(?:tengo|manejo)$/

/** "a car pulled over" was stopped; "2 cars pulled over a truck" did it. */
const PULLED_OVER =
  /^(?:(?:is|are|was|were|being|getting|got|get) )*(?:(?:pulled over|boxed in)(?! (?:an?|another|un|una|the|my|some|someone|somebody|people|every\w*|\d+)(?![^ ]))|being stopped|full of (?:people|ppl|workers|kids|families|passengers|neighbors|gente|ninos))/
const ON_THE_WAY = wordSet('over at a to the about like up around in another some al un')
const OF_OTHERS = wordSet(
  'my his her our their mi su sus food tow work working landscaping delivery school fire garbage mail amazon ups fedex',
  'dump trabajo repartidor comed nicor comcast usps dhl plumbing news film movie',
)

/** Not a car that they stopped, nor one that merely stands there. */
function isOfAgents(words: readonly string[], at: number, from: number, end: number): boolean {
  if (words.slice(from, end).some((word) => OF_OTHERS.has(word))) return false
  if (/^(?:honking|pitando|behind (?:me|us)(?![^ ]))/.test(words.slice(end, end + 2).join(' '))) return false
  if (words[end] === 'de' && words[end + 1] === 'trabajo') return false
  // "i have a van", but not "i have 2 ICE vans outside".
  const isArticle = /^(?:an?|una?)$/.test(words[at] ?? '')
  if (isArticle && OWNED.test(words.slice(Math.max(0, at - 2), at).join(' '))) return false
  const after = words.slice(end, end + 3).join(' ')
  if (PULLED_OVER.test(after)) return false
  if (
    /^(?:stopped|parad[oa]s?|detenid[oa]s?)(?![^ ])/.test(after) &&
    words.slice(Math.max(0, at - 2), at).some((word) => HAVING.test(word))
  )
    return false
  // "pulled over a man in a van"
  const stopped = words.slice(Math.max(0, at - 7), at)
  const verbAt = stopped.findIndex((word) => STOPPING.test(word))
  if (
    verbAt >= 0 &&
    /^(?:in|en)$/.test(words[at - 1] ?? '') &&
    stopped.slice(verbAt).some((word) => OTHERS.has(word))
  )
    return false
  let before = at - 1
  while (before >= at - 2 && ON_THE_WAY.has(words[before] ?? '')) before--
  const verb = words[before] ?? ''
  // "pulled up in 2 vans", "stopped in 2 vans"
  // "paro la migra a una troca"
  if (words[at - 1] === 'a' && words.slice(Math.max(0, at - 5), at).some((word) => STOPPING.test(word)))
    return false
  const between = words.slice(before + 1, at)
  // "boxed in a truck"
  if (/^(?:box|block)/.test(verb) && between[0] === 'in') return false
  if (between.some((word) => word === 'up' || word === 'in')) return true
  return !STOPPING.test(verb)
}

/** "son tres con mascara", "4 of them", "two in vests", "theres like 5 at the corner". */
function unnamed(words: readonly string[], at: number, from: number, quantity: Quantity): Counted | null {
  if (quantity.value > MOST_PEOPLE) return null
  const people: Counted = { kind: 'people', noun: 'agent', end: from }
  const next = words.slice(from, from + 4)
  if (/^(?:of them|of those|de ellos|de esos)(?![^ ])/.test(next.join(' '))) return people
  if (next[0] === 'masked' || next[0] === 'armed' || next[0] === 'armados') return people
  if (/^(?:in|with|con|w|wearing|en)$/.test(next[0] ?? '') && next.slice(1).some((word) => GEAR.has(word)))
    return people
  let before = at - 1
  while (
    before >= at - 2 &&
    /^(?:like|about|around|como|unos|maybe|only|just|at least)$/.test(words[before] ?? '')
  )
    before--
  const says = words[before] ?? ''
  const isSaid = /^(?:son|eran|theyre|theres)$/.test(says) || (says === 'are' && words[before - 1] === 'they')
  const isEnd = next[0] === undefined || WHERE.has(next[0])
  return isSaid && isEnd ? people : null
}

const WHERE = wordSet(
  'distrito ward calle a con en por at on off in outside afuera adentro inside near by with frente enfrente cerca here aqui ahi there',
)
