/** The texts that judge the reader: written before it, in other words than those it is built with. */
import { between, chance, pick, type Random } from '../place-texts/random.ts'
import type { Split } from './split.ts'

const en = {
  who: `
    {n} immigration officers => unit=ice
    {n} deportation officers => unit=ice
    {n} ICE guys => unit=ice
    around {n} ice agents => unit=ice
    {n} border patrol agents => unit=cbp
    {n} CBP in green => unit=cbp
    {n} Homeland Security Investigations guys => unit=hsi
    {n} HSI agents => unit=hsi
    maybe {n} feds
    {n} plainclothes agents
    an ICE officer => people=1 unit=ice
    one agent => people=1
    a border patrol agent => people=1 unit=cbp
    a couple of ICE agents => people=2 unit=ice
    half a dozen agents => people=6
    a dozen or so agents => people=12
    {n} men in ski masks => unit=unknown-masked
    {n} guys with their faces covered => unit=unknown-masked
    {n} masked agents => unit=unknown-masked
    a bunch of ICE => unit=ice
    immigration => unit=ice
    several agents
    ICE => unit=ice
    a whole team of feds
    border patrol => unit=cbp
    {n} Chicago police => unit=police
    {n} cops => unit=police
    federal agents with balaclavas on => unit=unknown-masked
    {n} dudes in tactical gear
    {n} of these ICE people => unit=ice
  `,
  cars: `
    {v} black Tahoes
    {v} unmarked vans
    {v} dark SUVs with tinted glass
    a white Explorer => vehicles=1
    a gray minivan with no plates => vehicles=1
    {v} government looking vehicles
    {v} Chevy Suburbans
    one silver pickup => vehicles=1
    a caravan of SUVs
    some unmarked cars
    {v} ICE trucks => unit=ice
    {v} border patrol trucks => unit=cbp
    a couple of black jeeps => vehicles=2
    {v} cars, dark windows
    a Dodge Charger and a Ford Expedition => vehicles=2
    a black SUV plus {v} vans => vehicles=+1
    convoy of {v} SUVs
  `,
  doing: `
    posted up => activity=present
    just standing around => activity=present
    hanging out
    spotted
    are
    pounding on doors => activity=at-door
    banging on the door of my neighbor => activity=at-door
    trying to get folks to open the door => activity=at-door
    ringing every doorbell => activity=at-door
    pulling people over => activity=stopping-cars
    stopped a landscaping truck => activity=stopping-cars
    have a blue Honda pulled over => activity=stopping-cars
    doing traffic stops => activity=stopping-cars
    boxed in somebodys car => activity=stopping-cars
    cuffed a lady => activity=detaining
    arrested {k} workers => activity=detaining
    just took my brother in law => activity=detaining
    put a guy in the back of their van => activity=detaining
    shoved somebody into their car => activity=detaining
    are detaining {k} men => activity=detaining
    have a teenager in handcuffs => activity=detaining
    set up a roadblock => activity=checkpoint
    running a checkpoint => activity=checkpoint
    raided the car wash => activity=workplace-raid
    raiding the tortilla factory => activity=workplace-raid
    stormed the kitchen of the restaurant and lined up the staff => activity=workplace-raid
    cruising up and down => activity=patrolling
    driving slowly around the block => activity=patrolling
    making laps => activity=patrolling
    asking people for their papers => activity=none
    checking IDs => activity=none
  `,
  carsDoing: `
    idling => activity=parked
    parked => activity=parked
    just sitting there parked => activity=parked
    double parked => activity=parked
    circling => activity=patrolling
    rolling around slowly => activity=patrolling
    lined up
    outside
    waiting around
  `,
  where: `
    at Foster and Pulaski
    by the Aldi on 47th
    on the {h} block of S Homan
    near {h} N Spaulding apt {k}
    in front of Roosevelt High School
    outside the church on 19th
    at the bus stop on Ashland, route {k}
    off Milwaukee by the blue line
    at Cermak & Wood
    around 63rd and Kedzie
    in the Jewel lot
    behind my building, {h} W Wilson
    {k} blocks from the park
    in ward 22
    by the Home Depot on Cicero
    on Troy
  `,
  when: `
    {m} minutes ago
    {m} mins ago
    like {m} min ago
    half an hour ago => minutes=30
    an hour ago => minutes=60
    at {t}
    around {t}
    it was {t}
    right now
    just now
    a little while ago
    this morning
    a few minutes ago
    as we speak
  `,
  gear: `
    they have rifles => armed
    carrying long guns => armed
    guns drawn => armed
    armed to the teeth => armed
    with assault rifles => armed
    I saw pistols on their hips => armed
    no guns that I can see
    unarmed I think
    in vests
    bulletproof vests
    green uniforms
    in jeans and hoodies
    they got a dog
    one has a camera
    plate starts with CV{k}1 88{k}
  `,
  aside: `
    there were {k} kids in the playground
    {k} neighbors are filming
    tell your people
    my son is {k}
    call me 773 555 01{k}{k}
    text me at (312) 555-01{k}{k} if you need
    i live on the {k}rd floor
    please be careful out there
    my shift starts at {k}
    about {k} people watching from the sidewalk
    i already called the alderman
    if they come to your door dont open
    dont know if anyone is hurt
    school gets out at 3
    i was waiting for the {k} bus
  `,
}

