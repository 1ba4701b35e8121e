/** Slips of the mixed split: the key beside, a vowel left out, and names as people believe they are spelt. */
import { between, chance, pick, type Random } from '../random.ts'

/** As people write them who have only heard or half read them, or as a phone corrects them. */
const BELIEVED: Readonly<Record<string, readonly string[]>> = {
  aberdeen: ['aberdine', 'abeerdeen'],
  ainslie: ['ainsley', 'ansley'],
  albany: ['albeny', 'allbany'],
  archer: ['acher', 'archor'],
  austin: ['austen', 'ostin'],
  balmoral: ['balmorel', 'balmorral'],
  berteau: ['bertau', 'berteu'],
  bosworth: ['bozworth', 'bosworht'],
  burnham: ['burnam', 'burham'],
  calumet: ['calumut', 'calamet'],
  carpenter: ['carpinter', 'carpentar'],
  cermak: ['cermark', 'cermek', 'sermack'],
  champlain: ['champlane', 'champlin'],
  christiana: ['cristiana', 'christina'],
  cicero: ['cicerro', 'cisaro'],
  claremont: ['clairmont', 'claramont'],
  colfax: ['colfacks', 'colefax'],
  damen: ['damon', 'damien'],
  devon: ['devan', 'deavon'],
  diversey: ['diversity', 'diversery'],
  dorchester: ['dorchestor', 'dorchister'],
  drexel: ['drexal', 'dreksel'],
  eberhart: ['eberheart', 'eburhart'],
  eggleston: ['egleston', 'eagleston'],
  ellis: ['elis', 'ellice'],
  emerald: ['emarald', 'emrald'],
  escanaba: ['escanabe', 'eskanaba'],
  euclid: ['uclid', 'euclide'],
  foster: ['forster', 'fostar'],
  francisco: ['fransisco', 'francesco'],
  goethe: ['gothe', 'goethy'],
  greenview: ['grenview', 'greenveiw'],
  greenwood: ['greenwod', 'grinwood'],
  halsted: ['halstad', 'hallstead', 'holsted'],
  hamlin: ['hamblin', 'hamlen'],
  harlem: ['harlam', 'harlen'],
  homan: ['holman', 'homen'],
  honore: ['honor', 'onore'],
  indiana: ['indianna', 'indana'],
  ingleside: ['inglesyde', 'englesid'],
  jeffery: ['jeffrie', 'geffery'],
  karlov: ['carlov', 'karloff'],
  kedzie: ['kedize', 'kedsey', 'kedzi'],
  keeler: ['keller', 'kealer'],
  kilbourn: ['kilborn', 'kilburn'],
  kilpatrick: ['killpatrick', 'kilpatric'],
  kimball: ['kimbol', 'kymball'],
  komensky: ['comensky', 'komenski'],
  kostner: ['costner', 'kosner'],
  laflin: ['lafflin', 'laughlin'],
  lamon: ['lammon', 'lamond'],
  langley: ['langly', 'langely'],
  laramie: ['larimie', 'laramee'],
  lavergne: ['lavergn', 'lavergen'],
  leclaire: ['leclair', 'le claire'],
  lockwood: ['lockwod', 'locwood'],
  lorel: ['laurel', 'lorell'],
  luella: ['louella', 'luela'],
  luna: ['loona', 'lunna'],
  manistee: ['manistie', 'manistea'],
  maplewood: ['mapelwood', 'mapplewood'],
  maryland: ['mariland', 'marryland'],
  massasoit: ['massasoyt', 'masasoit'],
  menard: ['manard', 'mennard'],
  merrill: ['merril', 'meryl'],
  merrimac: ['merrimack', 'merimac'],
  milwaukee: ['millwaukee', 'milwakie'],
  monticello: ['montecello', 'monticelo'],
  mozart: ['mozard', 'motzart'],
  muskegon: ['muskegan', 'muskeegon'],
  nagle: ['nagel', 'naggle'],
  narragansett: ['naragansett', 'narragansit'],
  neenah: ['neena', 'nenah'],
  oakley: ['oakly', 'okley'],
  olcott: ['alcott', 'olcot'],
  paulina: ['paulena', 'paolina'],
  peoria: ['peora', 'pioria'],
  prairie: ['prarrie', 'prairei'],
  princeton: ['prinston', 'princton'],
  pulaski: ['palaski', 'pulanski', 'pulaskie'],
  racine: ['raceen', 'racene'],
  ridgeway: ['rigeway', 'ridgway'],
  rockwell: ['rockwall', 'rokwell'],
  sacramento: ['sacrameto', 'sacramentto'],
  saginaw: ['saganaw', 'sagina'],
  sangamon: ['sangamin', 'sangaman'],
  sawyer: ['saywer', 'soyer'],
  schubert: ['shubert', 'schubart'],
  seeley: ['sealey', 'seely'],
  spaulding: ['spaldin', 'spauldin'],
  springfield: ['springfeild', 'spingfield'],
  stewart: ['stuart', 'steward'],
  talman: ['tallman', 'tolman'],
  throop: ['thoop', 'throup'],
  touhy: ['tuohy', 'touhey'],
  tripp: ['trip', 'trippe'],
  troy: ['troi', 'troye'],
  trumbull: ['trumble', 'trumbel'],
  wabansia: ['wabanzia', 'wabansa'],
  wallace: ['wallis', 'walace'],
  washtenaw: ['washtnaw', 'washtenau'],
  wentworth: ['wintworth', 'wentwoth'],
  whipple: ['wipple', 'whiple'],
  winchester: ['winchestor', 'winchster'],
  winnemac: ['winemac', 'winnemack'],
  wolcott: ['wolcutt', 'wollcott'],
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** In the same row, left or right. */
function keyBeside(random: Random, letter: string): string {
  const row = ROWS.find((keys) => keys.includes(letter))
  if (row === undefined) return letter
  const at = row.indexOf(letter)
  const beside = [row[at - 1], row[at + 1]].filter((key) => key !== undefined)
  return pick(random, beside)
}

export function misspell(random: Random, word: string): string {
  const lower = word.toLowerCase()
  const believed = BELIEVED[lower]
  // Of four letters, three do not tell a name.
  if (!believed && lower.length < 5) return word
  const wrong = believed && chance(random, 0.55) ? pick(random, believed) : slip(random, lower)
  return word.charAt(0) === lower.charAt(0) ? wrong : wrong.charAt(0).toUpperCase() + wrong.slice(1)
}

function slip(random: Random, word: string): string {
  const way = pick(random, ['beside', 'beside', 'no vowel', 'no vowel', 'no consonant', 'turned', 'double'])
  // First letters are seldom wrong: one looks at them.
  const first = chance(random, 0.08) ? 0 : 1
  const at = between(random, first, word.length - 2)
  const [head, letter, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  switch (way) {
    case 'beside':
      return head + keyBeside(random, letter) + tail
    case 'no vowel':
      return without(random, word, /[aeiou]/)
    case 'no consonant':
      return without(random, word, /[lnrsth]/)
    case 'turned':
      return head + tail.charAt(0) + letter + tail.slice(1)
    default:
      return head + letter + letter + tail
  }
}

/** Without one of the letters that fit, the first letter aside; with its last letter doubled if none does. */
function without(random: Random, word: string, fitting: RegExp): string {
  const places = [...word].flatMap((letter, at) => (at > 0 && fitting.test(letter) ? [at] : []))
  if (places.length === 0) return word + word.slice(-1)
  const at = pick(random, places)
  return word.slice(0, at) + word.slice(at + 1)
}
