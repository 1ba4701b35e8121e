/** What the carrier double knows of messages: which it takes, and how it shows them. */

export type DoubleMessage = {
  sid: string
  to: string
  /** Null with a Messaging Service, which chooses the number later. */
  from: string | null
  messagingServiceSid: string | null
  body: string
  direction: 'outbound-api' | 'inbound'
  statusCallback: string | null
  validitySeconds: number | null
  status: string
  errorCode: number | null
  acceptedAt: Date
  /** Null until the text leaves the queue; a listing filtered by DateSent leaves it out till then. */
  sentAt: Date | null
}

/** An answer of the API: HTTP status and what becomes the JSON body. */
export type Reply = [status: number, json: object | null]

export function apiError(status: number, code: number, message: string): Reply {
  return [status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }]
}

export type Senders = {
  numbers: ReadonlySet<string>
  messagingServiceSids: ReadonlySet<string>
  optedOut: ReadonlySet<string>
  /** Numbers to which nothing can be sent, with the error code that says why. */
  refusals: ReadonlyMap<string, number>
}

/** The checks that Twilio makes before it answers, in the order it makes them. Messages quote the number, as there. */
export function refusalOf(form: URLSearchParams, senders: Senders): Reply | null {
  const no = (code: number, message: string) => apiError(400, code, message)
  const to = form.get('To')
  const from = form.get('From')
  const service = form.get('MessagingServiceSid')
  const body = form.get('Body') ?? ''

  if (!to) return no(21604, "A 'To' phone number is required.")
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return no(21211, `Invalid 'To' Phone Number: ${to}`)
  if (!from && !service) return no(21603, "A 'From' or 'MessagingServiceSid' parameter is required.")
  if (from && !senders.numbers.has(from)) return no(21606, `The 'From' phone number ${from} can't send.`)
  if (service && !senders.messagingServiceSids.has(service)) return no(21701, 'No such Messaging Service.')
  if (!body) return no(21602, 'Message body is required.')
  if (body.length > 1600) return no(21617, 'The concatenated message body exceeds the 1600 character limit.')
  const callback = form.get('StatusCallback')
  if (callback !== null && !URL.canParse(callback)) return no(21609, `Invalid 'StatusCallback': ${callback}`)
  if (senders.optedOut.has(to)) return no(21610, `Attempt to send to unsubscribed recipient ${to}`)
  const code = senders.refusals.get(to)
  return code === undefined ? null : no(code, `Can't send to ${to}`)
}

export function messageOf(form: URLSearchParams): DoubleMessage {
  const validity = form.get('ValidityPeriod')
  const messagingServiceSid = form.get('MessagingServiceSid')
  return {
    sid: newSid('SM'),
    to: form.get('To') ?? '',
    from: form.get('From'),
    messagingServiceSid,
    body: form.get('Body') ?? '',
    direction: 'outbound-api',
    statusCallback: form.get('StatusCallback'),
    validitySeconds: validity === null ? null : Number(validity),
    status: messagingServiceSid ? 'accepted' : 'queued',
    errorCode: null,
    acceptedAt: new Date(),
    sentAt: null,
  }
}

export function newSid(prefix: string): string {
  return prefix + crypto.randomUUID().replaceAll('-', '')
}

export function messageJson(message: DoubleMessage, accountSid: string) {
  return {
    sid: message.sid,
    account_sid: accountSid,
    api_version: '2010-04-01',
    to: message.to,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    body: message.body,
    direction: message.direction,
    status: message.status,
    // A Messaging Service counts segments only once it has chosen a sender.
    num_segments: message.messagingServiceSid ? '0' : '1',
    num_media: '0',
    error_code: message.errorCode,
    error_message: null,
    price: null,
    price_unit: 'USD',
    date_created: message.acceptedAt.toUTCString().replace('GMT', '+0000'),
    date_sent: message.sentAt?.toUTCString().replace('GMT', '+0000') ?? null,
    date_updated: message.acceptedAt.toUTCString().replace('GMT', '+0000'),
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}.json`,
  }
}

/** A page of the list, newest first. `DateSent>` compares days in UTC, as Twilio does. */
export function listMessages(messages: readonly DoubleMessage[], url: URL, accountSid: string) {
  const to = url.searchParams.get('To')
  const sentFrom = url.searchParams.get('DateSent>')?.slice(0, 10) ?? null
  const pageSize = Number(url.searchParams.get('PageSize') ?? 50)
  const page = Number(url.searchParams.get('Page') ?? 0)

  const matching = messages
    .filter((message) => to === null || message.to === to)
    .filter(
      ({ sentAt }) => sentFrom === null || (sentAt !== null && sentAt.toISOString().slice(0, 10) >= sentFrom),
    )
    .toReversed()
    .sort((a, b) => b.acceptedAt.getTime() - a.acceptedAt.getTime())
  const shown = matching.slice(page * pageSize, (page + 1) * pageSize)

  const next = new URL(url)
  next.searchParams.set('Page', String(page + 1))
  next.searchParams.set('PageToken', `PA${shown.at(-1)?.sid ?? ''}`)
  return {
    messages: shown.map((message) => messageJson(message, accountSid)),
    page,
    page_size: pageSize,
    uri: url.pathname + url.search,
    next_page_uri: matching.length > (page + 1) * pageSize ? next.pathname + next.search : null,
  }
}
