import { phrases } from './phrases.ts'
import type { Harmless } from './reading.ts'

/** By what is most often taken for agents. Whoever is named first in the text counts, if several are. */
const kinds: readonly [Harmless, RegExp][] = [
  [
    'utility',
    phrases(`
      tow|towing|grua|gruas|repo / comed|nicor|peoples|gas|luz|electric|electrical|electrician|electricians
      electricista|electricistas|plomero|plumber|utility|utilities|meter|water|agua|sewer|city|ciudad
      construction|construccion|contractor|contractors|obreros|albaniles|roofers|roofing|street sweeper
      garbage|trash|basura|streets and san / comcast|xfinity|att|cable|internet|telefono|cta
      landscapers|jardineros|landscaping|tree crew|trimming / work|road crew / utility|work|dump truck
      linemen|surveyors|inspector|inspectors|inspectores|pothole*
    `),
  ],
  [
    'delivery',
    phrases(`
      amazon|ups|usps|fedex|dhl|mail|mailman|mailmen|mailwoman|postal|correo|cartero|cartera|paquete*|doordash
      grubhub|instacart|delivery|deliveries|delivering|repartidor|repartidores|entrega|entregas|entregando
      uber eats / pizza guy|delivery / package|packages
    `),
  ],
  [
    'police',
    phrases(`
      cop|cops|cpd|police|policia|policias|poli|polis|chota|sheriff|sheriffs|trooper|troopers|detective*
      squad|patrulla|patrol car / traffic stop / local pd
    `),
  ],
]

/** What it was instead of agents: "just cops", "era la policia", "peoples gas truck". */
export function harmlessIn(words: string): Harmless | null {
  const found = kinds
    .map(([kind, says]) => ({ kind, at: words.search(says) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  return found[0]?.kind ?? null
}
