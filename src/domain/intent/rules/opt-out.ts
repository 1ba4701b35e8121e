import { phrases, wholePhrases } from '../phrases.ts'
import { hasAction, hasDetail, isHappening } from '../scene.ts'
import {
  ABOUT,
  ANSWERS,
  NAMES_A_WARD,
  NOT_AN_END,
  NOT_AN_ORDER_TO_US,
  OTHER_STOPS,
} from '../words/not-stopping.ts'
import {
  ANGER,
  BARE,
  ENDS,
  KEYWORD,
  NEEDS_NO_MORE,
  OURS,
  REFUSES,
  RUDE,
  SAYS_STOP,
  STOP_TEXTING,
  TAKE_OFF,
} from '../words/stopping.ts'
import { ENDS_SOMETHING_ELSE } from '../words/refusals.ts'
import type { Rule } from './rule.ts'

const TEXTS = phrases('TEXTS')

const SHIFT = phrases('SHIFT')

export const optOutKeywords: readonly Rule[] = [
  { intent: 'opt-out', why: 'the keyword to stop', whole: KEYWORD },
]

export const optOutRules: readonly Rule[] = [
  {
    intent: 'opt-out',
    why: 'begins by asking us to stop',
    // Whatever follows: "stop texting me about ice at 26th and Kedzie" reports nothing.
    says: phrases(`
      ^ stop|quit SENDING|SEND me|us|these|this|my / ^ unsubscribe / ^ remove|delete me|my
      ^ take me|us|this|my .. off / ^ dej* de mandar*|enviar*|textear*|escrib*
      ^ no me manden|mande|envien|escriban|texteen / ^ ya no me mand*|envi*|escrib*|text* / ^ stop TEXTS
      ^ borr*|quit*|elimin* .. LIST|numero / ^ ya no quiero recibir / ^ i dont want .. TEXTS
      ^ no quiero .. TEXTS|recibir
    `),
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene, words }) =>
      !hasAction(scene) && (!isHappening(scene) || ABOUT.test(words)) && !NAMES_A_WARD.test(words),
  },
  {
    intent: 'opt-out',
    why: 'asks in so many words to get no more',
    says: phrases(`
      stop|quit SENDING|SEND me|us / stop|quit sending me? TEXTS / no more TEXTS / unsubscribe
      take|get me|us off / remove|delete me|us|my NUMBER? / stop|cancel|end the|these|your|my|all TEXTS
      no mas TEXTS / dejen de mandar*|enviar*|escribir* / no me manden|envien|escriban
      quitenme|borrenme|saquenme / ya no quiero .. TEXTS|recibir / darme|denme de baja
    `),
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene, words, as, code }) =>
      !hasDetail(scene) && !NAMES_A_WARD.test(words) && !(as === 'verifier' && code !== null),
  },
  {
    intent: 'opt-out',
    why: 'asks us to stop texting',
    says: STOP_TEXTING,
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene, words, as, code }) =>
      !ENDS_SOMETHING_ELSE.test(words) &&
      !(as === 'verifier' && (code !== null || ANSWERS.test(words))) &&
      !isHappening(scene) &&
      !NAMES_A_WARD.test(words),
  },
  {
    intent: 'opt-out',
    why: 'asks to be taken off the list',
    says: TAKE_OFF,
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene, words, as, code }) =>
      !ENDS_SOMETHING_ELSE.test(words) &&
      !(as === 'verifier' && (code !== null || ANSWERS.test(words))) &&
      !isHappening(scene),
  },
  {
    intent: 'opt-out',
    why: 'is angry at being texted',
    says: ANGER,
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene }) => !isHappening(scene) && !scene.kinds.has('agents'),
  },
  {
    intent: 'opt-out',
    why: 'says stop and nothing else',
    whole: BARE,
    unless: NOT_AN_ORDER_TO_US,
    sceneUnder: 2,
  },
  {
    intent: 'opt-out',
    why: 'says stop and little else',
    clause: BARE,
    // A verifier's "done, heading home" and "no more, it was a tow truck" are about the street.
    from: ['stranger', 'subscriber'],
    unless: NOT_AN_ORDER_TO_US,
    sceneUnder: 2,
  },
  {
    intent: 'opt-out',
    why: 'has had enough',
    when: ({ words }) => !ENDS_SOMETHING_ELSE.test(words),
    clause: wholePhrases(`
      im|i done|out|good|over|finished .. / im over it|this / over it / done / done with ..
      hard|ill pass / goodbye / give it a rest / go bother .. / get a life / too much / suficiente
      ya? estuvo .. / ya fue|fue suficiente / i? cant keep|take .. / i? refuse .. / count me out
      bye .. stop / i said no more / dnd
    `),
    from: ['stranger', 'subscriber'],
    unless: phrases(`
      done .. work|dishes|school / sorry / thanks im good / im good how|and / out of town / im out here
    `),
    sceneUnder: 2,
  },
  {
    intent: 'opt-out',
    why: 'wants an end to what we send',
    when: ({ words, scene, askedWards, as, code }) =>
      // Whoever ends, refuses or tires of messages, however they put it.
      ENDS.test(words) &&
      OURS.test(words) &&
      !(as === 'verifier' && (code !== null || ANSWERS.test(words))) &&
      (TEXTS.test(words) ? !hasDetail(scene) : !isHappening(scene)) &&
      askedWards.length === 0 &&
      !ENDS_SOMETHING_ELSE.test(words) &&
      !(as === 'verifier' && SHIFT.test(words)),
    unless: NOT_AN_END,
  },
  {
    intent: 'opt-out',
    why: 'refuses what we send',
    when: ({ words, scene, askedWards, asks }) =>
      REFUSES.test(words) &&
      (TEXTS.test(words) ? !hasDetail(scene) : !isHappening(scene) && !scene.kinds.has('agents')) &&
      askedWards.length === 0 &&
      !asks,
    unless: NOT_AN_END,
  },
  {
    intent: 'opt-out',
    why: 'says some word for stopping, with nothing happening',
    says: SAYS_STOP,
    unless: NOT_AN_END,
    from: ['stranger', 'subscriber'],
    sceneUnder: 2,
    when: ({ words, askedWards }) =>
      askedWards.length === 0 && !OTHER_STOPS.test(words) && !ENDS_SOMETHING_ELSE.test(words),
  },
  {
    intent: 'opt-out',
    why: 'is rude to us',
    when: ({ words }) => !ENDS_SOMETHING_ELSE.test(words),
    says: RUDE,
    unless: phrases(`
      thank|thanks|gracias / funny|lol|haha|jaja / putting|puto amo|puta madre / no way / hell yes|yeah
      AGENTS
    `),
    from: ['stranger', 'subscriber'],
    sceneUnder: 2,
  },
  {
    intent: 'opt-out',
    why: 'needs no more of it',
    says: NEEDS_NO_MORE,
    unless: NOT_AN_END,
    from: ['stranger', 'subscriber'],
    sceneUnder: 2,
    when: ({ askedWards, words }) => askedWards.length === 0 && !ENDS_SOMETHING_ELSE.test(words),
  },
  {
    intent: 'opt-out',
    why: 'is fed up with us',
    when: ({ words }) => !ENDS_SOMETHING_ELSE.test(words),
    says: phrases(`
      why do|are you|u|yall? keep? texting|messaging|sending / why you? keep texting|messaging|sending
      did|do you people|guys? not|ever stop|listen|read / i said no $
      never gave .. permission|consent|number / not|didnt give|consent .. consent|to|permission
      not consent / cambie de numero|telefono|cel / said no .. stop / its _ wtf / scam|scammer|scammers
      eat shit / suena mi|el / cada rato / callense|callate
      annoying|annoyed|annoys|irritating|harassment|harassing|nuisance / this|its is? spam / ^ spam
      sick|tired|fed up? of|with / driving me crazy|nuts / bothering|bothers|disturbing me|us|my
      pay|charge*|cost* .. per|each|every text|message / cobran por|cada mensaje / wak* me|us|my
      cant sleep|work / trying to sleep|work / harto|harta|hartos|hartas|hartan|hartaron|cansad*|fastidi* / hasta la|el madre|gorro
      que lata|fastidio|molestia / me canse|hartaron|tienen / no aguanto / trato de dormir
      no puedo dormir / molestando|molestan|molesta / my boss .. phone / blow* up / wtf stop / spamming
      keeps|wont buzzing|going|ringing|beeping / no para de sonar|vibrar / suena y suena
    `),
    unless: NOT_AN_END,
    sceneUnder: 3,
    from: ['stranger', 'subscriber'],
  },
  {
    intent: 'opt-out',
    why: 'no longer has this number, or nobody here wants us',
    says: phrases(`
      no longer|not|isnt my|his|her|their|the|hers|mine number|phone anymore
      this|phone|number is not|isnt .. number|phone|anymore / passed away|on
      he|she|owner|mom|dad|mother|father|husband|wife|brother|who died
      deceased|fallecio|murio|fallecida|fallecido / not who you|u / no longer has|have|owns|uses this
      changed .. number|phone owner|hands / ya no es su|mi|de numero|telefono|ella|el
      este no es el? numero|telefono|celular|cel / no es el numero|telefono de
      se equivocaron de .. no|ya|dejen / numero equivocado .. no|ya|dejen|borren|quiten
      wrong number|person|# .. no|stop|dont|remove|delete|quit|leave|take / not the person|guy|lady ..
      number was given|changed|reassigned / aqui no vive|hay nadie|ningun|esa|ese
    `),
    unless: phrases('sorry wrong / my bad / perdon / disculpe / happening'),
    from: ['stranger', 'subscriber'],
    sceneUnder: 3,
  },
  {
    intent: 'opt-out',
    why: 'no longer needs us',
    says: phrases(`
      not interested / no longer interested / never|didnt|dont sign* up / never|didnt|dont ask* for|to
      never|didnt subscribe|agree|consent|join|register / moved|move|moving away|out|to ..
      dont live .. anymore|here|there / who keeps|is sending / how did you get my number
      why are|do you keep? text*|send* / yo? no me inscribi|apunte|registre|suscribi / yo? no pedi
      me mude|cambie|fui .. / ya no vivo / ya nos mudamos|cambiamos / nunca pedi|me / too many TEXTS
      my phone keeps|wont / demasiados|muchos|tantos|tantas TEXTS
      keep* texting|messaging|sending me|us|this / wakes|waking me|us|up
    `),
    unless: phrases(`
      moved|im back / join|alta|switch|change|add / sign me up / put me / quiero|kiero recibir / now im
      im in / ward # instead / wrong number sorry
    `),
    sceneUnder: 3,
    when: ({ asks, askedWards }) => !asks && askedWards.length === 0,
  },
]
