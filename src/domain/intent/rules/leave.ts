import { wardsToLeave } from '../chosen-wards.ts'
import type { Message } from '../message.ts'
import { phrases, wholePhrases } from '../phrases.ts'
import { asked, isCalm } from './asked.ts'
import type { Rule } from './rule.ts'

/** Everything at once: then it is no matter of single wards, even if one is named. */
const EVERYTHING = phrases(`
  dar*|den*|dame|deme|dan de alta / sign me up / all|every wards|alerts|texts|messages|everything|of
  from|of|stop|cancel|end|quit|leave|in|out|with|off everything|todo|todos|todas
  my|this|mi number|phone|numero off|please|out / number|phone|numero $ / stop texting me $
  wrong number|person / numero equivocado / off|from the|your|ur|this list|system
  texting|mandarme|messaging me at|a|every
`)

const EVERYTHING_BUT_WARDS = phrases(`
  all|every wards|alerts|texts|everything
  from|of|stop|cancel|end|quit|leave|in|out|with|off everything|todo|todos / wrong number|person
  dar*|den*|de de? alta / stop texting me $
`)

const KEEPS_SOME = phrases(`
  but|except|besides|menos|excepto|salvo|only|just|keep|solo|nomas / rest|others|other|demas|otros|else
`)

const SUBSCRIBER_WORDS = phrases(`
  TEXTS / want|need|list|lista|remove|unsubscribe|quiero|ocupo|necesito|subscription|quit*me|borr*
  leave|salir
`)

