import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isPossiblePhoneNumber } from 'libphonenumber-js/min'
import type { StatusReport } from '../../carriers/carrier.ts'
import { isSigned, readInboundForm, readStatusForm, type WebhookForm } from '../../carriers/twilio-webhook.ts'
import type { Context } from '../../context.ts'
import { recordReports } from '../../fanout/record-reports.ts'
import { nudgeTexts } from '../../intake/nudge-texts.ts'
import { type Id, isOfOneRow } from '../../store/db.ts'
import { type ArrivedText, insertInbounds } from '../../store/inbound.ts'
import { createBatcher } from '../batcher.ts'

/** Says "nothing to reply": the answer goes out as a delivery of its own. Twilio would text `text/plain` to the sender. */
const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

const XML = 'text/xml; charset=utf-8'

const E164 = /^\+[1-9]\d{6,14}$/
/** North American, of the only length that such a number has. */
const NANP = /^\+1[2-9]\d{9}$/

/** In one statement, and statements at once: two make each smaller, and are slower together than one (measured). */
const TEXTS = { most: 200, atOnce: 1 }
const STATUSES = { most: 500, atOnce: 1 }
const NUDGES = { most: 1_000, atOnce: 1 }

export type WebhookSettings = { authTokens: readonly string[]; publicUrl: () => string }

/**
 * What Twilio calls. A text is durable before it is answered, and nothing is done about it here; so a webhook takes
 * as long as one insert, whatever else goes on, and works without the queue. What comes in at the same time is written
 * together, as are status reports, which come in bursts: a commit of many costs little more than one of one.
 */
export function registerTwilioWebhooks(
  server: FastifyInstance,
  ctx: Context,
  settings: WebhookSettings,
): void {
  const isGenuine = (request: FastifyRequest) => {
    const signature = request.headers['x-twilio-signature']
    return isSigned({
      authTokens: settings.authTokens,
      publicUrl: settings.publicUrl(),
      requestTarget: request.raw.url ?? '/',
      signature: typeof signature === 'string' ? signature : undefined,
      form: formOf(request),
    })
  }

  const texts = createBatcher<ArrivedText, Id | null>({
    ...TEXTS,
    run: (arrived) => insertInbounds(ctx.db, ctx.vault, arrived, ctx.now()),
    isOfOneItem: isOfOneRow,
  })
  const nudges = createBatcher<Id, undefined>({
    ...NUDGES,
    async run(ids) {
      await nudgeTexts(ctx, ids)
      return []
    },
  })
  const statuses = createBatcher<StatusReport, undefined>({
    ...STATUSES,
    async run(reports) {
      await recordReports(ctx, reports)
      return []
    },
    isOfOneItem: isOfOneRow,
  })

  server.post('/webhooks/twilio/inbound', async (request, reply) => {
    if (!isGenuine(request)) {
      ctx.events.webhookRefused('signature')
      return reply.code(403).send()
    }
    const text = readInboundForm(formOf(request))
    if (!text) {
      ctx.events.webhookRefused('fields')
      return reply.code(400).send()
    }
    const phone = isPhone(text.from) ? text.from : null
    const inboundId = await texts.add({ ...text, phone })
    if (inboundId === null) ctx.events.textRepeated()
    else if (phone === null) ctx.events.textUnanswerable(inboundId)
    else {
      ctx.events.textReceived(inboundId)
      void nudges.add(inboundId)
    }
    return reply.type(XML).send(EMPTY_TWIML)
  })

  server.post('/webhooks/twilio/status', async (request, reply) => {
    if (!isGenuine(request)) {
      ctx.events.webhookRefused('signature')
      return reply.code(403).send()
    }
    const report = readStatusForm(formOf(request), request.query as WebhookForm)
    if (!report) {
      ctx.events.webhookRefused('fields')
      return reply.code(400).send()
    }
    await statuses.add(report)
    return reply.code(204).send()
  })
}

/** Short codes and names can't be answered, and nobody in trouble texts from one. */
function isPhone(from: string): boolean {
  // Most numbers are North American, and the library takes longer over one than its signature does.
  return NANP.test(from) || (E164.test(from) && isPossiblePhoneNumber(from))
}

/** Only what came as a form: the values of a JSON body could be anything. */
function formOf(request: FastifyRequest): WebhookForm {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  return isForm && typeof request.body === 'object' && request.body !== null
    ? (request.body as WebhookForm)
    : {}
}
