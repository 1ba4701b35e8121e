import type twilio from 'twilio'
import { Agent, type Dispatcher } from 'undici'
import { readRetryAfter, TwilioCallError, type CallFailure } from './twilio-errors.ts'

type HttpClient = NonNullable<twilio.ClientOpts['httpClient']>

/** What twilio 6.2 hands to its `httpClient` and we use. */
type CallOptions = {
  method: string
  uri: string
  username: string
  password: string
  headers: Record<string, string>
  params?: Fields
  data?: Fields
}
type Field = string | number | boolean
type Fields = Record<string, Field | readonly Field[] | undefined>

/** In-flight calls at once; more wait here in line. */
const MAX_CONNECTIONS = 100
/** A page of 100 messages of 1600 characters is well below this. */
const MAX_ANSWER_BYTES = 4_000_000

/**
 * The HTTP client under the twilio library, in place of its own: that one opens 20 sockets at most and takes
 * six times the CPU, and its errors hold the Authorization header, the number and the text.
 *
 * Every failure rejects with a TwilioCallError, so the library's own exceptions, whose messages quote the
 * number, are never made.
 */
export function openHttp(settings: { apiBaseUrl?: string | undefined; timeoutMs: number }): {
  client: HttpClient
  close(): Promise<void>
} {
  const agent = new Agent({
    connections: MAX_CONNECTIONS,
    connect: { timeout: settings.timeoutMs },
    maxResponseSize: MAX_ANSWER_BYTES,
    // The timer in `exchange` covers both.
    headersTimeout: 0,
    bodyTimeout: 0,
  })

  const request = async (options: CallOptions) => {
    const url = targetOf(new URL(options.uri), settings.apiBaseUrl)
    if (options.params) url.search = encode(options.params)
    const answer = await exchange(agent, settings.timeoutMs, {
      origin: url.origin,
      path: url.pathname + url.search,
      method: options.method.toUpperCase(),
      headers: { ...options.headers, Authorization: basicAuth(options.username, options.password) },
      body: options.data ? encode(options.data) : null,
    })

    return { statusCode: answer.status, body: objectIn(answer), headers: {} }
  }
  // The library's type is a class with private members; `request` is the only one that it calls.
  let closing: Promise<void> | undefined
  return { client: { request } as unknown as HttpClient, close: () => (closing ??= agent.close()) }
}

/**
 * Sends calls to `apiBaseUrl` instead of api.twilio.com. Done here and not with the library's `baseUrl`,
 * which mangles host names of two labels. A regional Twilio host keeps the product as its first label.
 */
export function targetOf(uri: URL, apiBaseUrl: string | undefined): URL {
  if (!apiBaseUrl) return uri
  const base = new URL(apiBaseUrl)
  if (/^api\..*twilio\.com$/.test(base.hostname)) {
    base.hostname = base.hostname.replace(/^api/, uri.hostname.split('.')[0] ?? 'api')
  }
  return new URL(uri.pathname + uri.search, base.origin)
}

export type Answer = { status: number; body: string; retryAfter: string | undefined }

/**
 * The JSON object of an answer that says yes.
 * @throws TwilioCallError of any other
 */
export function objectIn({ status, body: text, retryAfter }: Answer): Record<string, unknown> {
  const body = parseObject(text)
  if (status >= 200 && status < 300) {
    if (!body) throw new TwilioCallError({ kind: 'unclear', why: 'not JSON' })
    return body
  }
  throw new TwilioCallError({
    kind: 'answered',
    status,
    code: typeof body?.['code'] === 'number' ? body['code'] : null,
    retryAfterMs: readRetryAfter(retryAfter, Date.now()),
  })
}

/**
 * One call. Its errors are TwilioCallErrors. `timeoutMs` is counted from writing the request to the end of the answer;
 * waiting in line for a connection is not, because what still waits was certainly not sent.
 */
export function exchange(
  dispatcher: Dispatcher,
  timeoutMs: number,
  request: Dispatcher.DispatchOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    let status = 0
    let retryAfter: string | undefined
    const chunks: Buffer[] = []

    dispatcher.dispatch(request, {
      // Called when a connection stands and the request is about to be written to it: an error before
      // this line (name lookup, refused, TLS) means that nothing was sent.
      onRequestStart(controller) {
        clearTimeout(timer)
        timer = setTimeout(() => controller.abort(new Error('timed out')), timeoutMs)
      },
      onResponseStart(_controller, statusCode, headers) {
        status = statusCode
        retryAfter = headers['retry-after']?.toString()
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk)
      },
      onResponseEnd() {
        clearTimeout(timer)
        const [first] = chunks
        const body = first && chunks.length === 1 ? first : Buffer.concat(chunks)
        resolve({ status, body: body.toString('utf8'), retryAfter })
      },
      onResponseError(_controller, error: NodeJS.ErrnoException) {
        clearTimeout(timer)
        const kind: Exclude<CallFailure['kind'], 'answered'> = timer ? 'unclear' : 'not-sent'
        // Only the code: messages of socket errors carry addresses.
        reject(new TwilioCallError({ kind, why: error.code ?? error.message }))
      },
    })
  })
}

function encode(fields: Fields): string {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? (value as readonly Field[]) : [value]) {
      form.append(name, String(one))
    }
  }
  return form.toString()
}

export function basicAuth(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** Null for anything but a JSON object. */
function parseObject(text: string): Record<string, unknown> | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}
