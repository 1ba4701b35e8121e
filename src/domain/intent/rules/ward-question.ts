import type { Rule } from './rule.ts'

/**
 * "ward 33?", "anything in 33?", "¿hay migra en el 33?": that, with a question mark, is how we tell people to ask what is
 * known. "La 26" is a street.
 */
const ONLY_A_WARD =
  /^(?:(?:is|are|there|any|anything|something|ice|la migra|migra|immigration|agents|agentes|hay|algo|en|el|in|what|whats|que|pasa|happening|going on|about|news) ){0,6}(?:(?:wards?|distritos?|district) )?(\d{1,2}) $/

const wardIn = (core: string): number => Number(ONLY_A_WARD.exec(core)?.[1] ?? 0)

export const wardQuestionRules: readonly Rule[] = [
  {
    intent: 'rumour',
    why: 'a ward and a question mark',
    when: ({ asks, core }) => asks && wardIn(core) > 0,
    wards: ({ core }) => [wardIn(core)],
  },
]
