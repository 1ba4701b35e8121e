/** How people shorten and misspell, as far as a rule would otherwise miss their meaning. */

const shortForms: Record<string, string> = {
  // English
  u: 'you',
  ur: 'your',
  r: 'are',

  yall: 'you',
  yous: 'you',
  yalls: 'your',
  pls: 'please',
  plz: 'please',
  plis: 'please',
  pliz: 'please',
  pleas: 'please',
  plese: 'please',
  plss: 'please',
  thx: 'thanks',
  thnx: 'thanks',
  thanx: 'thanks',
  ty: 'thanks',
  tysm: 'thanks',
  tks: 'thanks',
  thankyou: 'thanks',
  msg: 'message',
  msgs: 'messages',
  mssg: 'message',
  mssgs: 'messages',
  mesage: 'message',
  mesages: 'messages',
  msging: 'messaging',
  msgin: 'messaging',
  messagin: 'messaging',
  txt: 'text',
  txts: 'texts',
  txting: 'texting',
  textin: 'texting',
  texing: 'texting',
  txtin: 'texting',
  txtn: 'texting',
  txtng: 'texting',
  mor: 'more',
  sto: 'stop',
  nvr: 'never',
  plox: 'please',
  qit: 'quit',
  pleez: 'please',
  wat: 'what',
  wut: 'what',
  wich: 'which',
  wher: 'where',
  lv: 'leave',
  sendin: 'sending',
  sms: 'texts',

  iam: 'im',
  ima: 'im',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  lemme: 'let me',
  dnt: 'dont',
  dunt: 'dont',
  doesnt: 'dont',
  aint: 'not',

  cannot: 'cant',
  cnt: 'cant',
  em: 'them',
  dem: 'them',
  dey: 'they',
  theyr: 'theyre',
  thier: 'their',

  nomore: 'no more',
  anymor: 'anymore',
  nomo: 'no more',
  alot: 'a lot',
  nbr: 'number',
  num: 'number',
  stahp: 'stop',
  stpo: 'stop',
  sotp: 'stop',
  stp: 'stop',
  stopp: 'stop',

  stap: 'stop',

  jion: 'join',
  jon: 'join',
  joim: 'join',
  jooin: 'join',
  joine: 'join',
  joining: 'join',
  joined: 'join',
  leav: 'leave',
  laeve: 'leave',
  leve: 'leave',
  leeve: 'leave',
  hlep: 'help',
  halp: 'help',
  hepl: 'help',
  unsub: 'unsubscribe',
  unsubscribed: 'unsubscribe',
  unsubscribing: 'unsubscribe',
  subscribed: 'subscribe',
  suscribe: 'subscribe',
  subcribe: 'subscribe',
  sub: 'subscribe',
  optout: 'opt out',
  optin: 'opt in',
  signup: 'sign up',
  wrd: 'ward',
  wards: 'wards',
  waard: 'ward',
  wd: 'ward',
  dist: 'distrito',
  hood: 'neighborhood',
  hoods: 'neighborhoods',
  neighbourhood: 'neighborhood',
  neighbourhoods: 'neighborhoods',
  tho: 'though',
  rn: 'right now',
  asap: 'now',
  bc: 'because',
  cuz: 'because',

  abt: 'about',
  whats: 'what is',
  whos: 'who is',
  esp: 'espanol',
  playin: 'playing',
  idk: 'i dont know',
  dunno: 'dont know',
  ik: 'i know',
  omw: 'on my way',
  omy: 'on my way',
  otw: 'on my way',
  eng: 'english',
  ingls: 'ingles',
  englsh: 'english',
  engish: 'english',
  spnish: 'spanish',
  inglish: 'english',
  espanish: 'spanish',
  spanich: 'spanish',
  espaniol: 'espanol',
  engles: 'ingles',
  espanhol: 'espanol',
  espaol: 'espanol',
  // Spanish
  q: 'que',
  ke: 'que',
  qe: 'que',
  xq: 'porque',
  pq: 'porque',
  porq: 'porque',
  pa: 'para',
  xa: 'para',
  pal: 'para el',
  xfa: 'por favor',
  xfavor: 'por favor',
  porfa: 'por favor',
  porfavor: 'por favor',
  porfis: 'por favor',
  porfas: 'por favor',
  pf: 'por favor',
  x: 'por',
  xfis: 'por favor',
  porfaa: 'por favor',
  fabor: 'favor',
  tmb: 'tambien',
  tb: 'tambien',
  tbn: 'tambien',
  tambn: 'tambien',
  dnd: 'donde',
  dond: 'donde',
  cm: 'como',
  kiero: 'quiero',
  qiero: 'quiero',
  kero: 'quiero',
  qero: 'quiero',
  quero: 'quiero',
  quiro: 'quiero',
  kieren: 'quieren',
  kien: 'quien',
  kienes: 'quienes',
  kisiera: 'quisiera',
  kiten: 'quiten',
  kitenme: 'quitenme',
  kitame: 'quitame',
  toy: 'estoy',
  tan: 'estan',
  tamos: 'estamos',
  stan: 'estan',
  sta: 'esta',
  ta: 'esta',
  aki: 'aqui',
  aky: 'aqui',
  aya: 'alla',
  ayi: 'alli',

  namas: 'nomas',
  nms: 'nomas',
  nadamas: 'nomas',
  msj: 'mensaje',
  msjs: 'mensajes',
  mjs: 'mensajes',
  mnsj: 'mensaje',
  mensages: 'mensajes',
  mensage: 'mensaje',
  mensajitos: 'mensajes',
  textitos: 'textos',
  grax: 'gracias',
  grasias: 'gracias',
  grcs: 'gracias',
  grac: 'gracias',
  d: 'de',
  ds: 'de',
  cn: 'con',
  bn: 'bien',
  ntp: 'no te preocupes',
  maz: 'mas',
  oi: 'hoy',
  oy: 'hoy',
  agan: 'hagan',
  ayudenme: 'ayuda',
  alguein: 'alguien',
  inmigrasion: 'inmigracion',
  imigracion: 'inmigracion',
  emigracion: 'inmigracion',
  immigracion: 'inmigracion',
  imigration: 'immigration',
  inmigration: 'immigration',
  migras: 'migra',
  lamigra: 'migra',

  ajentes: 'agentes',
  enmascarado: 'enmascarados',
  bengan: 'vengan',
  bienen: 'vienen',
}

