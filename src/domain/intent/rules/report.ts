import type { Message } from '../message.ts'
import { phrases } from '../phrases.ts'
import { hasAction, hasPlace, REPORT_AT } from '../scene.ts'
import type { Rule } from './rule.ts'

const named = ({ namedWards }: Message): number[] => namedWards

export const reportRules: readonly Rule[] = [
  {
    intent: 'report',
    why: 'tells of something happening',
    when: ({ scene }) => scene.score >= REPORT_AT && (hasAction(scene) || scene.kinds.has('agents')),
    wards: named,
  },
  {
    intent: 'report',
    why: 'names a place',
    when: ({ scene }) => scene.score >= REPORT_AT && hasPlace(scene),
    wards: named,
  },
  {
    intent: 'report',
    why: 'describes people or vehicles somewhere',
    when: ({ scene }) => scene.score >= REPORT_AT,
    wards: named,
  },
  {
    intent: 'report',
    why: 'speaks from a ward',
    when: ({ namedWards, wordCount }) => namedWards.length > 0 && wordCount <= 12,
    wards: named,
  },
  {
    intent: 'report',
    why: 'says that they are here',
    says: phrases(`
      theyre|they are|r? here|outside|back|coming|at|on|in|everywhere / here they
      estan|andan aqui|ahi|afuera|por|en|cerca / ahi|ya|aqui vienen|estan|andan|llegaron
      ya llegaron|vienen / se fueron / they left|gone|came|come / theyre gone|leaving
      something .. happening|going / i want|need|like to report / quiero|necesito reportar
      please come|hurry / please send help|someone|somebody|people|verifiers|police|anyone / vengan
      emergency|emergencia|urgente / call 911
      they|se lo|la|los? took|llevaron / ^ STREETS $ / ^ STREETS .. $ / ^ #th $
    `),
    unless: phrases('heard back / quien / who'),
    wards: named,
  },
]
