/** Words of a SALUTE report, as `normalise` leaves them. In a phrase they stand as `${either(WORDS)}`. */

export function wordSet(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

export function either(words: ReadonlySet<string>): string {
  return [...words].join('|')
}

export const VEHICLES = wordSet(
  'van vans suv suvs car cars truck trucks pickup pickups sedan sedans vehicle vehicles jeep jeeps minivan',
  'minivans tahoe tahoes explorer explorers suburban suburbans charger chargers durango durangos expedition',
  'expeditions escalade escalades wagoneer wagoneers yukon yukons silverado silverados trocona troconas ford',
  'fords chevy chevys dodge dodges gmc toyota honda nissan wrangler wranglers units suburbanas',
  'camioneta camionetas carro carros troca trocas troque troques troka trokas trokita trokitas vehiculo vehiculos auto autos',
  'coche coches patrulla patrullas furgoneta furgonetas furgon furgones unidad unidades vagoneta vagonetas',
  'camionetota camionetotas picop pickop ram rams tacoma tacomas tundra tundras bronco broncos traverse traverses blazer',
  'trailblazer trailblazers cherokee cherokees impala impalas malibu malibus altima altimas camry camrys sprinter sprinters',
  'transit transits interceptor interceptors equinox acadia sierra highlander durangito jeepeta jeepetas carrito carritos',
)

/** Counted together with others they count the same ones again: "3 vehicles: 2 vans and a car". */
export const ANY_VEHICLE = wordSet('vehicle car vehiculo carro auto coche unit unidad unidade')

/** They can be nobody but those whom the text is about. */
export const AGENTS = wordSet(
  'agent agents agente agentes elementos alguacil alguaciles officer officers oficial oficiales officials fed feds federales federals marshals',
  'marshal marshalls trooper troopers sheriff sheriffs deputy deputies cops cop policias enmascarado enmascarados',
  'enmascarada enmascaradas encapuchado encapuchados migras soldier soldiers soldado soldados',
)

/** Names of agencies: "two ICE", but "an ICE" counts nobody. */
export const AGENCIES = wordSet(
  'ice migra hielo immigration inmigracion migracion cbp hsi bortac ero border patrol police policia',
)

/** Agents as likely as those whom they came for. */
export const MEN = wordSet(
  'man men guy guys dude dudes individual individuals hombre hombres tipo tipos vato vatos bato batos senor senores',
  'sujeto sujetos individuo individuos wey weyes',
)
export const PEOPLE = wordSet('people person persons persona personas woman women mujer mujeres')

/** What may stand between a number and what it counts. */
export const ADJECTIVES = wordSet(
  'black white gray grey silver blue red green dark brown tan gold beige maroon big large small huge old new',
  'unmarked marked tinted suspicious weird strange different other more possible random undercover plainclothes',
  'plain clothes uniformed masked armed tactical federal government looking official ice la el the los las of de',
  'cpd del these those them chevrolet chicago us state county local parked blacked out tall white-ish fully heavily',
  'full size squad dressed hooded apparent supposed rental cop fed dhs homeland security investigations deportation border patrol',
  'negra negras negro negros blanca blancas blanco blancos gris grises azul azules roja rojas rojo rojos verde',
  'verdes oscura oscuras oscuro oscuros grande grandes plateada plateadas plateado cafe cafes mas otra otras otro',
  'otros sospechosa sospechosas sospechoso sospechosos polarizada polarizadas polarizado polarizados federal',
  'federales armado armados encapuchados enmascarados',
)

/** With these, a man is an agent and no passer-by. */
export const GEAR = wordSet(
  'vest vests mask masks masked masking uniform uniforms uniformed gear tactical camo camouflage fatigues gun guns',
  'rifle rifles weapons badge badges armed plainclothes balaclava balaclavas bulletproof helmet helmets radios',
  'ice hsi cbp police federal fed feds immigration homeland covered',
  'chaleco chalecos mascara mascaras uniforme uniformes pasamontanas capucha capuchas cubrebocas placa armas',
  'armado armados encapuchados enmascarados tapada tapadas cubierta cubiertas rifles militar militares migra civil',
  'inmigracion migracion camuflaje',
)

/** Those whom they come for. */
export const OTHERS = wordSet(
  'him her someone somebody people person man men woman women lady ladies guy guys dude kid kids child teen',
  'teenager boy girl worker workers vendor vendors driver drivers student students neighbor neighbors brother',
  'sister mom mother dad father husband wife son daughter uncle aunt cousin coworker coworkers friend friends family',
  'couple laborers landscaper landscapers roofer roofers passenger passengers resident residents employee employees',
  'muchacho muchachos muchacha muchachas senor senora senores senoras hombre hombres mujer mujeres persona personas',
  'gente alguien vecino vecina vecinos vecinas hermano hermana hermanos esposo esposa hijo hija tio tia primo prima',
  'papa mama trabajador trabajadora trabajadores joven jovenes chavo chavos nino ninos familia companero',
  'companeros amigo amigos vendedor vendedora vendedores jornalero jornaleros paletero elotero tamalero chofer',
  'boyfriend girlfriend novio novia roommate grandma grandpa grandmother grandfather nephew niece sobrino sobrina compa compadre',
  'comadre chava chavos chavas morro morra morros vato bato folks dudes teacher nanny gardener gardeners painter painters cook',
  'cooks busboy mechanic jardinero jardineros albanil albaniles pintor mecanico cocinero cocineros raza motorist elderly',
  'cunado cunada suegro padre madre abuelo abuela paisano paisanos',
)

export const WORKPLACES = wordSet(
  'restaurant factory warehouse kitchen plant jobsite worksite shop nursery bakery taqueria carwash laundromat store',
  'restaurante fabrica bodega cocina planta empresa obra panaderia lavado carniceria taller lavanderia tienda marqueta',
  'trabajo work job business negocio supermarket supermercado market mercado hotel salon garage construction farm',
)
