/** The texts that the reader is built with. */
import { between, chance, pick, type Random } from '../place-texts/random.ts'
import type { Split } from './split.ts'

const en = {
  who: `
    {n} agents
    {n} ICE agents => unit=ice
    like {n} ice => unit=ice
    about {n} officers
    {n} ICE officers => unit=ice
    {n} federal agents
    an agent => people=1
    an ice agent => people=1 unit=ice
    a couple of agents => people=2
    a group of {n} agents
    {n} guys in vests
    {n} men with ICE vests => unit=ice
    {n} masked men => unit=unknown-masked
    {n} people in masks => unit=unknown-masked
    masked agents => unit=unknown-masked
    {n} ppl w/ masks and vests => unit=unknown-masked
    ice => unit=ice
    ICE agents => unit=ice
    la migra => unit=ice
    immigration agents => unit=ice
    ERO officers => unit=ice
    Border Patrol => unit=cbp
    {n} CBP agents => unit=cbp
    BORTAC => unit=cbp
    {n} guys from homeland security investigations => unit=hsi
    HSI => unit=hsi
    CPD => unit=police
    {n} police officers => unit=police
    state troopers => unit=police
    {n} sheriffs => unit=police
    feds
    {n} feds
    a lot of agents
    agents
    US marshals => unit=marshals
    three or four agents => people=4
    {n} us marshals => unit=marshals
  `,
  cars: `
    {v} black suvs
    {v} vans
    {v} white vans
    {v} unmarked cars
    {v} big black trucks
    {v} suvs with tinted windows
    a van => vehicles=1
    a white van => vehicles=1
    a black suv with no front plate => vehicles=1
    one black tahoe => vehicles=1
    {v} ICE vans => unit=ice
    {v} vehicles
    unmarked vans
    black SUVs
    a few vehicles
    a red pickup and {v} suvs => vehicles=+1
    {v} silver ford explorers
    a couple suvs => vehicles=2
    black tahoe
  `,
  doing: `
    here
    standing outside
    are out
    walking around
    at the door => activity=at-door
    knocking on doors => activity=at-door
    going door to door => activity=at-door
    broke down the door => activity=at-door
    stopping cars => activity=stopping-cars
    pulled over a van => activity=stopping-cars
    got a red pickup stopped => activity=stopping-cars
    stopped my cousins car => activity=stopping-cars
    they took a man => activity=detaining
    grabbed a guy => activity=detaining
    arresting someone => activity=detaining
    detained {k} people => activity=detaining
    have a man in handcuffs => activity=detaining
    took {k} guys from the corner => activity=detaining
    put a woman in their van => activity=detaining
    at a checkpoint => activity=checkpoint
    have a checkpoint => activity=checkpoint
    doing a raid at the factory => activity=workplace-raid
    raided the restaurant => activity=workplace-raid
    in the warehouse rounding up workers => activity=workplace-raid
    patrolling => activity=patrolling
    driving around => activity=patrolling
    circling the block => activity=patrolling
    asking for papers => activity=none
    asking everybody for ID => activity=none
  `,
  carsDoing: `
    parked => activity=parked
    sitting parked => activity=parked
    parked with the engine on => activity=parked
    circling the block => activity=patrolling
    driving around slow => activity=patrolling
    waiting
    here
    in the alley
    with feds inside
  `,
  where: `
    at Lawrence and Kedzie
    on 26th and California
    at 3200 w lawrence
    near {h} s Pulaski
    in front of Peterson elementary
    at the bus stop on Kimball
    by the walmart on 47th
    on Sunnyside
    on 18th st
    in the alley behind {h} N Sawyer unit {k}
    off Archer
    at the ice cream shop on Montrose
    ward 33
    at the home depot parking lot
    by the #{k} bus
    {k} blocks from the library
    outside the police station on Western
    at 63rd
    next to the food truck
  `,
  when: `
    {m} min ago
    {m} minutes ago
    about {m} mins ago
    half an hour ago => minutes=30
    an hour ago => minutes=60
    at {t}
    around {t}
    since {t}
    right now
    just now
    a while ago
    today
    this morning
    a couple hours ago => minutes=120
  `,
  gear: `
    with rifles => armed
    they have guns => armed
    heavily armed => armed
    with long rifles => armed
    guns out => armed
    no guns
    no weapons
    with vests
    in uniform
    plain clothes
    illinois plates AB {k}{k}{k}{k}
  `,
  aside: `
    {k} kids are there
    people are filming
    about {k} people watching
    my moms {k}
    call me at 773-555-01{k}{k}
    be careful
    stay inside
    if they knock dont open
    i work till {k}
    please send someone
    not sure if theyre still there
    i called the police
    school starts at 8
    bus {k} isnt running
    i live in apt {k}
    theres {k} cars behind me honking
  `,
}