export const leaveRules: readonly Rule[] = [
  {
    intent: 'join',
    why: 'changes from one ward to another',
    says: phrases(`
      switch|change|move|transfer|swap|cambi*|mov* .. from|del|de .. # .. to|al|a|for|por #
      switch|change|move|transfer me|my|us .. to .. # / cambi*|pas* .. al|a .. #
      switch|change to ward|distrito?
    `),
    when: (message) => message.askedWards.length > 0 && isCalm(message),
    wards: ({ askedWards }) => askedWards.slice(-1),
  },
  {
    intent: 'leave',
    why: 'asks to leave named wards',
    says: phrases(`
      leav*|drop|remove|unsubscribe|stop|cancel|quit .. WARD|#
      end|delete|exit|discontinue|withdraw|mute|pause|pull .. WARD|#
      no|without|not alerts|texts|messages from|for|about|in .. WARD|#
      remove|delete|drop|take # and|&|y #
      leav*|drop|remove|stop|cancel|quit|unsubscribe|NOT .. .. the #th / # can go / # is a? no|out|done
      ^ off # / keep .. # .. no|off|out|go / only from # / del # ya no / ^ no ward|distrito #
      done with .. # / ward|distrito _? # .. drop|remove it / remove|drop that ward
      leav*|drop|remove|stop|cancel|unsubscribe .. _ _ WARD|#
      salir|salirme|salgo|baja|dejar|deja|quita*|quite*|saca* .. WARD|#
      saque*|borra*|borre*|cancel*|desuscrib*|elimin*|sakenme|alto|dar* .. WARD|#
      no more|longer .. WARD|# / no mas|quiero|ocupo|necesito|me .. WARD|# / ya no .. WARD|#
      ya no .. _ _ WARD|# / take .. off|out / get rid of .. # / ^ leave|drop|quit|exit the? #th
      remove|drop|delete .. # .. from .. ward|list / dejen|dejar de .. del # / too many .. WARD
      ^ minus|less|without|sin|menos .. #|WARD / too many .. # / stop the # ones
      put|added|signed|sign|apunt*|add .. # by|on|por? mistake|error|accident
      # quit*lo|borr*lo|sac*lo|elimin*lo|saqu*lo
      take me off / dont want|need|send|text|care|live|ocupo .. WARD|# / dont want|need .. _ _ #
      not|without .. # anymore|any / not # / opt out of? .. # / # stop|no|off|out|leave|salir|baja
      out of|off of? .. WARD|# / dont want|need that|it / moved|move .. from|out .. WARD|# / me mude .. #
      ward|distrito? # .. anymore|no / no # / stop .. for .. # / # ya? no / ward # off|out
    `),
    unless: EVERYTHING,
    when: (message) =>
      wardsToLeave(message).length > 0 && isCalm(message) && hasPlainWard(message) && isRequest(message),
    wards: wardsToLeave,
  },
  {
    intent: 'leave',
    why: 'wants an end to a named ward',
    says: phrases(`
      ENDING / keep|keeping|remove|lose|only #
      NOT|ENDING .. want|need|quiero|ocupo|necesito|me|live|interested
      unfollow|ditch|bye|lv|forget|skip|bajame|bajenme|bajarme|exclude
      moved|mude|cambie out|from|of|del|de|away
    `),
    unless: EVERYTHING_BUT_WARDS,
    when: (message) =>
      (message.as !== 'verifier' || SUBSCRIBER_WORDS.test(message.words)) &&
      wardsToLeave(message).length > 0 &&
      isCalm(message) &&
      message.scene.score < 4 &&
      (hasPlainWard(message) || message.namedWards.length > 0),
    wards: wardsToLeave,
  },
  {
    intent: 'leave',
    why: 'has several wards and wants fewer',
    says: phrases(`
      get|have|getting|got # .. # .. only|just want|need|keep? #
      tengo|recibo|llegan # .. # .. solo|nomas quiero|ocupo|necesito? #
    `),
    wards: ({ words, askedWards }) =>
      askedWards.filter((ward) => !new RegExp(`(?:only|just|solo|nomas) .*(?<![0-9])${ward} `).test(words)),
  },
  {
    intent: 'leave',
    why: 'wants to keep only some wards',
    says: phrases(`
      all|everything|every|todo|todos|todas .. but|except|besides|menos|excepto|salvo .. WARD|#
      drop|remove|cancel|stop|leave|quit|delete .. other|others|rest|else / the rest|others off|out|no
      quit*|borr*|elimin*|cancel* .. demas|otros|otro|resto / only|just keep|leave .. WARD|#
      keep|leave me? only|just .. # / nothing else|but .. #
    `),
    from: ['subscriber', 'verifier'],
    sceneUnder: 3,
    when: ({ askedWards }) => askedWards.length > 0,
    wards: (message) => (KEEPS_SOME.test(message.words) ? [] : wardsToLeave(message)),
  },
  {
    intent: 'leave',
    why: 'asks to leave, without saying which ward',
    whole: wholePhrases(`
      leave|leaving|salir / leave|drop|cancel|stop|salir|baja a|one|this|de|del|my|mi|un|ese|este ward|distrito
      i want|need|would|like .. to? leave a|one|my ward / quiero|kiero salir|salirme de un|mi|ese distrito
      how do i leave a|one|my ward / stop one ward / leave one of my wards
    `),
    sceneUnder: 3,
    wards: asked,
  },
]

/** "stop it 5 messages today": a number is a ward only if named so, or short and to the point. */
function hasPlainWard({ namedWards, wordCount, words }: Message): boolean {
  return namedWards.length > 0 || wordCount <= 6 || LOOSE_WARD.test(words)
}

const LOOSE_WARD = phrases(`
  the # ones / el # .. el # / # by|por mistake|error
  leave|drop|stop|remove|delete|take|unsubscribe|lose|from|many|in|want|need|del|el|off|no|not #
  keep|just|for|quit|cancel|quiero|ocupo|mas|salir|solo|nomas|only|me|rid|of|of|sending #
`)

/** A verifier's "off 33" ends a shift. */
function isRequest({ as, core }: Message): boolean {
  return (
    !(
      as === 'verifier' &&
      /^(?:off|end|ending|done|quitting) |for the day|today |tonight |por hoy /.test(core)
    ) && !/(?:shift|turno|ride) /.test(core)
  )
}
