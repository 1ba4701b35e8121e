import type { Message } from '../message.ts'
import { phrases } from '../phrases.ts'
import { hasPlace, isHappening } from '../scene.ts'
import type { Rule } from './rule.ts'

const SELLS = phrases(`
  final notice|expire|expires|expired / call now|today|toll
  loan|loans|forgiveness|credit|debt|prize|gift|winner|winning|won|claim|congratulations|congrats|offer
  sale|discount|deal|coupon|promo|free|bitcoin|crypto|casino|bet|package|delivery|delivered|account
  verify|verification|insurance|warranty|refund|payment|invoice|toll|tolls|irs|tax|medicare|vote|poll
  survey|donate|pre-approved|approved|limited|invest*|earn
  income|hiring|remote|viagra|dating|singles|click
  prestamo*|premio|gana|ganaste|ganador|ganador|oferta|descuento|promocion|gratis|credito clic
  dinero|compra|felicidades|seguro|paquete|cuenta|invier*|trabajo|empleo|rebaja*|haz clic
`)

const ADVERT_FOOTER = phrases(`
  text|reply|txt|send|responda stop|end|quit|cancel|alto|baja to|2|para|for|out
  envie|responde|envia|texto|manda stop|end|quit|cancel|alto|baja to|2|para|for|out
  text|reply|txt|send|responda unsubscribe|optout|yes|si|no|# to|2|para|for|out
  envie|responde|envia|texto|manda unsubscribe|optout|yes|si|no|# to|2|para|for|out
  reply|text|responde stop|yes|alto / stop to|2 end|quit|stop|cancel|opt|unsubscribe|out / stop para
  msg&data|msg rates|data rates / message and data / rates may apply / stop2end|stop2quit
  alto|baja para cancelar|salir|terminar / to opt out|unsubscribe / to stop reply|text
`)

const OUR_AFFAIRS = phrases(`
  ice|migra|agents|agentes|ward|distrito|stop texting|sending / remove me / unsubscribe me / dejen de
`)

/** "I would like to opt out" is no footer. */
const ASKS_OUT = phrases('i|id|like|want|wish|need|trying|asked|how to? opt|unsubscribe')

/** Two words of the trade, and nothing to go and look at. */
function sells({ words, scene }: Message): boolean {
  const said = new Set(words.match(new RegExp(SELLS, 'g')))
  return said.size >= 2 && !hasPlace(scene) && !scene.kinds.has('taking') && !scene.kinds.has('street')
}

export const advertRules: readonly Rule[] = [
  {
    intent: 'other',
    why: 'sells something',
    when: (message) =>
      sells(message) &&
      !OUR_AFFAIRS.test(message.words) &&
      message.askedWards.length === 0 &&
      message.wordCount >= 6,
  },
  {
    intent: 'other',
    why: 'an advert',
    when: ({ words, links, money, scene, wordCount }) =>
      !isHappening({ ...scene, score: scene.score - Number(links) }) || SELLS.test(words)
        ? (ADVERT_FOOTER.test(words) &&
            !ASKS_OUT.test(words) &&
            wordCount >= 6 &&
            (links || money || SELLS.test(words) || wordCount >= 9)) ||
          ((links || money) && SELLS.test(words) && !OUR_AFFAIRS.test(words))
        : false,
  },
]
