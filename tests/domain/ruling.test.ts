import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ConfirmBy,
  LEAST_STRICT_FIRST,
  rule,
  type RulingReport,
  strictest,
  type WeighedVerdict,
} from '../../src/domain/ruling.ts'

const NOW = new Date('2026-11-21T12:42:00Z')
const LIFETIME_MS = 4 * 60 * 60_000
const policy = (confirmBy: ConfirmBy) => ({ confirmBy, verdictLifetimeMs: LIFETIME_MS })

/** Rita reported; Ana, Beto, Caro and Dora are trained; Tito and Tere are not. "+": with a photo, "!": long ago. */
const VERDICTS = { '1': 'seen', '2': 'not-ice', '3': 'cannot-tell' } as const
const given = (said: string): WeighedVerdict[] =>
  said
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [, personId = '', digit = '1', mark] = /^([A-Za-z]+)([123])([+!])?$/.exec(each) ?? []
      return {
        personId,
        verdict: VERDICTS[digit as keyof typeof VERDICTS],
        givenAt: mark === '!' ? new Date(NOW.getTime() - LIFETIME_MS - 1) : NOW,
        isTrained: !personId.startsWith('T'),
        hasPhoto: mark === '+',
      }
    })
const reported: RulingReport[] = [{ personId: 'Rita', hasMedia: false }]

describe('what the verdicts add up to', () => {
  it.each([
    ['one-trained', '', 'undecided no-verdict'],
    ['one-trained', 'Ana3', 'undecided cannot-tell'],
    ['one-trained', 'Ana3 Beto3', 'undecided cannot-tell'],
    ['one-trained', 'Ana1', 'confirmed one-trained'],
    ['one-trained', 'Ana2', 'refuted one-trained'],
    ['one-trained', 'Ana3 Beto1', 'confirmed one-trained'],
    ['one-trained', 'Ana1!', 'undecided no-verdict'],
    ['one-trained', 'Ana1! Beto2', 'refuted one-trained'],
    ['one-trained', 'Tito1', 'undecided in-training'],
    ['one-trained', 'Tito2', 'undecided in-training'],
    ['one-trained', 'Tito1 Tere1', 'undecided in-training'],
    ['one-trained', 'Tito1 Ana1', 'confirmed one-trained'],
    ['one-trained', 'Rita1', 'undecided own-report'],
    ['one-trained', 'Rita2', 'undecided own-report'],
    ['one-trained', 'Rita1 Tito1', 'confirmed one-trained'],
    ['one-trained', 'Ana1 Beto2', 'conflict both-sides'],
    ['one-trained', 'Ana1 Beto2 Caro3', 'conflict both-sides'],
    ['one-trained', 'Ana1 Tito2', 'conflict both-sides'],
    ['one-trained', 'Ana2 Rita1', 'conflict both-sides'],
    ['one-trained', 'Ana1 Beto2 Caro1', 'confirmed majority'],
    ['one-trained', 'Ana1 Beto2 Caro2', 'refuted majority'],
    ['one-trained', 'Ana1 Beto2 Tito1', 'conflict both-sides'],
    ['one-trained', 'Ana1 Beto2 Rita1', 'conflict both-sides'],
    ['one-trained', 'Ana1 Beto1 Caro2 Dora2', 'conflict both-sides'],
    ['one-trained', 'Ana1 Beto1 Caro2 Tito2', 'conflict both-sides'],

    ['two-independent', 'Ana1', 'undecided too-few'],
    ['two-independent', 'Ana2', 'undecided too-few'],
    ['two-independent', 'Ana1 Beto3', 'undecided too-few'],
    ['two-independent', 'Ana1+', 'undecided too-few'],
    ['two-independent', 'Ana1 Beto1', 'confirmed two-independent'],
    ['two-independent', 'Ana2 Beto2', 'refuted two-independent'],
    ['two-independent', 'Ana1 Tito1', 'confirmed two-independent'],
    ['two-independent', 'Tito1 Tere1', 'undecided in-training'],
    ['two-independent', 'Rita1', 'undecided own-report'],
    ['two-independent', 'Ana1 Rita1', 'undecided too-few'],
    ['two-independent', 'Ana1 Beto1!', 'undecided too-few'],
    ['two-independent', 'Ana1 Beto2', 'conflict both-sides'],
    ['two-independent', 'Ana1 Beto2 Caro1', 'confirmed majority'],

    ['one-and-photo', 'Ana1', 'undecided needs-photo'],
    ['one-and-photo', 'Ana1 Beto1', 'undecided needs-photo'],
    ['one-and-photo', 'Ana1+', 'confirmed with-photo'],
    ['one-and-photo', 'Ana1 Tito1+', 'confirmed with-photo'],
    ['one-and-photo', 'Ana1 Beto3+', 'undecided needs-photo'],
    ['one-and-photo', 'Tito1+', 'undecided in-training'],
    ['one-and-photo', 'Rita1+', 'undecided own-report'],
    ['one-and-photo', 'Ana2', 'refuted one-trained'],
    ['one-and-photo', 'Ana1 Beto2 Caro1', 'conflict needs-photo'],
    ['one-and-photo', 'Ana1 Beto2+ Caro1', 'conflict needs-photo'],
    ['one-and-photo', 'Ana1+ Beto2 Caro1', 'confirmed majority'],
    ['one-and-photo', 'Ana1 Beto2 Caro2', 'refuted majority'],
  ] satisfies [ConfirmBy, string, string][])('where it takes %s: "%s" is %s', (confirmBy, said, ruling) => {
    const { kind, reason } = rule(given(said), reported, policy(confirmBy), NOW)
    expect(`${kind} ${reason}`).toBe(ruling)
  })

  it('a photo that a report came with is one', () => {
    const withPhoto = [...reported, { personId: 'Raul', hasMedia: true }]
    expect(rule(given('Ana1'), withPhoto, policy('one-and-photo'), NOW).kind).toBe('confirmed')
  })

  it('what others reported too is not one’s own report', () => {
    const both = [...reported, { personId: 'Raul', hasMedia: false }]
    expect(rule(given('Rita1'), both, policy('one-trained'), NOW).kind).toBe('confirmed')
    const twice = [...reported, ...reported]
    expect(rule(given('Rita1'), twice, policy('one-trained'), NOW).kind).toBe('undecided')
  })
})

