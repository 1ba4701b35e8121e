/**
 * Rewrites what would be misread, then takes out what is certainly no place (see `redact`). A house number before a
 * numbered street has the digits of a telephone, "#3200" looks like a hashtag, "2516-2520" like half a number to call.
 */
import localNames from '../../../data/local-names.json' with { type: 'json' }
import { redact, wholeWords } from '../words/redact.ts'

const GAP = ' ; '
const CITY = localNames.city.join('|')
const WARD = 'wards?|distritos?|districts?'

const REWRITTEN: readonly [RegExp, string][] = [
  // "3200 w lawrence ave, chicago, il 60625"
  [new RegExp(String.raw`[,\s]+(?:${CITY})[,\s]+(?:il|ill|illinois)\b\.?(?:[,\s]+\d{5})?`, 'giu'), GAP],
  [
    new RegExp(String.raw`[,.]\s*(?:${CITY})\b(?!\s*(?:and|y|con|&|@|/|\+|avenue|ave?|st|street|\d))`, 'giu'),
    GAP,
  ],
  // "Grandparents' Park", "O'Hare", "la \"26\"".
  [/['’‘"“”`´]/g, ''],
  // "5 Oakley Chicago", but not "Kedzie and Chicago".
  [
    new RegExp(
      String.raw`(?<=[\p{L}\d])(?<!(?<![\p{L}\d])(?:and|y|at|near|con|on|x|n|w|e|s|west|east|of|de|la|en|por|in|calle|ave|avenida))\s+(?:${CITY})\s*(?=$|[.!?\n])`,
      'giu',
    ),
    GAP,
  ],
  // Cars that are called like streets, and where their plates are from.
  [/\b(?:grand cherokee|lincoln (?:navigator|town ?car|mk[a-z])|ford transit|town and country)\b/gi, GAP],
  [
    /\b(?:indiana|illinois|wisconsin|michigan|iowa|texas|ohio|florida|state|no|sin|temp|govt?|us) (?:plates?|placas?)\b,?/gi,
    GAP,
  ],
  [/\b\w+ (?:plates?|placas?)\b(?=\s*[,.;-]|\s+[nsew]\b|\s+\d+ [nsew]\b)[,.;-]?/gi, GAP],
  // "1,839 W Walnut", "258O West Iowa", "33 94 W Armitage"
  [/\b(\d{1,2}),(\d{3})\b(?=[ ]+[a-z])/gi, '$1$2'],
  [/(?<=\d)o(?=\d|\b)/gi, '0'],
  [/\b(\d{2}) (\d{2})(?= [nsew]\.? )/gi, '$1$2'],
  // "45 hundred", "4532 1/2"
  [/\b(?<n>\d{1,2})[ -]hundred\b/gi, '$<n>00'],
  [/(\d{3,5}) 1\/2\b/g, '$1'],
  // "El 4500 norte de la Kedzie", "4500 N block of Kedzie"
  [
    /\b(\d{1,5}) (n|s|e|w|north|south|east|west|norte|sur|este|oeste|oriente|poniente)\.? (?:block |blk )?(?:of|on|de la|de|en la|en) (?=[\p{L}\d])/giu,
    '$1 $2 ',
  ],
  // "Bryn-Mawr"
  [/(\p{L})-(?=\p{L})/gu, '$1 '],
  // "26thandcalifornia"
  [/(\d(?:st|nd|rd|th))(and|y|con)?(?=[a-z]{3})(?!reet)/gi, '$1 $2 '],
  // "the 2400s on Trumbull"
  [/\b(\d{1,3}00)s\b/gi, '$1 block'],
  [/\bb\s?\/\s?w\b/gi, ' between '],
  [/\be\/\s*(?=calle|\p{L}{3})/giu, ' entre '],
  // "El 7400 y tantos de la Kimbark"
  [/(\d) y (?:tantos|pico)\b/gi, '$1'],
  [
    /\b(?:house|casa|building|edificio|address|direccion)\s+(?:number|numero|número|num|no)\.?\s*#?\s*(?=\d)/gi,
    'at ',
  ],
  [/#\s*(?=\d{2,5}\b)/g, ''],
  // "so. Kilbourn", "8170 so yale"
  [/(?<![\p{L}\d])so\.\s*(?=[\p{L}\d])/giu, 's '],
  [/(?<![\p{L}\d])no\.\s*(?=\p{L})/giu, 'n '],
  [/(\d) so (?=[\p{L}\d])/giu, '$1 s '],
  [/(\d) no (?=[\p{L}\d])/giu, '$1 n '],
  // "Ward 9: 133rd St" has no time in it.
  [new RegExp(String.raw`\b(${WARD})\s*#?\s*(\d{1,2})\s*:`, 'gi'), `$1 $2${GAP}`],
  // "72nd ward 6" ends a crossing; it is not the 72nd ward.
  [new RegExp(String.raw`(\d(?:st|nd|rd|th)?) (?=(?:${WARD}) #?\d)`, 'gi'), '$1, '],
  // "3321 136th", "3370 e 134th"
  [/\b(\d{1,5}) (?=(?:[nsew]\.? )?\d{1,3}(?:st|nd|rd|th)\b)/gi, '$1 of '],
]

/** "2516-2520 W 83rd": the houses of one building. */
const RANGE = /\b(\d{1,5})\s*-\s*(\d{2,5})\b(?=\s+(?!min|hrs?|hour|hora|am\b|pm\b)[\p{L}\d])/giu
const WIDEST_RANGE = 100

/** In lower case; what was taken out has left a semicolon. */
export function tidy(text: string): string {
  // Before anything is looked for in it: the work is bounded by the length.
  let rewritten = wholeWords(text).replace(RANGE, (whole: string, from: string, to: string) => {
    const width = Number(to) - Number(from)
    return width > 0 && width < WIDEST_RANGE && Number(from) >= 100 ? from : whole
  })
  for (const [pattern, replacement] of REWRITTEN) rewritten = rewritten.replace(pattern, replacement)
  return redact(rewritten)
}
