import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { MAX_PLACE_CHARACTERS, placeWords } from '../../src/places/place-words.ts'

describe('publishes nothing of', () => {
  test.each([
    'Maria and Jose',
    'Mariaa & Josee',
    'MARIA Y JOSE',
    'María/José',
    'josé-maria & pedro',
    'Ma\u200bria and Jo\u200bse',
    'at Maria Lopez’s house',
    'en casa de doña Juana',
    'mi vecino Carlos',
    'my neighbor Foster',
    'my cousin wells was picked up',
    'my cousin Foster and Wells',
    'señor Kedzie y Lawrence',
    'agent Smith & Wells',
    'two men named Wells and Adams',
    'preguntando por Wells y Adams',
    'they arrested Kedzie and Lawrence',
    'Kedzie and Lawrence were taken',
    'Lopez y Garcia',
    'Hernandez & Ramirez',
    'Xochitl and Itzel',
    'Estela Kedzie & Bob Lawrence',
    'Francisco and Victoria',
    'on Carlos',
    'en la Maria',
    'escuela de Maria',
    'Maria’s school',
    'Xochitl’s daycare',
    'la tienda de Xochil',
    'at the Lopez house',
    'plate AB 12345',
    'placas XYZ-123',
    'license plate is CJ 44 910',
    'placa numero 8 a b c 2 2',
    'tahoe AB 1234 kedzie',
    'call 773-555-1234',
    'call 7735551234',
    '(773) 555 1234',
    '+1 773.555.1234',
    'ssn 123-45-6789',
    'apt 2',
    'unit 3B',
    'depto 4',
    '2nd floor',
    'piso 3',
    'room 12 & 13',
    'house 45 and kedzie',
    'i live at 3248 W Lawrence',
    'vivo en 3248 w Lawrence',
    'my address is 3248 w Lawrence',
    'https://x.example/kedzie/lawrence',
    'www.kedzie.example/on/sunnyside',
    'kedzie@lawrence.com',
    '@kedzie',
    'badge 4432 kimball',
    'my son is 12 and autistic',
    'dad is 61 and diabetic',
    'he has asthma & diabetes',
    'mi hermano, 45 y canoso',
    'clinica ruiz',
    'fuck ice and bitch',
    'pigs & nazis',
  ])('%j', (text) => {
    expect(placeWords(text)).toBeNull()
  })
})

describe('keeps the place and drops the person in', () => {
  test.each([
    ['they took Maria Lopez and Jose Garcia at Kedzie and Lawrence', 'Kedzie & Lawrence'],
    ['my neighbor Xochi at 3248 W Lawrence apt 2', '3200 block of W Lawrence'],
    ['Maria Lopez, 3248 W Lawrence, 773 555 1234', '3200 block of W Lawrence'],
    ['3248 W Lawrence unit 3B', '3200 block of W Lawrence'],
    ['3248 W Lawrence #2', '3200 block of W Lawrence'],
    ['3248 w lawrence depto 4', '3200 block of W Lawrence'],
    ['3248 w lawrence 2do piso', '3200 block of W Lawrence'],
    ['apartamento 12, 4750 n kimball', '4700 block of N Kimball'],
    ['en casa de doña Juana en la Kedzie', 'Kedzie'],
    ['the Lopez house on Sunnyside', 'Sunnyside'],
    ['white tahoe plate AB 12345 kedzie and lawrence', 'Kedzie & Lawrence'],
    ['asking for francisco at 26th and kedzie', '26th & Kedzie'],
    ['fuck ice, kedzie and lawrence', 'Kedzie & Lawrence'],
    ['Maria Saucedo Elementary', 'Saucedo Elementary'],
  ])('%j', (text, words) => {
    expect(placeWords(text)).toBe(words)
  })
})

const words = fc.constantFrom(
  ...`
    kedzie lawrence 26 26th n w south st ave and y & / @ on at the corner of en la por entre between 3248
    773 555 1234 apt unit # 2 3b floor piso plate placas AB 12345 maria jose lopez ice migra school
    escuela stop park aldi home depot block cuadra de con . , - ( ) ñ é á ü 🚨 https://x.example @who 6:40
    pm
  `
    .trim()
    .split(/\s+/),
)
const spaced = fc.array(words, { maxLength: 25 }).map((some) => some.join(' '))
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  spaced,
  fc.array(words, { maxLength: 25 }).map((some) => some.join('')),
)
const HOMES = 'apt,apt.,apartment,unit,#,suite,apto,depto,departamento,piso,room,apt #,Apt No.'.split(',')

// "St Maria", "Maria St" and the Lopez school are no persons.
const PERSON =
  /(?<!\bst )\b(maria|jose)\b(?! (st|ave)\b)|(?<!\b(escuela|st) )\blopez\b(?! (st|ave|school|park)\b)/i

describe('whatever it is given', () => {
  it('stays short, in its alphabet, and cannot be dialled', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = placeWords(text)
        if (found === null) return
        expect(found).toMatch(/^[A-Za-z0-9éñüÉÑÜ &'.,/-]+$/)
        expect(found).toBe(found.trim())
        expect(found.length).toBeGreaterThan(0)
        expect(found.length).toBeLessThanOrEqual(MAX_PLACE_CHARACTERS)
        expect(found).not.toMatch(/\d(?:[^A-Za-z\d]*\d){6}/)
      }),
      { numRuns: 3000 },
    )
  })

  it('never names a listed person', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        expect(placeWords(text) ?? '').not.toMatch(PERSON)
      }),
      { numRuns: 2000 },
    )
  })

  it('never gives the house, only its block', () => {
    const house = fc.integer({ min: 1, max: 13_999 })
    fc.assert(
      fc.property(house, fc.constantFrom('w lawrence', 'Kimball Ave', 'n 26th st'), (number, street) => {
        const [, given] =
          /^(\d+)(?:-99)? block of /.exec(placeWords(`ice at ${number} ${street}`) ?? '') ?? []
        if (given !== undefined) expect(Number(given) % 100).toBe(0)
      }),
    )
  })

  it('never gives the home within a house', () => {
    const home = fc.tuple(
      fc.constantFrom(...HOMES),
      fc.integer({ min: 1, max: 399 }),
      fc.constantFrom('', 'a', 'B'),
    )
    const place = fc.constantFrom('3248 W Lawrence', 'kedzie and lawrence', 'en la kedzie', 'kedzie &')
    fc.assert(
      fc.property(place, home, fc.boolean(), (where, [kind, number, letter], first) => {
        const unit = `${kind} ${number}${letter}`
        const found = placeWords(first ? `${unit} ${where}` : `${where} ${unit}`) ?? ''
        expect(found.replace('3200 block', '')).not.toMatch(/\d/)
      }),
    )
  })
})

describe('works in bounded time on', () => {
  const long = 10_000
  const hostile = [
    'kedzie and ',
    '1 ',
    ' ',
    'plate a1 ',
    'a-',
    'a@',
    'w.',
    "a'",
    'x park ',
    'a\u0301',
    'k',
    '7',
    'ward 1,2 and ',
  ]
  test.each(hostile.map((part) => [part]))('%j over and over', (part) => {
    const text = part.repeat(Math.ceil(long / part.length))
    const started = performance.now()
    placeWords(text)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('a text whose place stands beyond any real message', () => {
    expect(placeWords(`${'ok '.repeat(3000)} kedzie and lawrence`)).toBeNull()
    expect(placeWords(`kedzie and lawrence ${'ok '.repeat(3000)}`)).toBe('Kedzie & Lawrence')
  })
})
