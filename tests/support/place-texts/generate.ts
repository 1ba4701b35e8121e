/** Makes texts about places of a city, with what is true of them: the same ones for the same seed. */
import type { Case, Language, Split } from './case.ts'
import { type City, truthOf } from './city.ts'
import { DEV } from './dev/style.ts'
import type { Maker, Making } from './draft.ts'
import { HELDOUT } from './heldout/style.ts'
import { makeGroceryAddress, makeLandmark } from './make-landmarks.ts'
import { type Sketch, sketchNowhere, sketchWard, sketchWardWithPlace } from './make-rest.ts'
import { makeAddress, makeCrossing, makeHundredBlock, makeStretch } from './make-streets.ts'
import { poolsOf } from './pools.ts'
import { createRandom, pickWeighted } from './random.ts'
import { fill, pickTemplate, type Style } from './style.ts'

const STYLES: Readonly<Record<Split, Style>> = { dev: DEV, heldout: HELDOUT }

/** As in `dev.jsonl`, with a little more of what is rare there. */
const LANGUAGES: Readonly<Record<Language, number>> = { en: 60, es: 25, spanglish: 15 }

const KINDS = {
  address: 26,
  groceryAddress: 2,
  crossing: 28,
  wardWithPlace: 3,
  hundredBlock: 7,
  stretch: 4,
  landmark: 15,
  ward: 5,
  nowhere: 10,
}

const SKETCHES: Readonly<Record<keyof typeof KINDS, (making: Making) => Sketch | null>> = {
  address: framed(makeAddress),
  groceryAddress: framed(makeGroceryAddress),
  crossing: framed(makeCrossing),
  wardWithPlace: sketchWardWithPlace,
  hundredBlock: framed(makeHundredBlock),
  stretch: framed(makeStretch),
  landmark: framed(makeLandmark),
  ward: sketchWard,
  nowhere: sketchNowhere,
}

export function generate(city: City, seed: number, count: number, split: Split): Case[] {
  const random = createRandom(seed)
  const [style, pools] = [STYLES[split], poolsOf(city, split)]
  const cases: Case[] = []
  const taken = new Set<string>()
  while (cases.length < count) {
    // Kind and language first: an unfair draw is drawn again, and must not change the shares.
    const [kind, language] = [pickWeighted(random, KINDS), pickWeighted(random, LANGUAGES)]
    const making = { city, pools, style, random, language }
    const sketch = drawUntil(() => SKETCHES[kind](making))
    const text = style.finish(random, sketch.text)
    if (taken.has(text) && !(kind === 'ward' || kind === 'nowhere')) continue
    taken.add(text)
    const id = `${split === 'dev' ? 'G' : 'H'}${String(cases.length).padStart(4, '0')}`
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
function framed(make: Maker): (making: Making) => Sketch | null {
  return (making) => {
    const draft = make(making)
    const truth = draft && truthOf(making.city, draft.point, draft.fits)
    if (!draft || !truth) return null
    const { kind, subkind, entity, typo } = draft
    const frame = pickTemplate(making.random, making.style.wording.frames, making.language)
    return { ...truth, kind, subkind, typo, entity, text: fill(frame, { place: draft.words }) }
  }
}