/** Two words that say what one would. */
const pairs: Record<string, string> = {
  'do not': 'dont',
  'does not': 'dont',
  'did not': 'didnt',
  'can not': 'cant',
  'can t': 'cant',
  'don t': 'dont',
  'could not': 'couldnt',
  'will not': 'wont',
  'i am': 'im',
  'i m': 'im',
  'it is': 'its',
  'it s': 'its',
  'that is': 'thats',
  'they are': 'theyre',
  'you all': 'you',
  'are not': 'arent',
  'is not': 'isnt',

  'i will': 'ill',
  'nada mas': 'nomas',

  'any more': 'anymore',
  'un subscribe': 'unsubscribe',
  'un stop': 'unstop',
  'opt-out': 'opt out',

  'log off': 'sign off',
  'there is': 'theres',
  'there are': 'theres',
  'there was': 'theres',
  'there were': 'theres',
}

/** Long words worth recognising one slip of the thumb away. */
const longWords = [
  'unsubscribe subscribe messages message notifications alerts alertas remove removed contact number',
  'mensajes mensaje textos distrito distritos confirmed confirmado spanish english espanol ingles',
  'cancelar eliminen eliminar borrenme quitenme quitame suscribir inscribirme apuntarme agregame',
  'neighborhood neighborhoods agents agentes federal immigration inmigracion checkpoint camioneta camionetas',
  'anymore texting sending moleste molesten molestar recibir reactivar instructions instrucciones',
  'starting turno descanso falsa alarma warrant policia police detained arrested handcuffs numero favor please',
].flatMap((line) => line.split(' ').filter((word) => word.length >= 6))

const known = new Set(longWords)

/** Every long word with one letter left out: two spellings a slip apart meet in one of these. */
const byLetterLess = new Map<string, string>()
for (const word of longWords) {
  for (const less of [word, ...letterLess(word)]) if (!byLetterLess.has(less)) byLetterLess.set(less, word)
}

function letterLess(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

const LONGEST_CORRECTED = 16

export function respell(word: string): string {
  if (/^(?:uns[uc]|unsb|ubsu|usub)[a-z]{3,10}$/.test(word)) return 'unsubscribe'
  const short = Object.hasOwn(shortForms, word) ? shortForms[word] : undefined
  if (short !== undefined) return short
  if (word.length < 6 || word.length > LONGEST_CORRECTED || known.has(word) || !/^[a-z]+$/.test(word))
    return word
  const whole = byLetterLess.get(word)
  if (whole !== undefined) return whole[0] !== word[0] || isInflection(word, whole) ? word : whole
  for (const less of letterLess(word)) {
    const near = byLetterLess.get(less)
    if (near !== undefined && near[0] === word[0] && !isInflection(word, near)) return near
  }
  return word
}

/** "agente" is no misspelling of "agentes": words that differ in their ending are left alone. */
function isInflection(word: string, near: string): boolean {
  const stem = Math.min(word.length, near.length) - 1
  return word.slice(0, stem) === near.slice(0, stem)
}

/** One word for two where `pairs` has one, on words already respelt. */
export function joinPairs(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const pair = `${word} ${words[at + 1] ?? ''}`
    const one = Object.hasOwn(pairs, pair) ? pairs[pair] : undefined
    joined.push(...(one ?? word).split(' '))
    if (one !== undefined) at++
  }
  return joined
}
