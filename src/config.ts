import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import dotenv from 'dotenv'
import { z } from 'zod'
import type { Budget } from './domain/budget.ts'
import type { SenderKind, SenderSettings } from './domain/sender.ts'

const text = (pattern: RegExp, says: string) => z.string().regex(pattern, { error: says })

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `is none of ${values.join(', ')}` })

const url = (beginnings: string[], hint = '') =>
  z.string().refine((value) => isUrl(value) && beginnings.some((beginning) => value.startsWith(beginning)), {
    error: `is not an address that begins with ${beginnings.join(' or ')}${hint}`,
  })

const IN_PASSWORDS = '; in its password, write % as %25, @ as %40, # as %23, / as %2F, ? as %3F'

const key = text(
  /^[A-Za-z0-9+/]{43}=$/,
  'is not 32 bytes in base64 (43 characters and =); make one with: openssl rand -base64 32',
)

const timeZone = z.string().refine(canFormatIn, { error: 'is not the name of a time zone' })

/** Twilio's ids: two letters that say what it is the id of, and 32 hex digits. */
const sid = (letters: string) =>
  text(new RegExp(`^${letters}[0-9a-fA-F]{32}$`), `is not ${letters} followed by 32 hex digits`)

const NO_RATE = 'is not a positive number of segments a second, such as 3 or 3.75'

