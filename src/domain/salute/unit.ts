import { phrases } from '../intent/phrases.ts'
import type { Salute, Unit } from './salute.ts'
import { spaced } from './words.ts'

const NAMES: readonly [Exclude<Unit, 'unknown-masked'>, RegExp][] = [
  ['ice', phrases('ice|ices|migra|migras|hielo|ero|immigration|inmigracion|migracion / deportation officer|officers|agent|agents|police|guys|unit')],
  ['cbp', phrases('cbp|bortac|usbp / border patrol|agent|agents|police / patrulla|patrullas fronteriza|fronterizas / patrulla|patrullas de la? frontera / bp agent|agents|truck|trucks|officers|guys / bp patrolling|pulled|pulling|stopped|stopping|arrested|arresting|detained|detaining|took|taking|grabbed / border agent|agents|guys|officers|cops|police / fronteriza|fronterizas|fronterizo|fronterizos / customs and|& border')],
  ['hsi', phrases('hsi|homeland / seguridad nacional')],
  ['marshals', phrases('marshal|marshals|marshalls / us|federal|deputy marshall / mariscal|mariscales federal|federales / alguacil|alguaciles federal|federales / alguacil|alguaciles de los? eeuu|usa|us|estados')],
  ['police', phrases('police|polce|cpd|cop|cops|policia|policias|polis|sheriff|sheriffs|deputies|isp|chota|alguacil|alguaciles / la jura / squad|patrol car|cars / state trooper|troopers|police / trooper|troopers')],
] // prettier-ignore

/** Words in which no agency is seen: what is named after one, called for, or said not to be there. */
const NOBODY = new RegExp(
  phrases(`
    ice cream|rink|cold|skating|machine|tea|hockey|box|watch|coffee / dry|iced ice / paleta|paletas|bolsa|bolsas de hielo
    police|policia station|district|department|impersonator|impersonators / estacion de|del? la? policia|police
    say|says|saying|said|claim|claiming|dicen|dice theyre|they|que are|son? la? police|policia|policias|cops
    call|calls|called|calling|llame|llamen|llamaron|llamando|llama|llamar|tell|told a|al|the|to? la? police|cops|cpd|policia|cop|sheriff
    immigration|inmigracion|migracion court|courts|lawyer|lawyers|attorney|attorneys|office|judge|papers|status|case|rights|reform|law|laws
    corte|cortes|abogado|abogada|abogados|oficina|juez|papeles|estatus|caso|proceso|cita|derechos de inmigracion|migracion
    hate|hating|odio|odiamos a? la? ice|migra
    ice|immigration|inmigracion|migracion denied|approved|sent|nego|aprobo|mando my|me|us|la|el|mi / ice|immigration|inmigracion|migracion me|nos nego|aprobo|mando
    scared|afraid|fear|terrified|tired|worried of|about|from ice|la|the|immigration migra? / miedo|temor|cansado|cansada|harto|harta a|al|de|del la? ice|migra|inmigracion|migracion
    not|isnt|arent|wasnt|werent|no sure|es|son|era|eran|hay|the|a|like|from? if|la|el|de|its|the|us? ice|migra|cbp|hsi|marshals|police|cpd|cops|policia|sheriff|sheriffs|immigration|inmigracion
  `).source,
  'g',
)
const MASKED = phrases(`
  mask|masks|masked|masking|balaclava|balaclavas|skimask|skimasks|antifaz|antifaces|tapabocas / mascara|mascaras|pasamontanas|pasamontana|capucha|capuchas
  encapuchad* / enmascarad* / face|faces .. covered|hidden|covers|concealed / face|facial covering|coverings|cover|covers|shield|shields / covered|covering|hiding .. face|faces / cara|caras .. tapad*|cubiert*|escondid*
  tapad*|cubiert* .. cara|caras|rostro|rostros / rostro|rostros .. tapad*|cubiert* / gaiters|bandanas|cubrebocas
`)
const ARMED = phrases(`
  gun|guns|rifle|rifles|weapon|weapons|armed|pistol|pistols|shotgun|shotguns|firearm|firearms|handgun|handguns|machinegun|machineguns
  ars|aks|ak|glock|glocks|carbine|carbines|firearms / assault|automatic|long weapon|weapons|gun|guns|rifle|rifles
  arma|armas|rifle|rifles|carabina|carabinas|armado|armados|armada|armadas|pistola|pistolas|metralleta|metralletas|escopeta|escopetas|fusil|fusiles|cuernos
`)
const WITHOUT =
  phrases(`no|not|without|sin|ni|nor|isnt|arent|unarmed|desarmad* .. mask|masks|masked|mascara|mascaras|gun|guns|weapon|weapons|armed|armas|armados|rifles|pistolas
  didnt|dont|cant|havent|no see|saw|seen|have|carry|vi|veo|traen|tienen|vimos|trae|cargan .. gun|guns|weapon|weapons|armas|rifles|pistolas|mascaras|masks
  nail|radar|heat|glue|water gun|guns / gun shop|store|range / armed forces|guard
`)
const OTHER_AGENCY = phrases('fbi|dea|atf|dhs')

/** The clauses without what only sounds like an agency. */
export function withoutNamesakes(words: string): string {
  return words.replace(NOBODY, '- ')
}

type Marks = Pick<Salute, 'unit' | 'armed'>

/** Whose they are, and whether they show weapons. Immigration agents before marshals or police who are with them. */
export function marksIn(clauses: readonly string[][]): Marks {
  const said = clauses.map(spaced).join('. ').replace(new RegExp(WITHOUT.source, 'g'), '- ')
  const named = withoutNamesakes(said)
  const found = NAMES.map(([unit, says]) => ({ unit, at: says.exec(named)?.index ?? -1 })).filter(
    ({ at }) => at >= 0,
  )
  const immigration = found
    .filter(({ unit }) => unit !== 'police' && unit !== 'marshals')
    .sort((one, other) => one.at - other.at)
  const isMasked = MASKED.test(said) && !OTHER_AGENCY.test(named)
  return {
    unit: (immigration[0] ?? found[0])?.unit ?? (isMasked ? 'unknown-masked' : null),
    armed: ARMED.test(said),
  }
}
