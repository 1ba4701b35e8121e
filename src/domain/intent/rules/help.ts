import { phrases, wholePhrases } from '../phrases.ts'
import type { Rule } from './rule.ts'

export const helpRules: readonly Rule[] = [
  {
    intent: 'help',
    why: 'the keyword for help',
    whole: wholePhrases(`
      help|info|ayuda|informacion|instructions|instrucciones|commands
      command|comandos|menu|options|opciones|manual|guide|faq / help|ayuda me|please|menu
      i? need|want|necesito|quiero|ocupo|busco help|ayuda|info|informacion|instructions|instrucciones
      more|mas info|information|informacion|help|ayuda / information / list of commands / me ayudan|ayuda
      ayudame|ayudeme|ayudenme / i need some help / can you help me? / me pueden|puede|podrian ayudar
      como|how / explain|explicame|expliquenme / tutorial
    `),
  },
  {
    intent: 'help',
    why: 'sends only a question mark',
    when: ({ words, asks }) => words === '' && asks,
  },
  {
    intent: 'help',
    why: 'asks what to do here',
    whole: wholePhrases(`
      what do i do / what do i do here|now|next / que hago / que tengo que hacer
      que tengo que hacer aqui|para|ahora .. / que puedo mandar|hacer|escribir ..
      what can i send|do|text .. / que debo mandar
    `),
  },
  {
    intent: 'help',
    why: 'asks how this works',
    says: phrases(`
      remind|tell|send|show|give me|us .. commands|options|codes|keywords|instructions / no le entiendo ..
      ayuda|ayudame|ayudenme a|para|con usar|entender|esto|este / que pongo|escribo|mando|contesto|respondo $
      what|which|cuales|que .. words|palabras|commands|comandos|codigos .. can|do|should|puedo|uso|mando
      dont remember|recall .. / forgot how|what|the|which .. / what .. numbers|digits|codes|code mean|for
      how do i reply|answer|respond
      not sure|unsure|forgot|know|se how|what|where|como|que .. do|text|type|send|use|works
      not sure|unsure|forgot|know|se how|what|where|como|que .. work|reply|answer|hacer|usar|mandar|poner
      how does|do|dose .. work|works|use|text|report|go
      how do|can|should|to i|we|you|u? report|use|text|send|tell|verify|volunteer|help
      how .. works|work $ / how to report|use|work|text / how it|this works|work
      como|komo funciona|funsiona|trabaja|sirve|funcionan|uso|usar|reporto|reportar|aviso|le|se|es
      what is this|it|dis $ / what is|whats this for|about|number|thing|service|all|line|texting|text
      what do|can|should i|you|u|this|it do|text|say|send|type|write|use|does|mean
      what does .. do|mean|stand / what can .. / what .. commands|options|keywords
      what is|are|does|do a|an|the|el|un? verifier|verificador|ward|join|shift|verdict|ward
      what kind .. send|text|report / can i send|text .. / se puede|pueden mandar|enviar ..
      como mando|envio|hago|subo .. / how do i send .. / que hago aqui|con
      help using|with|understanding|me this|the|texting|use|figure|understand|please|with
      need|want|necesito|ocupo help|ayuda with|using|to|con|para|understanding
      explain|explicar|explican|explica|expliquen|explique|explain* ..
      dont|cant understand|get|know how|what|this|figure / im confused|lost / im new .. how|what
      para que|q|ke es|sirve|son|funciona ..
      que|q|ke es|hace|hacen|son|significa esto|eso|este|ustedes|esta|el|un|la / de que se trata
      que puedo|tengo|debo|se puede|hago|puede mandar|hacer|que|escribir|texto|con|poner / no entiendo ..
      no se|c como|que|usar .. usar|poner|hacer|mandar|funciona|reportar|escribir
      como le hago|ago para|pa .. reportar|usar|mandar|avisar|decir / donde reporto|mando|aviso
      quiero|necesito|kiero|quisiera|ocupo|busco mas? informacion|info|saber|ayuda|instrucciones
      mas informacion|info / informacion sobre|del|de|por / more info|information / tell me more|about
      what number|who do i .. report|text|call|tell / who do i report|text|tell
      how .. become|be .. verifier|volunteer / how .. works
      what happens if|when|after i text|send|report|join / que pasa si|cuando mando|reporto|texteo|aviso
      who runs|are you|is behind .. this|service / is this free|real|legit|a / cuesta|es gratis|cobran
      how much .. cost / does this cost / list of commands|options / send me .. instructions
      instrucciones / instructions / what are the|my commands|options|words
      cuales son los comandos|las opciones|las instrucciones / como ayudo|puedo ayudar|ayudar|reportar
      how can i help|volunteer|report
    `),
    unless: phrases(`
      ward numbers|list|map / numbers of ward / orden / is this _ from / AGENTS / como se dice
      triste|miedo|preocupad*|asustad*|sad|scared|lost my / la policia / como estan|esta|estas
      what is your name / is this real ice|migra / who is this
      bond|fianza / what do i do|say if|when / que hago si|cuando / que digo
      what should i do|say if|when / derechos|rights
    `),
    sceneUnder: 4,
  },
  {
    intent: 'help',
    why: 'asks how to report agents',
    says: phrases(`
      ^ so|and? if|when i see .. i|do .. text|call|send|report|tell|write
      ^ si veo .. mando|escribo|aviso|texteo|reporto .. aqui
      ^ how do|can|to|should .. report
      ^ como|donde puedo|se|le|hago|reporto|reportar .. reportar|reporto|reporta
      ^ como reporto|aviso|denuncio|reportar / what number .. report / ^ who do i report|tell|text
      where do i report|send / ^ what do|can|should i text|send .. report|if
    `),
    when: ({ scene }) =>
      !scene.kinds.has('crossing') && !scene.kinds.has('address') && !scene.kinds.has('taking'),
  },
]
