import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import dotenv from 'dotenv'
import { z } from 'zod'

const E164 = /^\+[1-9]\d{6,14}$/

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `is not a ${protocols.map((protocol) => `${protocol}//`).join(' or ')} address`,
  })

const key = z.string().refine((value) => Buffer.from(value, 'base64').length === 32, {
  error: 'is not 32 bytes in base64; make one with: openssl rand -base64 32',
})

const timeZone = z.string().refine(
  (value) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: value })
      return true
    } catch {
      return false
    }
  },
  { error: 'is not a time zone' },
)

/** Every setting, with an example for the message that refuses a wrong one. `.env.example` explains each. */
const settings = {
  HOST: [z.string().min(1).default('127.0.0.1'), '127.0.0.1'],
  PORT: [z.coerce.number().int().min(0).max(65535).default(3000), '3000'],
  PUBLIC_URL: [url(['http:', 'https:']).optional(), 'https://alerts.example.org'],
  DATA_DIR: [z.string().min(1).default('.data'), '.data'],
  DATABASE_URL: [
    url(['postgres:', 'postgresql:']).optional(),
    'postgres://user:password@localhost:5432/brigada',
  ],
  REDIS_URL: [url(['redis:', 'rediss:']).optional(), 'redis://localhost:6379'],
  CARRIER: [z.enum(['simulator', 'twilio']).default('simulator'), 'twilio'],
  TWILIO_ACCOUNT_SID: [
    z
      .string()
      .regex(/^AC[0-9a-f]{32}$/i)
      .optional(),
    'AC followed by 32 hex digits',
  ],
  TWILIO_AUTH_TOKEN: [
    z
      .string()
      .transform((value) => value.split(',').map((token) => token.trim()))
      .refine((tokens) => tokens.length <= 2 && tokens.every((token) => token.length >= 16), {
        error: 'is one token, or two with a comma between',
      })
      .optional(),
    'the Auth Token from the console, or NEW,OLD during rotation',
  ],
  TWILIO_API_KEY: [
    z
      .string()
      .regex(/^SK[0-9a-f]{32}$/i)
      .optional(),
    'SK followed by 32 hex digits',
  ],
  TWILIO_API_SECRET: [z.string().min(16).optional(), 'the secret shown when the API key was made'],
  TWILIO_MESSAGING_SERVICE_SID: [
    z
      .string()
      .regex(/^MG[0-9a-f]{32}$/i)
      .optional(),
    'MG followed by 32 hex digits',
  ],
  TWILIO_FROM: [z.string().regex(E164).optional(), '+13125550100'],
  TWILIO_API_BASE_URL: [url(['http:', 'https:']).optional(), 'https://api.dublin.ie1.twilio.com'],
  DATA_KEY: [key.optional(), 'the output of: openssl rand -base64 32'],
  HOTLINE: [
    z
      .string()
      .regex(/^[0-9A-Za-z()+ .-]{3,20}$/)
      .optional(),
    '312-555-0100',
  ],
  NETWORK_NAME: [
    z
      .string()
      .regex(/^[\x20-\x7eñÑéüÜ]{1,20}$/)
      .default('Brigada'),
    'Brigada',
  ],
  LOG_LEVEL: [z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'), 'info'],
  TIME_ZONE: [timeZone.default('America/Chicago'), 'America/Chicago'],
} as const satisfies Record<string, readonly [z.ZodType, string]>

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
  /** 32 bytes in base64; null: kept in `dataDir`. */
  dataKey: string | null
  hotline: string
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
  // An empty setting in .env means "not set".
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const name = issue.path[0] as SettingName
        const says = issue.code === 'custom' ? issue.message : `is wrong (${issue.message})`
        return `${name} ${says}. Example: ${name}=${settings[name][1]}`
      }),
    )
  }
  const set = parsed.data
  const problems: string[] = []
  const missing = (name: SettingName, because: string) =>
    problems.push(`${name} is missing: ${because}. Example: ${name}=${settings[name][1]}`)

  if (set.DATABASE_URL && !set.DATA_KEY) missing('DATA_KEY', 'it is needed where DATABASE_URL is set')
  const carrier: Config['carrier'] =
    set.CARRIER === 'simulator'
      ? { kind: 'simulator' }
      : { kind: 'twilio', twilio: twilioSettings(set, missing) }
  if (set.CARRIER === 'twilio') {
    if (!set.PUBLIC_URL) missing('PUBLIC_URL', 'Twilio must reach this server, and signs its address')
    if (!set.HOTLINE) missing('HOTLINE', 'every alert shows whom to call')
  }
  if (problems.length > 0) throw new ConfigError(problems)

  return Object.freeze({
    host: set.HOST,
    port: set.PORT,
    publicUrl: set.PUBLIC_URL?.replace(/[#?].*$/, '').replace(/\/+$/, '') ?? null,
    dataDir: resolve(set.DATA_DIR),
    databaseUrl: set.DATABASE_URL ?? null,
    redisUrl: set.REDIS_URL ?? null,
    carrier,
    dataKey: set.DATA_KEY ?? null,
    hotline: set.HOTLINE ?? '312-555-0100',
    networkName: set.NETWORK_NAME,
    logLevel: set.LOG_LEVEL,
    timeZone: set.TIME_ZONE,
  })
}

function twilioSettings(
  set: z.infer<typeof schema>,
  missing: (name: SettingName, because: string) => unknown,
): TwilioSettings {
  if (!set.TWILIO_ACCOUNT_SID) missing('TWILIO_ACCOUNT_SID', 'CARRIER is twilio')
  if (!set.TWILIO_AUTH_TOKEN)
    missing('TWILIO_AUTH_TOKEN', 'CARRIER is twilio, and webhooks are signed with it')
  if (set.TWILIO_API_KEY && !set.TWILIO_API_SECRET) missing('TWILIO_API_SECRET', 'TWILIO_API_KEY is set')
  if (set.TWILIO_API_SECRET && !set.TWILIO_API_KEY) missing('TWILIO_API_KEY', 'TWILIO_API_SECRET is set')
  if (!set.TWILIO_MESSAGING_SERVICE_SID && !set.TWILIO_FROM) {
    missing('TWILIO_MESSAGING_SERVICE_SID', 'CARRIER is twilio; it or TWILIO_FROM names the sender')
  }
  return {
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
}

/** The environment over `.env`; the only place that reads either. */
export function loadConfig(): Config {
  let file: Record<string, string> = {}
  try {
    file = dotenv.parse(readFileSync('.env'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return readConfig({ ...file, ...process.env })
}
