/** Texts that name only a ward, that name a ward beside a place, or that tell no place in the city. */
import type { Case } from './case.ts'
import { truthOf } from './city.ts'
import type { Draft, Making } from './draft.ts'
import { makeAddress, makeCrossing } from './make-streets.ts'
import { between, chance, pick, pickWeighted } from './random.ts'
import { withOrdinalEnding } from './street-name.ts'
import { fill, pickTemplate, type Town } from './style.ts'
import { wardAt } from './ward-lines.ts'

/** Everything but the id, the language and what `finish` does to the text. */
export type Sketch = Omit<Case, 'id' | 'lang'>

const NOWHERE = {
  lat: null,
  lon: null,
  ward: null,
  accept: [],
  ambiguous: false,
  candidates: [],
  typo: false,
}

export function sketchWard({ city, style, random, language }: Making): Sketch {
  const ward = pick(random, city.wards).number
  const template = pickTemplate(random, style.wording.wards, language)
  const text = fill(template, { ward, ordinal: withOrdinalEnding(ward) })
  return {
    ...NOWHERE,
    kind: 'ward_only',
    subkind: 'ward_only',
    text,
    ward,
    accept: [ward],
    entity: `ward ${ward}`,
  }
}

/** Half name the ward that is right, half the one of the map before where it is another. */
export function sketchWardWithPlace(making: Making): Sketch | null {
  const { city, style, random, language } = making
  const draft: Draft | null = (chance(random, 0.85) ? makeCrossing : makeAddress)(making)
  const truth = draft && truthOf(city, draft.point, draft.fits)
  if (!draft || !truth || truth.ward === null || truth.ambiguous) return null
  const oldWard = wardAt(city.oldWards, draft.point)
  const said = chance(random, 0.5) ? truth.ward : oldWard
  if (said === null) return null
  const template = pickTemplate(random, style.wording.wardsWithPlaces, language)
  const text = fill(template, { place: draft.words, ward: said, ordinal: withOrdinalEnding(said) })
  return {
    ...truth,
    kind: draft.kind,
    text,
    typo: draft.typo,
    explicit_ward: said,
    explicit_ward_stale: !truth.accept.includes(said),
    entity: draft.entity,
  }
}

export function sketchNowhere(making: Making): Sketch {
  const subkind = pickWeighted(making.random, { no_location: 70, neighborhood_only: 17, outside_city: 13 })
  switch (subkind) {
    case 'no_location':
      return { ...NOWHERE, kind: 'none', subkind, text: sayNothing(making), entity: '' }
    case 'neighborhood_only':
      return { ...NOWHERE, kind: 'none', subkind, ...sayArea(making) }
    case 'outside_city':
      return { ...NOWHERE, kind: 'none', subkind, ...sayTown(making) }
  }
}

function sayNothing({ style, random, language }: Making): string {
  return fill(pickTemplate(random, style.wording.nothing, language), {
    name: pick(random, style.wording.names),
    count: between(random, 2, 19),
    time: `${between(random, 1, 12)}:${pick(random, ['00', '05', '10', '15', '20', '30', '40', '45', '50'])}`,
    minutes: pick(random, [5, 10, 15, 20, 30, 45]),
  })
}

function sayArea({ style, random, language }: Making): Pick<Sketch, 'text' | 'entity'> {
  const area = pick(random, style.wording.areas)
  return { text: fill(pickTemplate(random, style.wording.neighborhoods, language), { area }), entity: area }
}

function sayTown({ style, random, language }: Making): Pick<Sketch, 'text' | 'entity'> {
  const { wording } = style
  const town: Town = pick(random, wording.towns)
  const [first, ...others] = town.streets
  const second = pick(random, others)
  const place = chance(random, 0.6)
    ? fill(pickTemplate(random, wording.crossings, language), { a: first, b: second })
    : fill(pickTemplate(random, wording.addresses, language), { number: town.house, street: first })
  const text = fill(pickTemplate(random, wording.outside, language), { place, town: town.name })
  return { text, entity: `${place}, ${town.name}` }
}
