import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import type { Id } from '../store/db.ts'
import {
  insertText,
  phoneById,
  phoneByNumber,
  setPhoneStopped,
  setTextStatus,
  type SimulatorPhone,
  textsToPhoneSince,
  textsUnderWay,
} from '../store/simulator.ts'
import type { Vault } from '../store/vault.ts'
import type { Carrier, Lookup, OutboundText, SendOutcome } from './carrier.ts'
import {
  inboundForm,
  type Keyword,
  postSigned,
  type SimulatedAccount,
  statusForm,
  type StatusFacts,
} from './simulator-webhooks.ts'

/**
 * A carrier whose phones are rows in our own database. Everything else is as with Twilio: sends take their time
 * and may be refused, statuses come later as signed form posts to our own webhooks, not always in order and
 * sometimes twice, and STOP, START and HELP are the carrier's to act on and to answer.
 */
export type SimulatorDeps = SimulatedAccount & {
  db: Pool
  vault: Vault
  now(): Date
  /** The simulated account has Advanced Opt-Out: these are its answers. */
  optOutReplies: { stop: string; start: string; help: string }
  /** 0 to 1; in tests not random. */
  random?: () => number
}

const SEND_MS = [30, 150] as const
const SENT_AFTER_MS = [150, 400] as const
const DELIVERED_AFTER_MS = [300, 900] as const
const REPEAT_AFTER_MS = [20, 200] as const
const REPEATED_SHARE = 0.05

/** A text that is under way for longer was accepted by a process that has gone since. */
const ABANDONED_AFTER_MS = 5_000
const ROUND_MS = 5_000

/** As Twilio has them: the whole text must be one of these words. */
const KEYWORDS: Readonly<Record<Keyword, readonly string[]>> = {
  stop: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  start: ['START', 'UNSTOP', 'YES'],
  help: ['HELP', 'INFO'],
}

export function createSimulator(deps: SimulatorDeps): Carrier {
  const { db, vault } = deps
  const random = deps.random ?? Math.random
  const between = ([min, max]: readonly [number, number]) => min + random() * (max - min)
  const timers = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const closing = new AbortController()

  const later = (delayMs: number, work: () => Promise<unknown>) => {
    if (closing.signal.aborted) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      run(work)
    }, delayMs).unref()
    timers.add(timer)
  }
  const run = (work: () => Promise<unknown>) => {
    // When the database fails here the text stays under way in its table, and a later round delivers it.
    const ended = work().then(noop, noop)
    running.add(ended)
    void ended.then(() => running.delete(ended))
  }

  /** Callbacks are best effort, as Twilio's are: one that nobody takes is lost. */
  const report = async (deliveryId: string | null, text: StatusFacts) => {
    const query = deliveryId === null ? '' : `?delivery=${encodeURIComponent(deliveryId)}`
    const post = () =>
      postSigned(deps, `/webhooks/twilio/status${query}`, statusForm(deps, text), closing.signal)
    if (random() < REPEATED_SHARE) later(between(REPEAT_AFTER_MS), post)
    await post()
  }

  const leave = async (phone: string, carrierRef: string, deliveryId: string) => {
    await setTextStatus(db, carrierRef, 'sent')
    await report(deliveryId, { carrierRef, to: phone, status: 'sent' })
  }

  const arrive = async (phoneId: Id, carrierRef: string, deliveryId: string | null) => {
    const phone = await phoneById(db, vault, phoneId)
    if (!phone) return
    const status = phone.isOff ? 'undelivered' : 'delivered'
    if (await setTextStatus(db, carrierRef, status)) {
      await report(deliveryId, { carrierRef, to: phone.phone, status })
    }
  }

  const deliverAbandoned = async () => {
    const before = new Date(deps.now().getTime() - ABANDONED_AFTER_MS)
    // Whose delivery it was died with that process; the reference says it as well.
    for (const text of await textsUnderWay(db, before)) await arrive(text.phoneId, text.carrierRef, null)
  }
  const rounds = setInterval(() => run(deliverAbandoned), ROUND_MS).unref()

  return {
    async send(text: OutboundText): Promise<SendOutcome> {
      await pause(between(SEND_MS))
      const phone = await phoneByNumber(db, vault, text.to)
      if (!phone) return { kind: 'refused', reason: 'bad-number', code: 21211 }
      if (phone.isStopped) return { kind: 'refused', reason: 'opted-out', code: 21610 }

      const carrierRef = newRef()
      const row = { carrierRef, direction: 'to-phone', body: text.body, status: 'queued' } as const
      await insertText(db, vault, phone.id, { ...row, at: deps.now() })
      later(between(SENT_AFTER_MS), () => leave(phone.phone, carrierRef, text.deliveryId))
      later(between(DELIVERED_AFTER_MS), () => arrive(phone.id, carrierRef, text.deliveryId))
      return { kind: 'accepted', carrierRef }
    },

    async find(text: OutboundText, sentAfter: Date, known: ReadonlySet<string>): Promise<Lookup> {
      const phone = await phoneByNumber(db, vault, text.to)
      const candidates = phone ? await textsToPhoneSince(db, vault, phone.id, sentAfter) : []
      const ours = candidates.find(({ body, carrierRef }) => body === text.body && !known.has(carrierRef))
      return ours ? { kind: 'found', carrierRef: ours.carrierRef } : { kind: 'absent' }
    },

    check() {
      return Promise.resolve({ ok: true, detail: 'The carrier is simulated: no text leaves this machine.' })
    },

    /** What is still under way is delivered by the next process. */
    async close() {
      closing.abort()
      clearInterval(rounds)
      for (const timer of timers) clearTimeout(timer)
      await Promise.all(running)
    },
  }
}

/** Somebody types a text on a phone. It is on the screen, and the webhook has answered, when this resolves. */
export async function textFrom(
  deps: SimulatorDeps,
  phoneId: Id,
  body: string,
): Promise<'texted' | 'not-taken' | 'switched-off' | 'no-such-phone'> {
  const { db, vault } = deps
  const phone = await phoneById(db, vault, phoneId)
  if (!phone) return 'no-such-phone'
  if (phone.isOff) return 'switched-off'

  const carrierRef = newRef()
  const keyword = keywordOf(body)
  const row = { carrierRef, direction: 'from-phone', body, status: 'sent' } as const
  await insertText(db, vault, phone.id, { ...row, at: deps.now() })
  if (keyword) await actOnKeyword(deps, phone, keyword)

  const form = inboundForm(deps, { carrierRef, from: phone.phone, body, keyword })
  const isTaken = await postSigned(deps, '/webhooks/twilio/inbound', form)
  await setTextStatus(db, carrierRef, isTaken ? 'delivered' : 'failed')
  return isTaken ? 'texted' : 'not-taken'
}

function keywordOf(body: string): Keyword | null {
  const word = body.trim().toUpperCase()
  const keywords = Object.keys(KEYWORDS) as Keyword[]
  return keywords.find((keyword) => KEYWORDS[keyword].includes(word)) ?? null
}

async function actOnKeyword(deps: SimulatorDeps, phone: SimulatorPhone, keyword: Keyword): Promise<void> {
  if (keyword !== 'help') await setPhoneStopped(deps.db, phone.id, keyword === 'stop')
  await insertText(deps.db, deps.vault, phone.id, {
    carrierRef: newRef(),
    direction: 'to-phone',
    body: deps.optOutReplies[keyword],
    status: 'delivered',
    at: deps.now(),
  })
}

function newRef(): string {
  return `SM${randomBytes(16).toString('hex')}`
}

const noop = () => undefined
const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms))
