/** How people say what kind of landmark they mean, English and Spanish. */

export type LandmarkKind =
  'l_station' | 'school' | 'park' | 'library' | 'hospital' | 'police' | 'grocery' | 'church'

/** One word that tells the kind, to the kind. */
export const KIND_WORDS: ReadonlyMap<string, LandmarkKind> = new Map(
  Object.entries({
    l_station:
      'station stop stn estacion parada train tren trains metro subway cta platform anden line linea l',
    school:
      'school escuela elementary elem primaria academy academia hs highschool secundaria preparatoria prepa kinder colegio scholastic middle magnet charter grammar skool',
    park: 'park parque playlot playground fieldhouse parquecito',
    library: 'library biblioteca libary librery branch',
    hospital: 'hospital clinic clinica medical hospitals',
    police: 'police precinct policia comisaria cpd district',
    grocery:
      'grocery groceries store tienda supermercado supermarket super market mercado foods food mart carniceria abarrotes liquors produce bodega shop minimart',
    church: 'church iglesia parish parroquia',
  } satisfies Record<LandmarkKind, string>).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, LandmarkKind] => [word, kind as LandmarkKind]),
  ),
)

/** Kinds that stand before the name, in Spanish and sometimes in English. */
export const KINDS_BEFORE: ReadonlySet<string> = new Set(
  `estacion parada tren trains metro linea anden cpd escuela primaria academia secundaria preparatoria prepa kinder
    colegio parque parquecito biblioteca hospital clinica clinic comisaria policia tienda supermercado mercado super
    carniceria bodega iglesia`.split(/\s+/),
)

/** Words of names that tell nothing apart: the kind, the legal form, small words. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...KIND_WORDS.keys(),
  ...`the of at and inc ltd llc corp co company center centre high regional district memorial community
    public campus no a an de del la el los las y st jr sr i ii iii iv prep preparatory college university
    incorporated enterprises in to go near on by for with is it or from up`.split(/\s+/),
])

export const LINE_COLORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    red: 'red roja rojo',
    blue: 'blue azul',
    brown: 'brown cafe marron',
    green: 'green verde',
    orange: 'orange naranja',
    pink: 'pink rosa rosada',
    purple: 'purple morada morado',
    yellow: 'yellow amarilla amarillo',
  }).flatMap(([color, words]) => words.split(' ').map((word): [string, string] => [word, color])),
)
