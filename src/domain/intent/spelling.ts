import { createSlips } from './slips.ts'

/* How people shorten and misspell, as far as a rule would otherwise miss their meaning. */

/** What is meant, and how people write it. */
const english = `
  you: u yall yous / your: ur yalls / are: r / please: pls plz plis pliz pleas plese plss plox pleez
  thanks: thx thnx thanx ty tysm tks thankyou / message: msg mssg mesage / messages: msgs mssgs mesages
  messaging: msging msgin messagin / text: txt / texts: txts sms
  texting: txting textin texing txtin txtn txtng / more: mor / stop: sto stahp stpo sotp stp stopp stap
  never: nvr / quit: qit / what: wat wut / which: wich / where: wher / leave: lv leav laeve leve leeve
  sending: sendin / im: iam ima / want to: wanna / going to: gonna / have to: gotta / let me: lemme
  dont: dnt dunt doesnt / not: aint / cant: cannot cnt / them: em dem / they: dey / theyre: theyr
  their: thier / no more: nomore nomo / anymore: anymor / a lot: alot / number: nbr num
  join: jion jon joim jooin joine joining joined / help: hlep halp hepl
  unsubscribe: unsub unsubscribed unsubscribing / subscribe: subscribed suscribe subcribe sub
  opt out: optout / opt in: optin / sign up: signup / ward: wrd waard wd / distrito: dist
  neighborhood: hood neighbourhood / neighborhoods: hoods neighbourhoods / though: tho / right now: rn
  now: asap / because: bc cuz / about: abt / what is: whats / who is: whos
  espanol: esp espaniol espanhol espaol / playing: playin / i dont know: idk / dont know: dunno
  let me know: lmk / i know: ik / on my way: omw omy otw / english: eng englsh engish inglish
  ingles: ingls engles
  people: ppl ppls peeps / interested: intrested intersted interrested / interesado: intersado / erase: erace
  spanish: spnish espanish spanich
`
const spanish = `
  que: q ke qe / porque: xq pq porq / para: pa xa / para el: pal
  por favor: xfa xfavor porfa porfavor porfis porfas pf xfis porfaa / por: x / favor: fabor
  tambien: tmb tb tbn tambn / donde: dnd dond / como: cm / quiero: kiero qiero kero qero quero quiro
  quieren: kieren / quien: kien / quienes: kienes / quisiera: kisiera / quiten: kiten / quitenme: kitenme
  quitame: kitame / estoy: toy / estan: tan stan / estamos: tamos / esta: sta ta / aqui: aki aky
  alla: aya / alli: ayi / nomas: namas nms nadamas / mensaje: msj mnsj mensage
  mensajes: msjs mjs mensages mensajitos / textos: textitos / gracias: grax grasias grcs grac / de: d ds
  con: cn / bien: bn / no te preocupes: ntp / mas: maz / hoy: oi oy / hagan: agan / ayuda: ayudenme
  alguien: alguein / inmigracion: inmigrasion imigracion emigracion immigracion
  immigration: imigration inmigration / migra: migras lamigra / agentes: ajentes
  enmascarados: enmascarado / vengan: bengan / vienen: bienen
`

const shortForms = new Map<string, string>(
  [english, spanish].flatMap((table) =>
    table.split(/\n| \/ /).flatMap((entry): [string, string][] => {
      const [meant = '', written = ''] = entry.trim().split(': ')
      return written.split(' ').map((form) => [form, meant])
    }),
  ),
)

/** Two words that say what one would. */
const pairs = new Map<string, string>(
  `
  dont: do not, does not, don t / didnt: did not / cant: can not, can t / couldnt: could not
  wont: will not / im: i am, i m / its: it is, it s / thats: that is / theyre: they are / you: you all
  arent: are not / isnt: is not / ill: i will / nomas: nada mas / anymore: any more
  unsubscribe: un subscribe / unstop: un stop / opt out: opt-out / sign off: log off
  por favor: por fa, por fis / theres: there is, there are, there was, there were
`
    .split(/\n| \/ /)
    .flatMap((entry): [string, string][] => {
      const [meant = '', written = ''] = entry.trim().split(': ')
      return written.split(', ').map((pair) => [pair, meant])
    }),
)

/** Long words worth recognising one slip of the thumb away. */
const longWords = [
  'unsubscribe subscribe messages message notifications alerts alertas remove removed contact number',
  'mensajes mensaje textos distrito distritos confirmed confirmado spanish english espanol ingles',
  'cancelar eliminen eliminar borrenme quitenme quitame suscribir inscribirme apuntarme agregame',
  'neighborhood neighborhoods agents agentes federal immigration inmigracion checkpoint camioneta camionetas',
  'anymore texting sending moleste molesten molestar recibir reactivar instructions instrucciones',
  'starting turno descanso falsa alarma warrant policia police detained arrested handcuffs numero favor please',
].flatMap((line) => line.split(' ').filter((word) => word.length >= 6))

const slipped = createSlips(longWords, 6)

export function respell(word: string): string {
  if (/^(?:uns[uc]|unsb|ubsu|usub)[a-z]{3,10}$/.test(word)) return 'unsubscribe'
  const short = shortForms.get(word)
  if (short !== undefined) return short
  return slipped(word) ?? word
}

/** One word for two where `pairs` has one, on words already respelt. */
export function joinPairs(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const pair = `${word} ${words[at + 1] ?? ''}`
    const one = pairs.get(pair)
    joined.push(...(one ?? word).split(' '))
    if (one !== undefined) at++
  }
  return joined
}
