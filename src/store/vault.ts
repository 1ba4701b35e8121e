import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomFillSync } from 'node:crypto'

/**
 * Encrypts what the database must not give away, and makes the keyed blind index by which a phone number is
 * found without being stored. AES-256-GCM and HMAC-SHA-256 under keys derived from `DATA_KEY` (HKDF, RFC 5869).
 */
export type Vault = {
  /** Shape: version byte, 12-byte nonce, ciphertext, 16-byte tag. `what` is bound to it and must be given again. */
  seal(what: Sealed, text: string): Buffer
  /** @throws when the bytes were made under another key or for another `what`. */
  open(what: Sealed, bytes: Buffer): string
  /** 32 bytes, the same for the same number under the same key. */
  phoneIndex(phone: string): Buffer
  /** A secret of our own for `purpose`, in hex: nothing else has to be configured or kept. */
  secretFor(purpose: string): string
  /** Tells whether a database belongs to this key. */
  check: Buffer
}

export type Sealed = 'phone' | 'name' | 'body' | 'place' | 'news'

const boundTo: Record<Sealed, Buffer> = {
  phone: Buffer.from('phone'),
  name: Buffer.from('name'),
  body: Buffer.from('body'),
  place: Buffer.from('place'),
  news: Buffer.from('news'),
}

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Fetched from the system at once: one call for each nonce would take longer than the sealing. */
const NONCES_FETCHED = 256

export function createVault(dataKey: string): Vault {
  const root = Buffer.from(dataKey, 'base64')
  const derive = (info: string) => Buffer.from(hkdfSync('sha256', root, '', `brigada ${info}`, 32))
  const sealingKey = derive('sealing')
  const indexKey = derive('phone index')
  const nonces = Buffer.alloc(NONCES_FETCHED * NONCE_BYTES)
  let nextNonce = nonces.length
  /** Good until 256 more have been taken, so it must be copied at once. */
  const takeNonce = () => {
    if (nextNonce === nonces.length) {
      randomFillSync(nonces)
      nextNonce = 0
    }
    return nonces.subarray(nextNonce, (nextNonce += NONCE_BYTES))
  }

  return {
    seal(what, text) {
      const nonce = takeNonce()
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(boundTo[what])
      return Buffer.concat([
        Buffer.of(VERSION),
        nonce,
        cipher.update(text, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ])
    },
    open(what, bytes) {
      if (bytes[0] !== VERSION) throw new Error(`sealed ${what} has an unknown version`)
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, bytes.subarray(1, 1 + NONCE_BYTES))
      decipher.setAAD(boundTo[what]).setAuthTag(bytes.subarray(-TAG_BYTES))
      const text = decipher.update(bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES))
      // Checks the tag, and throws; GCM has given all of the text before.
      decipher.final()
      return text.toString('utf8')
    },
    phoneIndex: (phone) => createHmac('sha256', indexKey).update(phone).digest(),
    secretFor: (purpose) => derive(`secret ${purpose}`).toString('hex'),
    check: derive('check'),
  }
}