const es = {
  who: `
    {n} agentes
    como {n} agentes
    {n} agentes de la migra => unit=ice
    la migra => unit=ice
    {n} de ICE => unit=ice
    {n} de la migra => unit=ice
    inmigracion => unit=ice
    un agente => people=1
    un agente de ice => people=1 unit=ice
    {n} hombres con chaleco
    {n} con mascara => unit=unknown-masked
    {n} enmascarados => unit=unknown-masked
    agentes encapuchados => unit=unknown-masked
    {n} agentes con mascaras => unit=unknown-masked
    la patrulla fronteriza => unit=cbp
    {n} agentes de la border patrol => unit=cbp
    HSI => unit=hsi
    la policia => unit=police
    {n} oficiales
    unos agentes
    varios agentes
    {n} agentes federales
    un monton de migra => unit=ice
    un grupo de {n} agentes
  `,
  cars: `
    {v} camionetas
    {v} camionetas negras
    {v} trocas
    {v} carros
    {v} carros negros
    una camioneta => vehicles=1
    una camioneta blanca => vehicles=1
    un carro sin placas => vehicles=1
    una troca negra => vehicles=1
    {v} camionetas de la migra => unit=ice
    camionetas negras
    unas trocas
    {v} vans
    un par de carros => vehicles=2
    una van y {v} carros => vehicles=+1
  `,
  doing: `
    esta
    estan
    andan
    estan tocando puertas => activity=at-door
    tocando la puerta de mi vecina => activity=at-door
    estan en mi puerta => activity=at-door
    estan parando carros => activity=stopping-cars
    pararon una troca => activity=stopping-cars
    detuvieron un carro => activity=stopping-cars
    se llevaron a un señor => activity=detaining
    se llevaron a {k} hombres => activity=detaining
    agarraron a un muchacho => activity=detaining
    arrestaron a mi vecino => activity=detaining
    estan arrestando gente => activity=detaining
    detuvieron a una mujer => activity=detaining
    con un checkpoint => activity=checkpoint
    pusieron un reten => activity=checkpoint
    haciendo una redada en el restaurante => activity=workplace-raid
    entraron a la fabrica => activity=workplace-raid
    dando vueltas => activity=patrolling
    patrullando => activity=patrolling
    pidiendo papeles => activity=none
  `,
  carsDoing: `
    estacionadas => activity=parked
    parados => activity=parked
    paradas en alto => activity=parked
    parqueados => activity=parked
    dando vueltas => activity=patrolling
    afuera
    aqui
  `,
  where: `
    en la Lawrence y Kedzie
    en la 26 y California
    por la {h} s Pulaski
    enfrente de la escuela Peterson
    en la parada del bus en la Kimball
    por el walmart de la 47
    en la Archer
    en la calle 18
    afuera de mi casa
    en el callejon de la Sawyer
    en el estacionamiento del home depot
    por la linea del bus {k}
    distrito 33
    a {k} cuadras de la biblioteca
    en la 63
  `,
  when: `
    hace {m} minutos
    hace {m} min
    hace como {m} minutos
    hace media hora => minutes=30
    hace una hora => minutes=60
    a las {t}
    como a las {t}
    desde las {t}
    ahorita
    hace un rato
    hoy
    en la mañana
  `,
  gear: `
    con rifles => armed
    traen armas => armed
    estan armados => armed
    con rifles largos => armed
    sin armas
    con chalecos
    con uniforme
    placas de Indiana {k}{k}{k}
  `,
  aside: `
    hay {k} niños
    la gente esta grabando
    tengan cuidado
    no salgan
    mi mama tiene 6{k} años
    llamenme al 773-555-01{k}{k}
    si tocan no abran
    trabajo hasta las {k}
    ya llame a la policia
    vivo en el apartamento {k}
    no se si siguen ahi
    el camion {k} no pasa
    hay {k} personas esperando el camion
  `,
}

export const dev: Split = {
  name: 'dev',
  seed: 77,
  frames: {
    en: `
      {who} {where}
      {who} {doing} {where}
      {who} {doing} {where} {when}
      {when}, {who} {where}, {doing}
      {cars} {where}
      {cars} {carsDoing} {where}
      {cars} {carsDoing} {where}, {who} {gear}
      {who} and {cars} {where}
      {who} in {cars} {where} {when}
      {where}, {who}, {gear}
      {who} {doing} {where}. {aside}
      {aside}, {cars} {where}
      theres {n} of them {where}
      they are {where}, {cars}
      they {doing} {where}, {n} of them {gear}
      {where} => activity=none
    `,
    es: `
      {who} {where}
      hay {who} {where}
      {who} {doing} {where}
      {who} {doing} {where} {when}
      {when}, {who} {where}, {doing}
      hay {cars} {where}
      {cars} {carsDoing} {where}
      {cars} {carsDoing} {where}, {who} {gear}
      {who} y {cars} {where}
      {where}, {who}, {gear}
      {who} {doing} {where}. {aside}
      {aside}, {cars} {where}
      son {n} {where}
      estan {where}, {cars}
      {where} => activity=none
    `,
    spanglish: `
      {es:who} {en:where}
      {en:who} {es:where}
      {es:who} {en:doing} {es:where}
      {en:who} {es:doing} {en:where} {es:when}
      hay {en:cars} {en:carsDoing} {es:where}
      {es:cars} {en:carsDoing} {en:where}
      {es:who} {es:where}, {en:when}. {en:aside}
    `,
  },
  pools: { en, es },
  write,
}

function write(text: string, random: Random): string {
  let written = text
  if (chance(random, 0.5)) written = written.toLowerCase()
  if (chance(random, 0.2)) written = written.replaceAll(',', '')
  if (chance(random, 0.5)) written = written.normalize('NFD').replace(/\p{M}/gu, '')
  return chance(random, 0.25) ? swap(written, random) : written
}

/** One long word with two letters swapped, or one left out. */
function swap(text: string, random: Random): string {
  const words = text.split(' ')
  const long = words.flatMap((word, at) => (/^[a-z]{6,}$/.test(word) ? [at] : []))
  if (long.length === 0) return text
  const at = pick(random, long)
  const word = words[at] ?? ''
  const spot = between(random, 1, word.length - 3)
  const [one = '', two = ''] = word.slice(spot, spot + 2)
  words[at] = word.slice(0, spot) + (chance(random, 0.5) ? two + one : two) + word.slice(spot + 2)
  return words.join(' ')
}
