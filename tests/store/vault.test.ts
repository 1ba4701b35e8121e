import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVault, type Sealed } from '../../src/store/vault.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'

const vault = createVault(TEST_DATA_KEY)
const otherVault = createVault(randomBytes(32).toString('base64'))
const WHAT: Sealed[] = ['phone', 'name', 'body', 'place']
const PHONE = '+12025550101'

describe('what is sealed', () => {
  it('opens again, whatever it says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WHAT), fc.string({ unit: 'binary', maxLength: 500 }), (what, text) => {
        expect(vault.open(what, vault.seal(what, text))).toBe(text)
      }),
    )
    expect(vault.open('body', vault.seal('body', 'ñ'.repeat(10_000)))).toBe('ñ'.repeat(10_000))
  })

  it('opens after a restart with the same key', () => {
    expect(createVault(TEST_DATA_KEY).open('name', vault.seal('name', 'Ana'))).toBe('Ana')
  })

  it('does not show what it says, nor that two say the same', () => {
    const [first, second] = [vault.seal('phone', PHONE), vault.seal('phone', PHONE)]
    expect(first.equals(second)).toBe(false)
    for (const bytes of [first, second]) {
      expect(bytes.includes(PHONE)).toBe(false)
      expect(bytes.includes(PHONE.slice(2))).toBe(false)
      expect(bytes).toHaveLength(1 + 12 + PHONE.length + 16)
    }
  })

  it('does not open with one bit changed, anywhere', () => {
    const sealed = vault.seal('body', 'two vans')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => vault.open('body', changed)).toThrow()
    }
  })

  it.each([0, 1, 12, 13, 28, 29])('does not open when cut to %i bytes', (length) => {
    expect(() => vault.open('body', vault.seal('body', 'two vans').subarray(0, length))).toThrow()
  })

  it('does not open under another key', () => {
    expect(() => otherVault.open('body', vault.seal('body', 'two vans'))).toThrow()
  })

  it('does not open as something else: a name put in the place of a text stays closed', () => {
    for (const what of WHAT) {
      for (const other of WHAT.filter((each) => each !== what)) {
        expect(() => vault.open(other, vault.seal(what, 'Ana'))).toThrow()
      }
    }
  })
})

describe('the index of phones', () => {
  it('finds the same number again, under the same key only', () => {
    expect(vault.phoneIndex(PHONE)).toEqual(createVault(TEST_DATA_KEY).phoneIndex(PHONE))
    expect(vault.phoneIndex(PHONE)).not.toEqual(otherVault.phoneIndex(PHONE))
    expect(vault.phoneIndex(PHONE)).not.toEqual(vault.phoneIndex('+12025550102'))
    expect(vault.phoneIndex(PHONE)).toHaveLength(32)
  })
})

describe('keys of their own', () => {
  it('differ by purpose and by key, and never are the key itself', () => {
    expect(vault.secretFor('one')).not.toBe(vault.secretFor('two'))
    expect(vault.secretFor('one')).not.toBe(otherVault.secretFor('one'))
    expect(vault.secretFor('one')).toBe(createVault(TEST_DATA_KEY).secretFor('one'))
    expect(vault.check).not.toEqual(otherVault.check)
    expect(vault.check.toString('base64')).not.toBe(TEST_DATA_KEY)
  })
})
