import { phrases } from '../intent/phrases.ts'
import type { Salute, Unit } from './salute.ts'
import { spaced } from './words.ts'

const NAMES: readonly [Exclude<Unit, 'unknown-masked'>, RegExp][] = [
  ['ice', phrases('ice|ices|migra|migras|hielo|ero|immigration|inmigracion / deportation officer|officers|agent|agents|police|guys|unit')],
  ['cbp', phrases('cbp|bortac|usbp / border patrol|agent|agents|police / patrulla|patrullas fronteriza|fronterizas / patrulla|patrullas de la? frontera / bp agent|agents|truck|trucks|officers / customs and|& border')],
  ['hsi', phrases('hsi / homeland security|sec|guys|agents|investigations / seguridad nacional')],
  ['police', phrases('police|polce|cpd|cop|cops|policia|policias|polis|sheriff|sheriffs|deputies|isp / state trooper|troopers|police / trooper|troopers')],
] // prettier-ignore

/** Words in which no agency is seen: what is named after one, called for, or said not to be there. */
const NOBODY = new RegExp(
  phrases(`
    ice cream|rink|cold|skating|machine|tea|hockey|box|watch|coffee / dry|iced ice / paleta|paletas|bolsa|bolsas de hielo
    police|policia station|district|department|impersonator|impersonators / estacion de|del? la? policia|police
    call|calls|called|calling|llame|llamen|llamaron|llamando|llama|llamar|tell|told a|al|the|to? la? police|cops|cpd|policia|cop|sheriff
    not|isnt|arent|wasnt|werent|no sure|es|son|era|eran|hay|the|a|like|from? if|la|el|de|its|the? ice|migra|cbp|hsi|police|cpd|cops|policia|sheriff|sheriffs|immigration|inmigracion
  `).source,
  'g',
)
const MASKED = phrases(`
  mask|masks|masked|masking|balaclava|balaclavas / mascara|mascaras|pasamontanas|pasamontana|capucha|capuchas
  encapuchad* / enmascarad* / face|faces .. covered|hidden|covers / covered|covering|hiding .. face|faces / cara|caras .. tapad*|cubiert*|escondid*
  tapad*|cubiert* .. cara|caras|rostro|rostros / rostro|rostros .. tapad*|cubiert* / gaiters|bandanas|cubrebocas
`)
const ARMED = phrases(`
  gun|guns|rifle|rifles|weapon|weapons|armed|pistol|pistols|shotgun|shotguns|firearm|firearms|handgun|handguns|machinegun|machineguns
  arma|armas|armado|armados|armada|armadas|pistola|pistolas|metralleta|metralletas|escopeta|escopetas|fusil|fusiles|cuernos
`)
const WITHOUT =
  phrases(`no|not|without|sin|ni|nor|isnt|arent|unarmed|desarmad* .. mask|masks|masked|mascara|mascaras|gun|guns|weapon|weapons|armed|armas|armados|rifles|pistolas
  didnt|dont|cant|havent|no see|saw|seen|have|carry|vi|veo|traen|tienen|vimos|trae|cargan .. gun|guns|weapon|weapons|armas|rifles|pistolas|mascaras|masks
  nail|radar|heat|glue|water gun|guns / gun shop|store|range / armed forces|guard
`)
const OTHER_AGENCY = phrases('marshal|marshals|fbi|dea|atf|dhs')

/** The clauses without what only sounds like an agency. */
export function withoutNamesakes(words: string): string {
  return words.replace(NOBODY, '- ')
}

type Marks = Pick<Salute, 'unit' | 'armed'>

/** Whose they are, and whether they show weapons. Federal agents before police who are with them. */
export function marksIn(clauses: readonly string[][]): Marks {
  const said = clauses.map(spaced).join('. ').replace(new RegExp(WITHOUT.source, 'g'), '- ')
  const named = withoutNamesakes(said)
  const found = NAMES.map(([unit, says]) => ({ unit, at: says.exec(named)?.index ?? -1 })).filter(
    ({ at }) => at >= 0,
  )
  const federal = found.filter(({ unit }) => unit !== 'police').sort((one, other) => one.at - other.at)
  const isMasked = MASKED.test(said) && !OTHER_AGENCY.test(named)
  return {
    unit: (federal[0] ?? found[0])?.unit ?? (isMasked ? 'unknown-masked' : null),
    armed: ARMED.test(said),
  }
}
