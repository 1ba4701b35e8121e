import { phrases } from '../phrases.ts'

/**
 * What adds up to somebody who wants no texts from us, when no rule knows the very way they put it; like a
 * scene, each kind counts once. What speaks for chat counts against it.
 */
export const unwillingness: readonly { weight: number; says: RegExp }[] = [
  // Taking out, or shutting out.
  {
    weight: 3,
    says: phrases(`
      remov*|delet*|eras*|unsubscrib*|unregist*|withdraw*|purge*|scrub* / opt out / SACAR|SACARME|SACARLO
      bloque*|block|blocked
      deactivat*|disabl*|discontinu*|disenroll|unenroll|cease|desist
    `),
  },
  {
    weight: 2,
    says: phrases(`
      cancel|stop|stopp|mute|silence|silencio
      off|out $ / off|out please|now|already|this|of / leave|let me|us|my
      take|get|let me|us|it|this|my off|out
      par*|dej*|acab*|termin*|cort* ya? de|con / paren|parenle|parale|basta|alto|callens*|desist* / baja
    `),
  },
  // Not wanting.
  {
    weight: 1,
    says: phrases('NOT / nah|nope|nel|none|nobody|no one|refuse|rather|quit / ya no / NOT .. NOT'),
  },
  {
    weight: 1,
    says: phrases(`
      NOT .. want|need|wanna|use|like|care|interested|consent|ask|help|work|good|apply|useful|relevant
      NOT|no .. quiero|necesito|ocupo|uso|interesa|sirve|pedi|deseo|gusta|conozco / not|aint for me|us
    `),
  },
  // What is ours or theirs in it.
  {
    weight: 1,
    says: phrases(`
      TEXTS|NUMBER|LIST / these|estos|estas / data|datos|subscription|suscripcion|device|aparato / SENDING
      SEND me|us|my|this|here|again|any|him|her|to|anymore $ / mand*|envi*|escrib*|texte*|marqu*|contact*
    `),
  },
  // Not the person we mean.
  {
    weight: 2,
    says: phrases(`
      wrong|equivocad*|incorrect* / not|isnt|aint the right person|one|number|guy|lady / no _ here|lives|at
      nobody|noone|ningun|ninguna .. here|aqui|name|llama / otra|otro persona|dueno|dueña|duena
      no soy|es mi|el|la|quien
      no longer|not my|his|her|their|mine / belongs to / you|u got|have|has the wrong / aqui no / new owner
      dont|do not know you|u|who|anyone / no los|te|la|las conozco
      kid|kids|child|minor|menor|nino phone|cell|telefono
    `),
  },
  // Fed up, or angry.
  {
    weight: 2,
    says: phrases(`
      tired|enough|fed up|sick of|over it|too much|too many|annoy*|annoying|bother*|harass*|spam|spamming|junk
      hart*|cansad*|fastidi*|moles*|demasiad*|asust*|scar* me|us|my
      lawyer|attorney|abogado|demanda*|fcc|sue|lawsuit
      eff|piss|screw|buzz|get|go off|away|lost / wtf|stfu|hell|damn|shut / jod*|chinga*|pinche*|freg*
      at|a esta|estas|this hora|horas|hour|hours / cost*|cobra*|charg* / wak*|despiert*
      blow*|buzz*|ding*|vibra*
    `),
  },
  // Asked of us.
  {
    weight: 1,
    says: phrases('please|por favor|favor de / kindly / can|could|would you|u / podrian|pueden|puede|hagan'),
  },
  // No more business with us.
  { weight: 2, says: phrases('moved|mude|mudamos|regrese|regreso|relocated') },
  {
    weight: 1,
    says: phrases(`
      anymore|no longer|any longer / im good|done|out|over / bye|adios
      dont|not live|work|vivo|trabajo / ya no|ni vivo|trabajo|estoy
    `),
  },
  // Chat, thanks, news of others, and questions.
  {
    weight: -3,
    says: phrases(
      'thanks|thank|gracias .. for|por|you|u|a|everything / love|great|awesome|lol|haha|jaja|jajaja|lmao',
    ),
  },
  {
    weight: -2,
    says: phrases(
      'SHIFT / dinner|lunch|party|movie|meeting|school|church|misa|fiesta|comida|clase|class|homework|tarea',
    ),
  },
  {
    weight: -1,
    says: phrases('he|she|mom|dad|sister|brother|tia|tio|hermano|hermana|they|ellos|ella|amiga|amigo'),
  },
  {
    weight: -2,
    says: phrases(
      'how|what|when|where|como|cuando|donde|cual|que .. if|is|are|es|si|do|does / you too|no problem|worries',
    ),
  },
  {
    weight: -2,
    says: phrases(
      'dont|no give up|rindan|worry|preocupes|know|se|forget|olviden / not sure|yet|bad / no way|idea|doubt',
    ),
  },
]

/** From here on nobody reasonable would text them again. */
export const UNWILLING_AT = 3