const es = {
  who: `
    {n} oficiales de inmigracion => unit=ice
    {n} agentes de ICE => unit=ice
    como {n} de la migra => unit=ice
    {n} migras => unit=ice
    un oficial de la migra => people=1 unit=ice
    una agente => people=1
    un par de agentes => people=2
    {n} agentes de la patrulla fronteriza => unit=cbp
    {n} de la border patrol => unit=cbp
    {n} agentes de HSI => unit=hsi
    {n} federales
    {n} hombres encapuchados => unit=unknown-masked
    {n} tipos con la cara tapada => unit=unknown-masked
    {n} agentes con pasamontañas => unit=unknown-masked
    la migra => unit=ice
    inmigración => unit=ice
    un chingo de agentes
    muchos federales
    varios de ICE => unit=ice
    {n} policías => unit=police
    media docena de agentes => people=6
    unos enmascarados => unit=unknown-masked
    los de la patrulla fronteriza => unit=cbp
    unos {n} vatos con chaleco
    {n} sujetos vestidos de civil con placa
  `,
  cars: `
    {v} trocas negras
    {v} camionetas sin placas
    {v} suburbans
    una van blanca => vehicles=1
    una camioneta gris => vehicles=1
    un carro sin marcar => vehicles=1
    {v} carros polarizados
    {v} vehículos del gobierno
    un par de camionetas => vehicles=2
    unas camionetas
    {v} troconas de la migra => unit=ice
    {v} unidades de ICE => unit=ice
    {v} camionetas verde con blanco de la patrulla fronteriza => unit=cbp
    una troca y una van => vehicles=2
    varios carros oscuros
  `,
  doing: `
    están
    se ven
    andan
    están nomás parados ahí => activity=present
    están golpeando la puerta => activity=at-door
    andan tocando de puerta en puerta => activity=at-door
    quieren que les abran la puerta => activity=at-door
    tumbaron la puerta de mi tía => activity=at-door
    pararon un carro => activity=stopping-cars
    andan parando a los que van manejando => activity=stopping-cars
    le marcaron el alto a una troca de trabajo => activity=stopping-cars
    tienen parado un carro rojo => activity=stopping-cars
    se llevaron a un muchacho => activity=detaining
    detuvieron a {k} trabajadores => activity=detaining
    agarraron a mi cuñado => activity=detaining
    subieron a una señora a la van => activity=detaining
    tienen a alguien esposado => activity=detaining
    arrestaron a {k} personas => activity=detaining
    pusieron un retén => activity=checkpoint
    tienen un punto de control => activity=checkpoint
    hicieron redada en la fábrica => activity=workplace-raid
    se metieron al restaurante por los cocineros => activity=workplace-raid
    están haciendo una redada en la empacadora => activity=workplace-raid
    andan dando rondines => activity=patrolling
    dando vueltas => activity=patrolling
    patrullando => activity=patrolling
    pidiendo papeles => activity=none
    pidiendo identificaciones a la gente => activity=none
  `,
  carsDoing: `
    estacionadas => activity=parked
    estacionados => activity=parked
    parqueadas => activity=parked
    paradas => activity=parked
    dando vueltas => activity=patrolling
    pasando bien despacito => activity=patrolling
    afuera
    ahi
  `,
  where: `
    en Foster y Pulaski
    por el Aldi de la 47
    en la cuadra {h} sur de Homan
    por la {h} N Spaulding apto {k}
    frente a la escuela Roosevelt
    afuera de la iglesia de la 19
    en la parada del bus {k}
    cerca de la línea azul
    en Cermak y Wood
    por la 63 y Kedzie
    en el parqueadero del Jewel
    detrás de mi edificio, {h} W Wilson
    a {k} cuadras del parque
    en el distrito 22
    por el Home Depot de la Cicero
    en la Troy
  `,
  when: `
    hace {m} minutos
    hace {m} min
    hace como {m} minutos
    hace media hora => minutes=30
    hace una hora => minutes=60
    a las {t}
    como a las {t}
    eran las {t}
    ahorita
    ahora mismo
    hace ratito
    hoy en la mañana
    hace poco
    hace unos minutos
  `,
  gear: `
    traen rifles => armed
    con armas largas => armed
    van armados => armed
    con la pistola en la mano => armed
    cargan metralletas => armed
    no traen armas
    sin armas
    con chalecos
    con uniforme verde
    de civil
    traen un perro
    las placas terminan en {k}{k}4
  `,
  aside: `
    había {k} niños en el parque
    {k} vecinos están grabando
    avisen a todos
    mi hija tiene {k} años
    mi número es 773 555 01{k}{k}
    vivo en el piso {k}
    tengan cuidado
    entro a trabajar a las {k}
    hay como {k} personas mirando
    si tocan no abran
    no sé si hay heridos
    los niños salen a las 3
    estaba esperando el bus {k}
  `,
}

