import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isPossiblePhoneNumber } from 'libphonenumber-js/min'
import { isSigned, readInboundForm, readStatusForm, type WebhookForm } from '../../carriers/twilio-webhook.ts'
import type { Context } from '../../context.ts'
import { recordReport } from '../../fanout/record-report.ts'
import { transaction } from '../../store/db.ts'
import { insertInbound } from '../../store/inbound.ts'

/** Says "nothing to reply": the answer goes out as a delivery of its own. Twilio would text `text/plain` to the sender. */
const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

const E164 = /^\+[1-9]\d{6,14}$/

export type WebhookSettings = { authTokens: readonly string[]; publicUrl: () => string }

/**
 * What Twilio calls. A text is durable before it is answered, and nothing is done about it here; so a webhook takes
 * as long as one insert, whatever else goes on, and works without the queue.
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
    // Short codes and names can't be answered, and nobody in trouble texts from one.
    const phone = E164.test(text.from) && isPossiblePhoneNumber(text.from) ? text.from : null
    const inboundId = await transaction(ctx.db, (tx) =>
      insertInbound(tx, ctx.vault, { ...text, phone }, ctx.now()),
    )
    await reply.type('text/xml').send(EMPTY_TWIML)

    if (inboundId === null) return ctx.events.textRepeated()
    if (phone === null) return ctx.events.textUnanswerable(inboundId)
    ctx.events.textReceived(inboundId)
    await ctx.enqueue(['receiveText', { inboundId }])
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
    await recordReport(ctx, report)
    return reply.code(204).send()
  })
}

/** Only what came as a form: the values of a JSON body could be anything. */
function formOf(request: FastifyRequest): WebhookForm {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  return isForm && typeof request.body === 'object' && request.body !== null
    ? (request.body as WebhookForm)
    : {}
}