/** Every setting, with an example for the message that refuses a wrong one. `.env.example` explains each. */
const settings = {
  HOST: [text(/^[\w.:-]+$/, 'is not a host name or an address').default('127.0.0.1'), '127.0.0.1'],
  PORT: [
    text(/^\d{1,5}$/, 'is not a whole number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, { error: 'is not a whole number from 0 to 65535' })
      .default(3000),
    '3000',
  ],
  PUBLIC_URL: [url(['https://', 'http://']).optional(), 'https://alerts.example.org'],
  DATA_DIR: [z.string().default('.data'), '.data'],
  DATABASE_URL: [
    url(['postgres://', 'postgresql://'], IN_PASSWORDS).optional(),
    'postgres://user:password@localhost:5432/brigada',
  ],
  REDIS_URL: [url(['redis://', 'rediss://'], IN_PASSWORDS).optional(), 'redis://localhost:6379'],
  CARRIER: [oneOf(['simulator', 'twilio']).default('simulator'), 'twilio'],
  TWILIO_ACCOUNT_SID: [sid('AC').optional(), 'AC0123456789abcdef0123456789abcdef'],
  TWILIO_AUTH_TOKEN: [
    z
      .string()
      .transform((value) => value.split(',').map((token) => token.trim()))
      .refine((tokens) => tokens.length <= 2 && tokens.every((token) => /^\S{16,}$/.test(token)), {
        error: 'is not one token, or two with a comma between',
      })
      .optional(),
    'the Auth Token from the console, or NEW,OLD during rotation',
  ],
  TWILIO_API_KEY: [sid('SK').optional(), 'SK0123456789abcdef0123456789abcdef'],
  TWILIO_API_SECRET: [
    text(/^\S{16,}$/, 'is too short, or has a space in it').optional(),
    'the secret shown when the API key was made',
  ],
  TWILIO_MESSAGING_SERVICE_SID: [sid('MG').optional(), 'MG0123456789abcdef0123456789abcdef'],
  TWILIO_FROM: [
    text(/^\+[1-9]\d{6,14}$/, 'is not a phone number with + and country code, and digits only').optional(),
    '+13125550100',
  ],
  TWILIO_API_BASE_URL: [url(['https://', 'http://']).optional(), 'https://api.dublin.ie1.twilio.com'],
  SENDER: [
    z
      .custom<SenderKind>(isSenderKind, {
        error:
          'is none of toll-free, long-code, short-code, 10dlc:SCORE with a score from 0 to 100, 10dlc:low-volume ' +
          'and 10dlc:sole-proprietor',
      })
      .optional(),
    'toll-free',
  ],
  SEND_RATE: [
    text(/^\d{1,5}(\.\d{1,3})?$/, NO_RATE)
      .transform(Number)
      .refine((rate) => rate > 0, { error: NO_RATE })
      .optional(),
    '3',
  ],
  SEGMENT_PRICE: [
    text(/^\d{1,2}(\.\d{1,6})?$/, 'is not a price of one segment, such as 0.0113')
      .transform(Number)
      .optional(),
    '0.0113',
  ],
  BUDGET_TEXTS: [
    text(/^[1-9]\d{0,8}$/, 'is not a whole number of texts a day, such as 20000')
      .transform(Number)
      .optional(),
    '20000',
  ],
  BUDGET_MONEY: [
    text(/^(?=.*[1-9])\d{1,7}(\.\d{1,2})?$/, 'is not an amount of money a day above 0, such as 150 or 150.50')
      .transform(Number)
      .optional(),
    '150',
  ],
  SENDER_NUMBERS: [
    text(/^[1-9]\d{0,2}$/, 'is not a whole number from 1 to 999')
      .transform(Number)
      .default(1),
    '1',
  ],
  DATA_KEY: [key.optional(), 'the output of: openssl rand -base64 32'],
  HOTLINE: [
    text(
      /^(?=.*\d)[0-9A-Za-z()+ .-]{3,20}$/,
      'is not a phone number as people write it, of at most 20 characters',
    ).optional(),
    '312-555-0100',
  ],
  NETWORK_NAME: [
    // Every text begins with it, so it must not make two segments of one: only what GSM-7 has in one septet.
    text(
      /^[A-Za-z0-9ñÑéÉüÜ !"#$%&'()*+,./:;<=>?@_-]{1,20}$/,
      'is not a name of 1 to 20 characters without other accents than those of ñ, é and ü',
    ).default('Brigada'),
    'Brigada',
  ],
  LOG_LEVEL: [oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'), 'info'],
  TIME_ZONE: [timeZone.default('America/Chicago'), 'America/Chicago'],
} as const satisfies Record<string, readonly [z.ZodType, string]>

export const settingNames: readonly string[] = Object.keys(settings)

type SettingName = keyof typeof settings

export type TwilioSettings = {
  accountSid: string
  /** The first one calls the API; webhooks signed with any of them are accepted. */
  authTokens: string[]
  apiKey?: { sid: string; secret: string }
  sender: { messagingServiceSid: string } | { from: string }
  apiBaseUrl?: string
}

export type Config = Readonly<{
  host: string
  port: number
  /** Origin under which the carrier reaches us, without a slash or a fragment at the end; null until known. */
  publicUrl: string | null
  /** Absolute path. */
  dataDir: string
  databaseUrl: string | null
  redisUrl: string | null
  carrier: { kind: 'simulator' } | { kind: 'twilio'; twilio: TwilioSettings }
  /** What says how fast texts may go: the kind of sender, or the segments a second of one number. */
  sender: SenderSettings
  /** Of one segment, as the carrier bills it; null: not known. */
  segmentPrice: number | null
  /** What alerts may come to in a day before coordinators are asked. */
  budget: Budget
  /** 32 bytes in base64; null: kept in `dataDir`. */
  dataKey: string | null
  /** The number shown in alerts; null: none, which `brigada doctor` complains of. */
  hotline: string | null
  networkName: string
  logLevel: string
  timeZone: string
}>

/** Settings that are wrong: one sentence each, with the setting's name and an example. */
export class ConfigError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

const schema = z.object(
  Object.fromEntries(Object.entries(settings).map(([name, [type]]) => [name, type])) as {
    [N in SettingName]: (typeof settings)[N][0]
  },
)

/** @throws ConfigError naming every setting that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  // An empty setting in .env means "not set". A file with Windows line ends, or a secret that was pasted with
  // the line end after it, means the same as without.
  const given = new Map(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim() ?? ''] as const)
      .filter(([, value]) => value !== ''),
  )
  const parsed = schema.safeParse(Object.fromEntries(given))
  const wrong = (parsed.error?.issues ?? []).map((issue) => {
    const name = issue.path[0] as SettingName
    return `${name} ${issue.message}. ${exampleOf(name)}`
  })
  const missing = missingSettings((name) => given.has(name), given.get('CARRIER') === 'twilio').map(
    ([name, because]) => `${name} is missing: ${because}. ${exampleOf(name)}`,
  )
  if (!parsed.success || missing.length > 0) throw new ConfigError([...wrong, ...missing])

  const set = parsed.data
  return Object.freeze({
    host: set.HOST,
    port: set.PORT,
    publicUrl: set.PUBLIC_URL?.replace(/[#?].*$/, '').replace(/\/+$/, '') ?? null,
    dataDir: resolve(set.DATA_DIR),
    databaseUrl: set.DATABASE_URL ?? null,
    redisUrl: set.REDIS_URL ?? null,
    carrier: carrierOf(set),
    sender: { kind: set.SENDER ?? null, rate: set.SEND_RATE ?? null, numbers: set.SENDER_NUMBERS },
    segmentPrice: set.SEGMENT_PRICE ?? null,
    budget: { texts: set.BUDGET_TEXTS ?? null, money: set.BUDGET_MONEY ?? null },
    dataKey: set.DATA_KEY ?? null,
    // The demo's alerts show one that reaches nobody; a real network's must not.
    hotline: set.HOTLINE ?? (set.CARRIER === 'simulator' ? '312-555-0100' : null),
    networkName: set.NETWORK_NAME,
    logLevel: set.LOG_LEVEL,
    timeZone: set.TIME_ZONE,
  })
}

const exampleOf = (name: SettingName) => `Example: ${name}=${settings[name][1]}`

/** What others make necessary, each with its reason. */
function missingSettings(has: (name: SettingName) => boolean, isTwilio: boolean): [SettingName, string][] {
  const missing: [SettingName, string][] = []
  const need = (name: SettingName, because: string) => {
    if (!has(name)) missing.push([name, because])
  }
  if (has('DATABASE_URL')) need('DATA_KEY', 'it is needed where DATABASE_URL is set')
  if (has('BUDGET_MONEY')) need('SEGMENT_PRICE', 'BUDGET_MONEY is set, and money is counted in segments')
  if (!isTwilio) return missing

  need('TWILIO_ACCOUNT_SID', 'CARRIER is twilio')
  need('TWILIO_AUTH_TOKEN', 'CARRIER is twilio, and webhooks are signed with it')
  if (has('TWILIO_API_KEY')) need('TWILIO_API_SECRET', 'TWILIO_API_KEY is set')
  if (has('TWILIO_API_SECRET')) need('TWILIO_API_KEY', 'TWILIO_API_SECRET is set')
  if (!has('TWILIO_FROM')) {
    need('TWILIO_MESSAGING_SERVICE_SID', 'CARRIER is twilio; it or TWILIO_FROM names the sender')
  }
  need('PUBLIC_URL', 'Twilio must reach this server, and signs its address')
  return missing
}

function carrierOf(set: z.infer<typeof schema>): Config['carrier'] {
  if (set.CARRIER === 'simulator') return { kind: 'simulator' }
  const twilio: TwilioSettings = {
    accountSid: set.TWILIO_ACCOUNT_SID ?? '',
    authTokens: set.TWILIO_AUTH_TOKEN ?? [],
    sender: set.TWILIO_MESSAGING_SERVICE_SID
      ? { messagingServiceSid: set.TWILIO_MESSAGING_SERVICE_SID }
      : { from: set.TWILIO_FROM ?? '' },
    ...(set.TWILIO_API_KEY && set.TWILIO_API_SECRET
      ? { apiKey: { sid: set.TWILIO_API_KEY, secret: set.TWILIO_API_SECRET } }
      : {}),
    ...(set.TWILIO_API_BASE_URL ? { apiBaseUrl: set.TWILIO_API_BASE_URL } : {}),
  }
  return { kind: 'twilio', twilio }
}

function isSenderKind(value: unknown): value is SenderKind {
  return (
    typeof value === 'string' &&
    /^(?:toll-free|long-code|short-code|10dlc:(?:low-volume|sole-proprietor|\d{1,2}|100))$/.test(value)
  )
}

/** The database and Redis clients decode user and password, and throw where that can't be done. */
function isUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  try {
    decodeURIComponent(value)
    return true
  } catch {
    return false
  }
}

function canFormatIn(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

/**
 * The environment over `.env`, where a setting that is empty in the environment counts as unset; the only place that
 * reads either.
 */
export function loadConfig(): Config {
  let file: Record<string, string> = {}
  try {
    file = dotenv.parse(readFileSync('.env'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') {
      throw new ConfigError([
        `.env can't be read (${code ?? '?'}): it must be a file that this user may read.`,
      ])
    }
  }
  return readConfig({ ...file, ...process.env })
}
