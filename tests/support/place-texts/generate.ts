/** Makes texts about places of a city, with what is true of them: the same ones for the same seed. */
import type { Case, Language, Split } from './case.ts'
import { type City, truthOf } from './city.ts'
import { DEV } from './dev/style.ts'
import type { Maker, Making } from './draft.ts'
import { HARD } from './hard/style.ts'
import { HELDOUT } from './heldout/style.ts'
import { makeGroceryAddress, makeGroceryNearby } from './make-groceries.ts'
import { makerOf, makeStation } from './make-landmarks.ts'
import {
  type Sketch,
  sketcherOfWardWithPlace,
  sketchNeighborhood,
  sketchNoLocation,
  sketchOutside,
  sketchWard,
} from './make-rest.ts'
import { makeAddress, makeCrossing, makeHundredBlock, makeStretch } from './make-streets.ts'
import { MIXED } from './mixed/style.ts'
import { poolsOf } from './pools.ts'
import { createRandom, pickByShare } from './random.ts'
import { fill, pickTemplate, type Style } from './style.ts'

const STYLES: Readonly<Record<Split, Style>> = { dev: DEV, hard: HARD, mixed: MIXED, heldout: HELDOUT }

/** What the ids of a split's texts begin with. */
export const ID_LETTERS: Readonly<Record<Split, string>> = { dev: 'G', hard: 'K', mixed: 'M', heldout: 'H' }

/** As in `dev.jsonl`, with a little more of what is rare there. */
const LANGUAGES: readonly { share: number; language: Language }[] = [
  { share: 60, language: 'en' },
  { share: 25, language: 'es' },
  { share: 15, language: 'spanglish' },
]

type Sketcher = (making: Making) => Sketch | null

/** In percent, as in `dev.jsonl`. */
const KINDS: readonly { share: number; sketch: Sketcher }[] = [
  { share: 26, sketch: framed(makeAddress) },
  { share: 2, sketch: framed(makeGroceryAddress) },
  { share: 28, sketch: framed(makeCrossing) },
  { share: 2, sketch: sketcherOfWardWithPlace(false) },
  { share: 1, sketch: sketcherOfWardWithPlace(true) },
  { share: 7, sketch: framed(makeHundredBlock) },
  { share: 4, sketch: framed(makeStretch) },
  { share: 4.2, sketch: framed(makeStation) },
  { share: 3.8, sketch: framed(makerOf('school')) },
  { share: 3.5, sketch: framed(makerOf('park')) },
  { share: 1.6, sketch: framed(makerOf('library')) },
  { share: 0.6, sketch: framed(makerOf('hospital')) },
  { share: 0.6, sketch: framed(makerOf('police')) },
  { share: 0.7, sketch: framed(makeGroceryNearby) },
  { share: 5, sketch: sketchWard },
  { share: 7, sketch: sketchNoLocation },
  { share: 1.7, sketch: sketchNeighborhood },
  { share: 1.3, sketch: sketchOutside },
]

export function generate(city: City, seed: number, count: number, split: Split): Case[] {
  const random = createRandom(seed)
  const [style, pools] = [STYLES[split], poolsOf(city, split)]
  const cases: Case[] = []
  const taken = new Set<string>()
  while (cases.length < count) {
    // Kind and language first: an unfair draw is drawn again, and must not change the shares.
    const { sketch: sketcher } = pickByShare(random, KINDS)
    const { language } = pickByShare(random, LANGUAGES)
    const making = { city, pools, style, random, language }
    const sketch = drawUntil(() => sketcher(making))
    const text = style.finish(random, sketch.text)
    // Texts without a street are few, and some come twice.
    if (taken.has(text) && sketch.lat !== null) continue
    taken.add(text)
    const id = `${ID_LETTERS[split]}${String(cases.length).padStart(4, '0')}`
    cases.push({ id, ...sketch, text, lang: language })
  }
  return cases
}

/** A city whose every text is unfair has rows that do not fit together. */
const MOST_DRAWS = 1000

function drawUntil(draw: () => Sketch | null): Sketch {
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const sketch = draw()
    if (sketch) return sketch
  }
  throw new Error('nothing fair came of a thousand draws')
}

/** Puts a place in a sentence and asks the gazetteer what is true of it. */
function framed(make: Maker): Sketcher {
  return (making) => {
    const draft = make(making)
    const truth = draft && truthOf(making.city, draft.point, draft.fits)
    if (!draft || !truth) return null
    const { kind, subkind, entity, typo } = draft
    const frame = pickTemplate(making.random, making.style.wording.frames, making.language)
    return { ...truth, kind, subkind, typo, entity, text: fill(frame, { place: draft.words }) }
  }
}
