import type { Message } from '../message.ts'
import { phrases, wholePhrases } from '../phrases.ts'
import type { Rule } from './rule.ts'

/** Whoever wants no more texts says so in some language; and a ward to join matters more than its language. */
const MORE_THAN_A_LANGUAGE = phrases(`
  stop|quit texting|messaging me / stop|quit sending me $ / unsubscribe / remove|take|delete me / stop $
  ^ stop $ / stop i dont / quit*me / borr* / darme de? baja / dejen de / ya no me|quiero recibir
  ya no mas / no me manden nada|mas / TEXTS en el? ward|distrito / join|alta|apunt*|inscrib*
  no more texts|messages|alerts / leave me alone / alguien|someone who
`)

const noWard = ({ namedWards, words }: Message): boolean =>
  namedWards.length === 0 && !MORE_THAN_A_LANGUAGE.test(words)

export const languageRules: readonly Rule[] = [
  {
    intent: 'language',
    language: 'en',
    why: 'asks for English',
    whole: wholePhrases(`
      ENGLISH / ENGLISH _ / lang|language|idioma en|eng / en|in|to|a ENGLISH / all in english
      cambiar a? ENGLISH
      idioma|language ENGLISH / ENGLISH .. messages|mensajes|texts|alerts
    `),
    says: phrases(`
      ENGLISH please|only|version|por|not|instead|plz / only ENGLISH / to|in|a|en|into|por ENGLISH .. $
      prefer|prefiero|want|need|quiero ENGLISH / speak|habl*|read|know only? ENGLISH / just ENGLISH
      send|text|messages|alerts|mensajes|alertas|them|it|these in|en ENGLISH / in ENGLISH / ENGLISH $
    `),
    unless: phrases(`
      no hablo|entiendo|leo|se|habla|se ENGLISH / dont speak|understand|read|know|habla .. ENGLISH
      SPANISH not|instead|no / SPANISH please / instead of|not ENGLISH
      in|en|to|a SPANISH .. please|not|no|instead / no speak|read|understand english
      ENGLISH is|isnt|es bad|malo|not|limited|poor / no|not good|much|in english|good / poco ingles
      not|no en|in ENGLISH / como se dice
    `),
    sceneUnder: 4,
    when: noWard,
  },
  {
    intent: 'language',
    language: 'es',
    why: 'asks for Spanish',
    whole: wholePhrases(`
      SPANISH / SPANISH _ / lang|language|idioma es|esp|spa / en|in|to|a SPANISH / cambiar a? SPANISH
      idioma|language SPANISH
      SPANISH .. messages|mensajes|texts|alerts
    `),
    says: phrases(`
      SPANISH please|only|version|por|not|instead|plz / only|solo|puro SPANISH / to|in|a|en|into SPANISH
      prefer|prefiero|want|need|quiero|have|do SPANISH / speak|habl*|read|know only|solo? SPANISH
      mejor SPANISH / SPANISH $ / SPANISH speak* / hay|tiene* .. SPANISH / y|and SPANISH
    `),
    unless: phrases(`
      dont speak|understand|read|know|get SPANISH / no hablo|entiendo|leo|se SPANISH / why .. SPANISH
      no speak|read spanish / not|no in|en SPANISH / how do you say / como se dice
    `),
    sceneUnder: 4,
    when: noWard,
  },
  {
    intent: 'language',
    language: 'en',
    why: 'does not understand Spanish',
    says: phrases(`
      dont|cant|no speak|understand|read|know|get .. SPANISH
      no hablo|entiendo|leo|se|comprendo .. SPANISH / why .. SPANISH / not|no in|en SPANISH
    `),
    sceneUnder: 4,
    when: noWard,
  },
  {
    intent: 'language',
    language: 'es',
    why: 'does not understand English',
    says: phrases(`
      dont|cant|no|not speak|understand|read|know|good .. ENGLISH
      no hablo|entiendo|leo|se|comprendo|hablamos .. ENGLISH
      ENGLISH is|isnt|es bad|malo|not|limited|poor / poco ingles / not|no in|en ENGLISH / why .. ENGLISH
    `),
    sceneUnder: 4,
    when: noWard,
  },
]

/** Any short text that brings up a language and nothing else wants that language. */
export const languageFallbackRules: readonly Rule[] = [
  {
    intent: 'language',
    language: 'es',
    why: 'wants another language than English',
    says: phrases(`
      change|switch|other|another|set|different|choose|pick .. language|idioma
      in my|your|other|another language / translat*|bilingual|traduc*
      do|have you|u have|speak|do polish|chinese|arabic|mandarin|tagalog|urdu|ukrainian|russian|french|portuguese
      language options|setting|settings|please|change / ^ language $ / what languages / languages
    `),
    sceneUnder: 3,
  },
  {
    intent: 'language',
    language: 'en',
    why: 'wants another language than Spanish',
    says: phrases('cambi*|otro|escoger|elegir .. idioma|lenguaje / ^ idioma|lenguaje|idiomas .. $'),
    sceneUnder: 3,
  },
  {
    intent: 'language',
    language: 'es',
    why: 'brings up Spanish',
    says: phrases('SPANISH / habla* espanol / latino'),
    sceneUnder: 3,
    when: ({ wordCount }) => wordCount <= 25,
  },
  {
    intent: 'language',
    language: 'en',
    why: 'brings up English',
    says: phrases('ENGLISH'),
    sceneUnder: 3,
    when: ({ wordCount }) => wordCount <= 25,
  },
]
