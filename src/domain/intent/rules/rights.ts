import { phrases, wholePhrases } from '../phrases.ts'
import { hasPlace } from '../scene.ts'
import type { Rule } from './rule.ts'

export const rightsRules: readonly Rule[] = [
  {
    intent: 'rights',
    why: 'the keyword for rights',
    whole: wholePhrases(`
      my|the|your|mis|los|tus|sus? rights|right|derechos|derecho card|info|tarjeta?
      know|conoce|conozca|conozcan my|your|our|tus|sus|mis rights|derechos
      rights|derechos in|en english|ingles|spanish|espanol
    `),
  },
  {
    intent: 'rights',
    why: 'asks about rights',
    says: phrases(`
      what is|are .. difference|diff between / is that|this|it legal|allowed|ok|illegal
      difference|diff between .. warrant|warrants
      who do|can i|we call|contact|talk .. if
      if they|ice|i|agents .. who|what|can|do|should .. do|i|we|call|have|they
      what to do|say|expect if|when|with / como se si .. orden
      detained|arrested|taken .. where|how|who|what / where do|did|will they take|hold|send
      do|must|should|would i|we|you|they have|need|got|gotta|open|let|show|talk|sign|answer|tell|give
      have|need to open|let|answer|show|sign .. door|them|id|papers
      can|could|are|is|may ice|they|agents|migra|immigration .. in|enter|arrest|take|ask|search
      can|could|are|is|may he|police|cops|i|we .. in|enter|arrest|take|ask|search
      can|could|are|is|may ice|they|agents|migra|immigration .. detain|stop|deport|refuse|film|record
      can|could|are|is|may he|police|cops|i|we .. detain|stop|deport|refuse|film|record
      can|could|are|is|may ice|they|agents|migra|immigration .. say|film|come|break|do|allowed
      can|could|are|is|may he|police|cops|i|we .. say|film|come|break|do|allowed
      can|could|are|is|may ice|they|agents|migra|immigration .. make|question|look|go|follow|lie
      can|could|are|is|may he|police|cops|i|we .. make|question|look|go|follow|lie
      what do i|we|you|should do|say|tell / what should|can|could|to i|we|do do|say|if|if|_? .. if|when
      what if|happens if|when|they|ice|i|im .. / what are|r|is my|our|the|your rights / what rights
      my rights / know your rights / rights .. / derechos
      que hago|hacer|digo|decir|debo|hacemos|ago|aser|podemos|puedo|pasa .. si|cuando|hacer
      que hago|digo / que|ke le? digo|hago
      pueden|puede|podrian ellos|la|los|ice|entrar|arrestar|llevar|pedir|parar
      pueden|puede|podrian detener|sacar|revisar|quitar|preguntar|obligar|deportar|abrir|grabar|negarme
      tengo|tenemos|debo|hay que? .. abrir|decir|dar|ensenar|mostrar|contestar|firmar
      tengo|tenemos|debo|hay que? .. dejar|hablar|salir|ensenarles|responder|derecho|identificar*
      tengo que / need|want|necesito|busco a|an|un|una|some|good? lawyer|attorney|abogado
      need|want|necesito|busco a|an|un|una|some|good? abogada|abogados|legal|licenciado
      ocupo|have|find|know|get a|an|un|una|some|good? lawyer|attorney|abogado
      ocupo|have|find|know|get a|an|un|una|some|good? abogada|abogados|legal|licenciado
      lawyer|attorney|abogado|abogada .. number|please|free|gratis
      me pueden|puede arrestar|llevar|parar|detener|sacar|quitar|deportar|obligar|pedir
      orden|warrant judicial|de|required|need* / with|without|sin a? warrant|orden
      need|needs|necesitan a|una|un? warrant|orden / legal help|aid|rights|advice
      ayuda|asesoria|consejo legal / is it legal|illegal|allowed|ok|against / es legal|ilegal|permitido
      am i allowed|required|obligated|supposed / puedo grabar|filmar|negarme|quedarme|no
      bond money|hearing / fianza
      how do i|we find|know|locate|get .. detained|lawyer|bond|out|warrant|attorney
      como encuentro|busco|se .. detenid*|abogado|orden
      if they|ice|agents|immigration|police come|comes|stop|ask|knock|show|take|pull|enter
      si viene|vienen|llega|llegan|me|tocan|la|entran .. migra|para|paran|detienen|puerta
      si viene|vienen|llega|llegan|me|tocan|la|entran .. casa|ice|preguntan|piden|arrestan
    `),
    when: ({ core, clauses, asks, scene }) =>
      !THEY_ARE_HERE.test(core) &&
      (asks || !hasPlace(scene)) &&
      (asks ||
        SUPPOSES.test(core) ||
        ASKS_RIGHTS.test(core) ||
        (clauses.length === 1 && scene.score < 6 && !hasPlace(scene) && RIGHTS_WORD.test(core))),
  },
]

const SUPPOSES = phrases(`
  if|when they|ice|agents|police|immigration .. arrest|arrests|take|takes|come
  if|when they|ice|agents|police|immigration .. comes|stop|stops|detain|detained
  if|when migra|i|im|he|she|someone .. arrest|arrests|take|takes|come|comes|stop|stops|detain|detained
  if|when they|ice|agents|police|immigration .. arrested|stopped|ask|asks|knock|knocks|show|shows|get|gets
  if|when migra|i|im|he|she|someone .. arrested|stopped|ask|asks|knock|knocks|show|shows|get|gets
  si|cuando me|nos|lo|la|viene|vienen|llega|llegan|tocan .. / ^ what to do|say if|when
`)

const ASKS_RIGHTS = phrases(`
  ^ do|can|what|should|am|must|if|how|is|are|does|could|may|need|i need|who / what do i|we / do i have
  can they|ice|agents|i
  ^ que|tengo|pueden|puede|debo|me|necesito|si|cuales|cual|como|hay|puedo|es|tenemos|ocupo|busco
  que hago / que derechos / need a lawyer|attorney / un abogado / ^ i have|want|need
`)

const RIGHTS_WORD = phrases(`
  rights|lawyer|attorney|warrant / derechos|abogado|abogada|abogados|fianza|orden|legal / bond money
  que hago|digo si|cuando / what do i / tengo que / pueden entrar
`)

const THEY_ARE_HERE = phrases(`
  theyre here|outside|at|knocking|now|in|downstairs|banging
  ice|agents|migra|immigration|they|police are|is|r here|outside|at|knocking
  ice|agents|migra|immigration|they|police are|is|r now|in|downstairs|banging|right
  knocking .. now|right / they took|grabbed|arrested|broke|have my|our|him|her|a|the|me
  estan aqui|afuera|tocando|en|ahorita|aki / esta aqui|afuera|tocando|en / ya|aqui estan
  migra|ice afuera|aqui / se llevaron|agarraron|lo llevaron / right now / ahorita
  at my door|house now|right / i see|saw
`)
