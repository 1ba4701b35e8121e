import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutToSegments, foldToGsm7, keepGsm7, measure } from '../../src/domain/segments.ts'

const a = (count: number) => 'a'.repeat(count)
const accented = (count: number) => 'á'.repeat(count)

describe('how long a text is on the air', () => {
  it.each([
    ['', 'GSM-7', 1, 0],
    [a(1), 'GSM-7', 1, 1],
    [a(160), 'GSM-7', 1, 160],
    [a(161), 'GSM-7', 2, 161],
    [a(306), 'GSM-7', 2, 306],
    [a(307), 'GSM-7', 3, 307],
    [a(459), 'GSM-7', 3, 459],
    [a(460), 'GSM-7', 4, 460],
    [a(1600), 'GSM-7', 11, 1600],
    ['@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà', 'GSM-7', 1, 44],
    // The extension table takes two septets each, and a pair may not straddle two parts.
    ['\f^{}\\[~]|€', 'GSM-7', 1, 20],
    [`${a(158)}€`, 'GSM-7', 1, 160],
    [`${a(159)}€`, 'GSM-7', 2, 161],
    [`${a(152)}€${a(152)}`, 'GSM-7', 3, 306],
    [`${a(151)}€${a(153)}`, 'GSM-7', 2, 306],
    ['€'.repeat(80), 'GSM-7', 1, 160],
    ['€'.repeat(153), 'GSM-7', 3, 306],
    ['€'.repeat(152), 'GSM-7', 2, 304],
    [accented(1), 'UCS-2', 1, 1],
    [accented(70), 'UCS-2', 1, 70],
    [accented(71), 'UCS-2', 2, 71],
    [accented(134), 'UCS-2', 2, 134],
    [accented(135), 'UCS-2', 3, 135],
    [accented(1600), 'UCS-2', 24, 1600],
    ['😀'.repeat(35), 'UCS-2', 1, 70],
    ['😀'.repeat(36), 'UCS-2', 2, 72],
    [`${accented(66)}😀${accented(66)}`, 'UCS-2', 3, 134],
    [`${accented(65)}😀${accented(67)}`, 'UCS-2', 2, 134],
    ['está', 'UCS-2', 1, 4],
    ['`', 'UCS-2', 1, 1],
    ['“quoted”', 'UCS-2', 1, 8],
    ['\u00a0', 'UCS-2', 1, 1],
    ['ç', 'UCS-2', 1, 1],
    ['łódź', 'UCS-2', 1, 4],
  ])('%j', (text, encoding, segments, units) => {
    expect(measure(text)).toEqual({ encoding, segments, units })
  })
})

describe('folding to GSM-7', () => {
  it.each([
    ['¿Está allí, Señor Gómez?', '¿Esta alli, Señor Gomez?'],
    ['áéíóúüñ ÁÉÍÓÚÜÑ', 'aéiouüñ AÉIOUÜÑ'],
    ['e\u0301 n\u0303', 'é ñ'],
    ['‘it’s’ “here” — now…', "'it's' \"here\" - now..."],
    ['łódź ŁÓDŹ ç', 'lodz LODZ c'],
    ['a\u00a0b\u2003c\td', 'a b c d'],
    ['6:42\u202fAM', '6:42 AM'],
    ['line\none', 'line\none'],
    ['help 🚨👨‍👩‍👧🇲🇽👍🏽 now', 'help  now'],
    ['1️⃣', '1'],
    ['\0a\x1bb\u200dc', 'abc'],
    ['\ud83d broken \ude00', ' broken '],
    ['b\ufffdroken', 'broken'],
    ['ﬁne ½ ²', 'fine ½ 2'],
    ['€50 [here]', '€50 [here]'],
    ['移民局在街上', '移民局在街上'],
    ['Привет', 'Привет'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldToGsm7(text)).toBe(folded)
  })

  const anyText = fc.string({ unit: 'binary', maxLength: 60 })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldToGsm7(text)
        expect(foldToGsm7(once)).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves what GSM-7 has as it is', () => {
    const gsm = fc.string({
      unit: fc.constantFrom(...'@£$¥èéùìòÇ\nØøÅå_ÆæßÉ !"#%&\'()*+,-./0189:;<=>?¡AZÄÖÑÜ§¿azäöñüà^{}\\[~]|€'),
    })
    fc.assert(
      fc.property(gsm, (text) => {
        expect(foldToGsm7(text)).toBe(text)
        expect(measure(text).encoding).toBe('GSM-7')
      }),
    )
  })

  it('leaves no broken character, whatever comes', () => {
    const halves = fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', 'a', '\0', '中') })
    fc.assert(
      fc.property(halves, (text) => {
        expect(foldToGsm7(text)).toMatch(/^[a中]*$/)
      }),
    )
  })

  it('can be made to keep nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(measure(keepGsm7(text)).encoding).toBe('GSM-7')
      }),
    )
  })
})

describe('cutting', () => {
  const frame = (words: string) => `K7: "${words}". Reply 1 [seen]`

  it('leaves alone what fits', () => {
    expect(cutToSegments('two vans', 1, frame)).toBe('K7: "two vans". Reply 1 [seen]')
  })

  it('cuts at a word and says so', () => {
    const cut = cutToSegments('agents in vests '.repeat(100), 1, frame)
    expect(cut).toMatch(
      /^K7: "(agents in vests )+(agents|agents in|agents in vests)\.\.\."\. Reply 1 \[seen\]$/,
    )
    expect(measure(cut).segments).toBe(1)
    expect(cut.length).toBeGreaterThan(140)
  })

  it('cuts within a word that is too long for it', () => {
    const cut = cutToSegments('a'.repeat(10_000), 2, frame)
    expect(measure(cut)).toEqual({ encoding: 'GSM-7', segments: 2, units: 306 })
  })

  it('never exceeds, nor cuts a character in two', () => {
    const unit = fc.constantFrom('a', ' ', '€', '[', '中', '😀', 'word ')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 700 }), fc.integer({ min: 1, max: 4 }), (words, segments) => {
        const cut = cutToSegments(words, segments, frame)
        expect(measure(cut).segments).toBeLessThanOrEqual(segments)
        expect(cut).not.toMatch(/\p{Surrogate}/u)
      }),
      { numRuns: 1_000 },
    )
  })
})