export const held: Split = {
  name: 'held',
  seed: 4021,
  frames: {
    en: `
      {who} {doing} {where}
      {who} {doing} {where}, {when}
      {where} {who} {doing}
      {when} {who} {doing} {where}. {aside}
      Heads up, {who} {doing} {where}. {gear}
      {cars} {carsDoing} {where}
      {cars} {carsDoing} {where}, {when}. {gear}
      {who} with {cars} {where}
      saw {cars} and {who} {where} {when}
      {who} {doing} {where}. {cars}. {aside}
      I see {cars} {carsDoing} {where}. {aside}
      Theres {n} of them {where}, {gear}
      {where}. {n} agents, {cars}, {when}
      They {doing} {where} {when}
      hi not sure who to tell but {who} {doing} {where}, {gear}. {aside}. thanks
      {where} => activity=none
      hello? {where}, {aside} => activity=none
    `,
    es: `
      {who} {doing} {where}
      {who} {doing} {where}, {when}
      {where} {who} {doing}
      {when} {who} {doing} {where}. {aside}
      Cuidado, {who} {doing} {where}. {gear}
      hay {cars} {carsDoing} {where}
      {cars} {carsDoing} {where}, {when}. {gear}
      {who} en {cars} {where}
      acabo de ver {cars} con {who} {where} {when}
      {who} {doing} {where}. {cars}. {aside}
      veo {cars} {carsDoing} {where}. {aside}
      Son {n} {where}, {gear}
      {where}. {n} agentes, {cars}, {when}
      {doing} {where} {when}
      buenas disculpe, {who} {doing} {where}, {gear}. {aside}. gracias
      {where} => activity=none
      bueno? {where}, {aside} => activity=none
    `,
    spanglish: `
      {es:who} {en:doing} {en:where}
      {en:who} {es:doing} {es:where}, {en:when}
      {es:when} {en:who} {en:doing} {es:where}. {en:aside}
      oigan {es:cars} parked {en:where} {es:gear} => activity=parked
      {en:cars} {es:carsDoing} {en:where}. {es:gear}
      theres {es:who} {es:doing} {en:where}, {en:gear}
      hay {en:who} {en:doing} {es:where} {es:when}
      {es:who} con {en:cars} {en:where}
    `,
  },
  pools: { en, es },
  write,
}

const NEIGHBOURS: Record<string, string> = {
  a: 's',
  e: 'r',
  i: 'o',
  o: 'p',
  n: 'm',
  t: 'y',
  s: 'd',
  r: 't',
  c: 'v',
  l: 'k',
}

function write(text: string, random: Random): string {
  let written = chance(random, 0.6) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text
  const style = random()
  if (style < 0.15) written = written.toUpperCase()
  else if (style < 0.5) written = written.toLowerCase()
  if (chance(random, 0.3)) written = written.replace(/[,.]/g, '')
  if (chance(random, 0.1)) written = written.replaceAll('.', '!!')
  return chance(random, 0.3) ? slip(written, random) : written
}

/** One long word with a letter doubled, lost, or hit beside. */
function slip(text: string, random: Random): string {
  const words = text.split(' ')
  const long = words.flatMap((word, at) => (/^[a-z]{7,}$/.test(word) ? [at] : []))
  if (long.length === 0) return text
  const at = pick(random, long)
  const word = words[at] ?? ''
  const spot = between(random, 1, word.length - 2)
  const letter = word[spot] ?? ''
  const put = pick(random, [letter + letter, '', NEIGHBOURS[letter] ?? letter + letter])
  words[at] = word.slice(0, spot) + put + word.slice(spot + 1)
  return words.join(' ')
}
