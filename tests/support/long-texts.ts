/** Texts of 10,000 characters that are made to be slow to read. */
import type { GazetteerRows } from '../../src/places/gazetteer/gazetteer-rows.ts'
import { baseName } from './crossing-texts.ts'

const LENGTH = 10_000
const repeat = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)

export function longTexts({
  streets,
  landmarks,
}: Pick<GazetteerRows, 'streets' | 'landmarks'>): [string, string][] {
  const names = streets.map(({ name }) => baseName(name))
  const misspelt = names.map((name) => name.replace(/[a-z]$/, 'q'))
  return [
    ['one word', repeat('kedzie')],
    ['one letter', repeat('a')],
    ['digits', repeat('1234567890')],
    ['short numbers', repeat('26 ')],
    ['house numbers', repeat('3200 ')],
    ['one crossing half begun', repeat('kedzie & ')],
    ['one crossing', repeat('kedzie and lawrence ')],
    ['all streets', repeat(names.join(' '))],
    ['all streets, joined', repeat(names.join(' and '))],
    ['all streets, run together', repeat(names.join('').replace(/ /g, ''))],
    ['all streets, misspelt', repeat(misspelt.join(' '))],
    ['all streets, numbered', repeat(names.map((name) => `3200 w ${name}`).join(' '))],
    ['all streets, said to be between', repeat(names.map((name) => `between ${name} and`).join(' '))],
    ['all landmarks', repeat(landmarks.map(({ name }) => name).join(' '))],
    ['schools', repeat('elementary school academy high ')],
    ['two streets that hardly meet', repeat('western with ashland ')],
    ['long words near to names', repeat('kedzielawrencekimballx ')],
    ['and, and, and', repeat('andyandyconand')],
    ['numbers in words', repeat('twenty three hundred and sixty ')],
    ['wards', repeat('ward 33 and ')],
    ['directions', repeat('n s e w north sur ')],
    ['kinds of street', repeat('calle avenida st ave blvd ')],
    ['ordinals', repeat('63rd 26th 1st ')],
    ['ranges', repeat('3200-3210 ')],
    ['nested brackets', '('.repeat(LENGTH / 2) + ')'.repeat(LENGTH / 2)],
    ['spaces', repeat(' ')],
    ['line breaks', repeat('kedzie\n\n')],
    ['apostrophes', repeat("o'")],
    ['commas', repeat('kedzie,')],
    ['dashes', repeat('-')],
    ['hashes', repeat('# ')],
    ['at signs', repeat('a@')],
    ['addresses of the web', repeat('a.b.c.')],
    ['times', repeat('6:40 ')],
    ['plates', repeat('plate is ab ')],
    ['apartments', repeat('apt no ')],
    ['emoji', repeat('🚨')],
    ['emoji between letters', repeat('k🚨')],
    ['families joined by nothing', repeat('👩\u200d👧')],
    ['zero-width', repeat('k\u200b')],
    ['marks on one letter', `e${repeat('\u0301')}`],
    ['right to left', repeat('\u202ekedzie \u0645\u0631\u062d\u0628\u0627 ')],
    ['NUL', repeat('kedzie\0')],
    ['lone surrogates', repeat('\ud83d kedzie \udea8')],
    ['wide letters', repeat('ｋｅｄｚｉｅ ')],
    ['ligatures that grow', repeat('ﷺ')],
    ['full stops', repeat('.')],
    ['dotted', repeat('w. ')],
  ]
}
