/** Slips of the hard split: names written as they sound, in either language, and fingers that hit two keys. */
import { between, chance, pick, type Random } from '../random.ts'

/** Names as people hear them, where no rule would give them. */
const HEARD: Readonly<Record<string, readonly string[]>> = {
  cermak: ['cermack', 'sermak', 'cermac'],
  halsted: ['halstead', 'hallsted', 'halsed'],
  pulaski: ['pulasky', 'polaski', 'pulaskey'],
  kedzie: ['kedsi', 'kedzy', 'kedsie'],
  california: ['califonia', 'califronia'],
  lawrence: ['lawrance', 'lorence', 'laurence'],
  kimball: ['kimbal', 'kimbell'],
  diversey: ['diversy', 'diversi'],
  addison: ['adison', 'addisson'],
  milwaukee: ['milwakee', 'milwauke', 'milwaukie'],
  laramie: ['laramy', 'laremie'],
  narragansett: ['naragansett', 'narraganset'],
  ashland: ['ashlan', 'ashlend', 'achland'],
  damen: ['daman', 'daymen'],
  cicero: ['sicero', 'cisero'],
  roosevelt: ['rosevelt', 'roosvelt'],
  armitage: ['armatage', 'armitege'],
  fullerton: ['fulerton', 'fullertin'],
  washtenaw: ['washtenow', 'washtena'],
  sacramento: ['sacremento', 'sacramanto'],
  marshfield: ['marchfield', 'marshfild'],
  hermitage: ['hermatage', 'ermitage'],
  artesian: ['artisian', 'artesan'],
  wolcott: ['wolcot', 'walcott'],
  rockwell: ['rockwel', 'rocwell'],
  spaulding: ['spalding', 'spolding'],
  wentworth: ['wentwort', 'wenworth'],
  michigan: ['michigen', 'mishigan'],
  prairie: ['prarie', 'prairy'],
  racine: ['rasine', 'racin'],
  loomis: ['lumis', 'loomes'],
  throop: ['troop', 'thrup'],
  paulina: ['polina', 'pauline'],
  leavitt: ['levitt', 'leavit'],
  hoyne: ['hoine', 'hoyn'],
  campbell: ['cambell', 'campbel'],
  humboldt: ['humbolt', 'humbold'],
  clybourn: ['clyborn', 'clibourn'],
  belmont: ['belmon', 'bellmont'],
  montrose: ['montros', 'montroze'],
  lavergne: ['lavern', 'laverne'],
  cottage: ['cottege', 'cotage'],
  stony: ['stoney'],
  jeffery: ['jeffrey', 'jefery'],
}

/** Changes that keep the sound: [what, instead]. The Spanish ear first. */
const SOUNDS: readonly [RegExp, string][] = [
  [/z/, 's'],
  [/c(?=[ei])/, 's'],
  [/ck/, 'k'],
  [/c(?![eihk])/, 'k'],
  [/ph/, 'f'],
  [/ie$/, 'i'],
  [/y$/, 'i'],
  [/([lnrstf])\1/, '$1'],
  [/sh/, 'ch'],
  [/(?!^)h/, ''],
  [/v/, 'b'],
  [/qu/, 'k'],
  [/oo/, 'u'],
  [/ee/, 'i'],
  [/ough/, 'o'],
  [/th/, 't'],
  [/e$/, ''],
  [/er$/, 'ar'],
  [/d$/, ''],
]

const VOWELS = 'aeiou'
const BESIDE: Readonly<Record<string, string>> = {
  a: 's',
  b: 'n',
  c: 'v',
  d: 'f',
  e: 'r',
  f: 'g',
  g: 'h',
  h: 'j',
  i: 'o',
  j: 'k',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'i',
  v: 'b',
  w: 'e',
  x: 'c',
  y: 'u',
  z: 'x',
}

export function misspell(random: Random, word: string): string {
  const lower = word.toLowerCase()
  if (lower.length < 4) return word
  const once = slip(random, lower)
  // Long names bear a second slip.
  const wrong = lower.length > 8 && chance(random, 0.3) ? slip(random, once) : once
  return word.charAt(0) === lower.charAt(0) ? wrong : wrong.charAt(0).toUpperCase() + wrong.slice(1)
}

function slip(random: Random, word: string): string {
  const heard = HEARD[word]
  if (heard && chance(random, 0.6)) return pick(random, heard)
  switch (pick(random, ['sound', 'sound', 'vowel', 'both keys', 'repeat', 'swap'])) {
    case 'sound': {
      const fitting = SOUNDS.filter(([what]) => what.test(word))
      if (fitting.length === 0) return changedVowel(random, word)
      return word.replace(...pick(random, fitting))
    }
    case 'vowel':
      return changedVowel(random, word)
    case 'both keys': {
      const at = between(random, 1, word.length - 1)
      const letter = word[at] ?? ''
      return word.slice(0, at + 1) + (BESIDE[letter] ?? letter) + word.slice(at + 1)
    }
    case 'swap': {
      const at = between(random, 1, word.length - 2)
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
    }
    default: {
      const at = between(random, 1, word.length - 1)
      return word.slice(0, at) + (word[at] ?? '') + word.slice(at)
    }
  }
}

function changedVowel(random: Random, word: string): string {
  const places = [...word].flatMap((letter, at) => (at > 0 && VOWELS.includes(letter) ? [at] : []))
  if (places.length === 0) return word + word.slice(-1)
  const at = pick(random, places)
  const others = [...VOWELS].filter((vowel) => vowel !== word[at])
  return word.slice(0, at) + pick(random, others) + word.slice(at + 1)
}