it('in wards of different policies the strictest counts, and one trained verifier is enough where there is none', () => {
  expect(strictest([])).toBe('one-trained')
  expect(strictest(['one-trained', 'one-and-photo'])).toBe('one-and-photo')
  expect(strictest(['two-independent', 'one-and-photo', 'one-trained'])).toBe('two-independent')
})

describe('whatever the verdicts', () => {
  const PEOPLE = ['Rita', 'Ana', 'Beto', 'Caro', 'Dora', 'Tito', 'Tere']
  const verdict = fc.record({
    personId: fc.constantFrom(...PEOPLE),
    verdict: fc.constantFrom('seen' as const, 'not-ice' as const, 'cannot-tell' as const),
    givenAt: fc.integer({ min: 0, max: LIFETIME_MS + 60_000 }).map((ms) => new Date(NOW.getTime() - ms)),
    isTrained: fc.boolean(),
    hasPhoto: fc.boolean(),
  })
  const verdicts = fc.uniqueArray(verdict, { selector: ({ personId }) => personId, maxLength: 7 })
  const reports = fc.array(
    fc.record({ personId: fc.constantFrom('Rita', 'Ana', 'Raul'), hasMedia: fc.boolean() }),
    { maxLength: 4 },
  )
  const policies = fc.constantFrom(...LEAST_STRICT_FIRST).map(policy)
  const isFresh = ({ givenAt }: WeighedVerdict) => givenAt.getTime() >= NOW.getTime() - LIFETIME_MS
  const isOwn = (told: RulingReport[], { personId }: WeighedVerdict) =>
    told.length > 0 && told.every((report) => report.personId === personId)

  const always = (
    check: (all: WeighedVerdict[], told: RulingReport[], by: ReturnType<typeof policy>) => void,
  ) => fc.assert(fc.property(verdicts, reports, policies, check), { numRuns: 2_000 })

  it('their order does not matter', () => {
    fc.assert(
      fc.property(
        verdicts.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        reports,
        policies,
        ([all, shuffled], told, by) => {
          expect(rule(shuffled, told, by, NOW)).toEqual(rule(all, told, by, NOW))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('"could not tell" changes no side, and what is too old changes nothing', () => {
    always((all, told, by) => {
      const sides = all.filter(({ verdict }) => verdict !== 'cannot-tell')
      expect(rule(all, told, by, NOW).kind).toBe(rule(sides, told, by, NOW).kind)
      expect(rule(all, told, by, NOW)).toEqual(rule(all.filter(isFresh), told, by, NOW))
    })
  })

  it('nothing is settled by own reports, or by training, alone', () => {
    always((all, told, by) => {
      const own = all.filter((each) => isOwn(told, each))
      expect(['undecided', 'conflict']).toContain(rule(own, told, by, NOW).kind)
      const training = all.map((each) => ({ ...each, isTrained: false }))
      expect(['undecided', 'conflict']).toContain(rule(training, told, by, NOW).kind)
    })
  })

  it('a side wins only with a fresh voice of its own, and against others only by outnumbering them', () => {
    always((all, told, by) => {
      const { kind, reason } = rule(all, told, by, NOW)
      const count = (wanted: string) => all.filter((each) => isFresh(each) && each.verdict === wanted).length
      const [seen, notIce] = [count('seen'), count('not-ice')]
      if (kind === 'confirmed') expect(seen).toBeGreaterThan(notIce)
      if (kind === 'refuted') expect(notIce).toBeGreaterThan(seen)
      if (kind === 'conflict') expect(Math.min(seen, notIce)).toBeGreaterThan(0)
      if (kind === 'undecided') expect(Math.min(seen, notIce)).toBe(0)
      if (reason === 'majority') expect(Math.max(seen, notIce)).toBeGreaterThanOrEqual(2)
      if (by.confirmBy === 'two-independent' && kind !== 'undecided')
        expect(Math.max(seen, notIce) + Math.min(seen, notIce)).toBeGreaterThanOrEqual(2)
    })
  })

  it('both sides need as much, but for the photo', () => {
    const turned = { seen: 'not-ice', 'not-ice': 'seen', 'cannot-tell': 'cannot-tell' } as const
    const other = { confirmed: 'refuted', refuted: 'confirmed', undecided: 'undecided', conflict: 'conflict' }
    always((all, told, by) => {
      if (by.confirmBy === 'one-and-photo') return
      const mirrored = all.map((each) => ({ ...each, verdict: turned[each.verdict] }))
      expect(rule(mirrored, told, by, NOW).kind).toBe(other[rule(all, told, by, NOW).kind])
    })
  })

  it('one more who says the same never undoes a ruling', () => {
    always((all, told, by) => {
      const { kind } = rule(all, told, by, NOW)
      if (kind === 'undecided' || kind === 'conflict') return
      const more = { personId: 'Eva', verdict: kind === 'confirmed' ? 'seen' : 'not-ice' } as const
      const eva = { ...more, givenAt: NOW, isTrained: false, hasPhoto: false }
      expect(rule([...all, eva], told, by, NOW).kind).toBe(kind)
    })
  })

  it('a stricter ward never confirms what a less strict one would not', () => {
    always((all, told) => {
      const kinds = LEAST_STRICT_FIRST.map((by) => rule(all, told, policy(by), NOW).kind)
      if (kinds[1] === 'confirmed' || kinds[2] === 'confirmed') expect(kinds[0]).toBe('confirmed')
    })
  })
})
