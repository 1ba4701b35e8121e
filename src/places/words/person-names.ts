/**
 * First and last names, so that "Maria and Jose" is never taken for a crossing. Half of a city's streets
 * are named after somebody: a name that is also a well-known street is in neither list, or in `STREETS_TOO`.
 * A name missing here may be published, so these lists only grow.
 */
import { FAMILY_NAMES } from './family-names.ts'
import { GIVEN_NAMES } from './given-names.ts'
import { wordSet } from './word-set.ts'

/** Given names that are also streets of this and many cities: a street only where something says so. */
const STREETS_TOO = wordSet(`
  ada albert alexander alice ann arnold arthur austin barry benjamin berenice bernard blake bradley brandon
  brennan byron carmen carol catherine cecelia cecil charles chester christiana claremont clarence clifford
  clifton clyde constance cornelia dan dante dean douglas drew eddy edmund edward elaine eleanor elizabeth
  ellen elliott ellis emerald emmett eugene eva everett ferdinand fern francis francisco geneva george
  gladys grace grady grant gregory hazel henry holly howard irene jasper jean jeffery jensen jerome jessie
  julia justine kelvin kenneth king laurel leona leonard leroy lester lillian lloyd louie louis louise
  luella luna luther marion marshall mason maxwell merrill melody melvina meredith michael mildred morgan
  nelson neva nora norman olive opal oscar otto paris parker patrick paulina paxton perry phillips ralph
  ramona raymond roger rosalie roscoe rose rosemary roslyn ross ryan santiago sheldon sherman stanley stella
  stephen sterling stewart susan thomas troy vernon victoria vincent virginia wallace walter warren wayne
  wendell wesley willard winona yvonne
`)

/** Family names that are better known here as schools, parks or streets. */
const BETTER_KNOWN_AS_PLACES = wordSet('harper king baker hall cortez juarez natchez')

/** `given`: a first name. `family`: a last name. `either`: a first name that is also a street. */
export type NameRole = 'given' | 'family' | 'either'

/** `word` in lower case without accents; a hyphened word is as personal as its most personal part. */
export function nameRole(word: string): NameRole | null {
  const roles = word.split('-').map((part) => roleOfPart(withoutStretch(part)))
  return roles.find((role) => role === 'given') ?? roles.find((role) => role === 'family') ?? roles[0] ?? null
}

function roleOfPart(part: string): NameRole | null {
  if (STREETS_TOO.has(part)) return 'either'
  if (GIVEN_NAMES.has(part) || GIVEN_NAMES.has(withoutDouble(part)) || /.{3}it[oa]s?$/.test(part))
    return 'given'
  if (BETTER_KNOWN_AS_PLACES.has(part)) return null
  if (FAMILY_NAMES.has(part) || /.{2}ez$/.test(part)) return 'family'
  return null
}

/** "Josee" is Jose. */
function withoutDouble(part: string): string {
  return part.replace(/([a-z])\1$/, '$1')
}

/** "Mariaaa" is Maria. */
function withoutStretch(part: string): string {
  return part.replace(/([a-z])\1{2,}/g, '$1')
}
