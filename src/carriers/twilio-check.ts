import type { Twilio } from 'twilio'
import type { CarrierCheck } from './carrier.ts'
import type { TwilioCarrierSettings } from './twilio.ts'
import { failureOf, type CallFailure } from './twilio-errors.ts'

/**
 * Asks Twilio for the account, then for the sender. `account` calls with the auth token, `messages` with
 * whatever sends the texts. Sends nothing.
 */
export async function checkTwilio(
  settings: TwilioCarrierSettings,
  clients: { account: Twilio; messages: Twilio },
): Promise<CarrierCheck> {
  const account = await ask(() => clients.account.api.v2010.accounts(settings.accountSid).fetch())
  if ('failure' in account) {
    return problemOf(account.failure, {
      denied: bad(
        'Twilio does not accept the account SID and the auth token.',
        'Copy both again from the Twilio console into TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN. If they are right, the account may be suspended.',
      ),
      missing: bad(
        'Twilio knows no account with this SID.',
        'Copy the account SID again from the Twilio console into TWILIO_ACCOUNT_SID.',
      ),
    })
  }
  const { status, type } = account.value
  if (status !== 'active') {
    return bad(`The Twilio account is ${status}.`, 'Open the Twilio console: it says why and what to do.')
  }

  const sender = await senderOf(settings, clients.messages)
  if (!sender.ok) return sender
  const limits =
    type === 'Trial' ? ' It is a trial account: only numbers verified in the console get texts.' : ''
  return {
    ok: true,
    detail: `The Twilio account is active, and texts leave through ${sender.detail}.${limits}`,
  }
}

async function senderOf(settings: TwilioCarrierSettings, client: Twilio): Promise<CarrierCheck> {
  const denied = settings.apiKey
    ? bad(
        'Twilio does not accept the API key, or the key may not read the sender.',
        'Make a standard API key in the Twilio console and put it into TWILIO_API_KEY and TWILIO_API_SECRET.',
      )
    : bad('Twilio does not let this account read the sender.', 'Open the Twilio console: it says why.')

  if ('messagingServiceSid' in settings.sender) {
    const { messagingServiceSid } = settings.sender
    const missing = bad(
      'The Twilio account has no Messaging Service with this SID.',
      'Copy the SID again from Messaging, Services in the Twilio console into TWILIO_MESSAGING_SERVICE_SID.',
    )
    const service = await ask(() => client.messaging.v1.services(messagingServiceSid).fetch())
    if ('failure' in service) return problemOf(service.failure, { denied, missing })
    return { ok: true, detail: `the Messaging Service "${service.value.friendlyName}"` }
  }

  const { from } = settings.sender
  const missing = bad(
    `The Twilio account has no number ${from}.`,
    'Put one of the numbers under Phone Numbers in the Twilio console into TWILIO_FROM, with + and country code.',
  )
  const numbers = await ask(() => client.incomingPhoneNumbers.list({ phoneNumber: from, limit: 1 }))
  if ('failure' in numbers) return problemOf(numbers.failure, { denied, missing })
  const number = numbers.value[0]
  if (!number) return missing
  if (!number.capabilities.sms) {
    return bad(`The number ${from} can't send texts.`, 'Put a number with SMS into TWILIO_FROM.')
  }
  return { ok: true, detail: `the number ${from}` }
}

type Bad = Extract<CarrierCheck, { ok: false }>

function bad(problem: string, mend: string): Bad {
  return { ok: false, problem, mend }
}

async function ask<T>(call: () => Promise<T>): Promise<{ value: T } | { failure: CallFailure }> {
  try {
    return { value: await call() }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

function problemOf(failure: CallFailure, known: { denied: Bad; missing: Bad }): Bad {
  if (failure.kind === 'not-sent') {
    return bad(
      `This machine can't reach Twilio (${failure.why}).`,
      'Check the network, the name server and the firewall, and TWILIO_API_BASE_URL if it is set.',
    )
  }
  if (failure.kind === 'unclear') {
    return bad(
      `Twilio did not answer as expected (${failure.why}).`,
      'Try again in a minute; see status.twilio.com.',
    )
  }
  const { status, code } = failure
  if (status === 401 || status === 403) return known.denied
  if (status === 404) return known.missing
  return bad(
    `Twilio answered with HTTP ${status}${code === null ? '' : `, error ${code}`}.`,
    code === null
      ? 'Try again in a minute; see status.twilio.com.'
      : `See https://www.twilio.com/docs/api/errors/${code}.`,
  )
}
