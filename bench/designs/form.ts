import { ACCOUNT, PUBLIC_URL, SERVICE, TOKEN } from '../support/settings.ts'
import { BODY } from '../support/bulletin.ts'

const VALIDITY_SECONDS = 7_200

/** The same fields that Brigada sends. */
export const fieldsOf = (to: string, id: string) => ({
  to,
  body: BODY,
  messagingServiceSid: SERVICE,
  validityPeriod: VALIDITY_SECONDS,
  statusCallback: `${PUBLIC_URL}/webhooks/twilio/status?delivery=${id}`,
})

export const HEADERS = {
  authorization: `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`,
  'content-type': 'application/x-www-form-urlencoded',
}

const { body, messagingServiceSid, validityPeriod, statusCallback } = fieldsOf('', '')
const SHARED = new URLSearchParams({
  Body: body,
  MessagingServiceSid: messagingServiceSid,
  ValidityPeriod: String(validityPeriod),
  StatusCallback: statusCallback,
}).toString()

/** As a form, with as little work as can be. */
export const formOf = (to: string, id: string) => `To=%2B${to.slice(1)}&${SHARED}${id}`
