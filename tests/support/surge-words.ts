/** What people write in a surge; see `surge.ts`. */
import { chance, pick, pickByShare, type Random } from './place-texts/random.ts'

/** What is to be seen at a true place, as different people put it. */
export type Scene = { en: readonly string[]; es: readonly string[] }

export const SCENES: readonly Scene[] = [
  {
    en: [
      '3 white vans, agents in vests',
      'ICE stopping cars',
      'three vans and masked men',
      'ice vans, 6 agents',
    ],
    es: [
      '3 camionetas blancas, agentes con chalecos',
      'la migra parando carros',
      'camionetas de ICE, 6 agentes',
    ],
  },
  {
    en: ['agents at a door, 4 of them', 'ICE knocking on doors', 'men in vests at an apartment building'],
    es: ['agentes tocando puertas', 'la migra en una puerta, son 4', 'hombres con chalecos en un edificio'],
  },
  {
    en: [
      '2 black SUVs parked, no plates, guys in masks',
      'black suvs with tinted windows, ICE',
      'two SUVs, agents inside',
    ],
    es: [
      '2 camionetas negras estacionadas',
      'dos SUV negras con agentes enmascarados',
      'migra en camionetas negras',
    ],
  },
  {
    en: ['they are detaining a man', 'agents have somebody in handcuffs', 'ICE took a guy out of his truck'],
    es: ['se llevan a un señor', 'agentes tienen a alguien esposado', 'la migra agarró a un muchacho'],
  },
  {
    en: ['border patrol walking around, 5 agents', 'CBP agents on foot', 'green uniforms, border patrol'],
    es: ['patrulla fronteriza a pie, 5 agentes', 'agentes de uniforme verde', 'la border patrol caminando'],
  },
  {
    en: [
      'raid at a restaurant, many agents',
      'ICE inside the restaurant',
      'agents raiding a kitchen, vans outside',
    ],
    es: [
      'redada en un restaurante',
      'la migra adentro del restaurante',
      'agentes en la cocina, camionetas afuera',
    ],
  },
]

type Tongue = 'en' | 'es'
type Aside = readonly [language: Tongue, words: string]

/** Something, but where? */
const PLACELESS: readonly Aside[] = [
  ['en', 'ICE is here please send somebody'],
  ['en', 'there are agents outside my building'],
  ['es', 'la migra está afuera'],
  ['es', 'hay muchas camionetas, vengan'],
  ['en', 'they took my neighbor'],
  ['es', 'agentes en mi calle'],
]

/** Of nothing that anybody could go and look at. */
const NOTHING: readonly Aside[] = [
  ['en', 'is it true that ICE is in the neighborhood?'],
  ['en', 'thank you for what you do'],
  ['es', 'gracias por avisar'],
  ['en', 'ok'],
  ['en', 'stay safe everyone'],
  ['en', 'can somebody tell me what is going on'],
  ['es', 'que Dios los cuide'],
]

/** What is about no place, in one language or in both. */
export const asides = (only: Tongue | null): string[] =>
  [...PLACELESS, ...NOTHING].flatMap(([language, words]) => (only === null || only === language ? words : []))

type Frame = (what: string, one: string, other: string) => string

const FRAMES: Record<Tongue, readonly Frame[]> = {
  en: [
    (what, one, other) => `${what} at ${one} and ${other}`,
    (what, one, other) => `${what} on ${one} near ${other} right now`,
    (what, one, other) => `${one} & ${other}, ${what}`,
    (what, one, other) => `corner of ${one} and ${other}: ${what}`,
    (what, one, other) => `just saw this, ${what}, ${one}/${other}`,
    (what, one, other) => `${what.toUpperCase()} ${one.toUpperCase()} AND ${other.toUpperCase()}`,
    (what, one, other) => `hi, ${what} ${one} and ${other}, please send someone`,
  ],
  es: [
    (what, one, other) => `${what} en ${one} y ${other}`,
    (what, one, other) => `hay ${what} en la ${one} cerca de la ${other}`,
    (what, one, other) => `esquina de ${one} con ${other}, ${what}`,
    (what, one, other) => `ahorita ${what}, ${one} y ${other}`,
    (what, one, other) => `${one} y la ${other}: ${what}, por favor vengan`,
  ],
}

const LANGUAGES = [
  { frame: 'en', what: 'en', share: 45 },
  { frame: 'es', what: 'es', share: 40 },
  { frame: 'es', what: 'en', share: 8 },
  { frame: 'en', what: 'es', share: 7 },
] as const

/** One in six also names the ward. `only`: where nobody writes another language. */
export function sentence(
  random: Random,
  scene: Scene,
  [one, other]: readonly [string, string],
  ward: number,
  only: Tongue | null,
): string {
  const { frame, what } = only === null ? pickByShare(random, LANGUAGES) : { frame: only, what: only }
  const words = pick(random, FRAMES[frame])(pick(random, scene[what]), one, other)
  return chance(random, 1 / 6) ? `${words}, ${frame === 'en' ? 'ward' : 'distrito'} ${ward}` : words
}
