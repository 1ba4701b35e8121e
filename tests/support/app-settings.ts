import { TEST_DATA_KEY } from './test-key.ts'

export const ACCOUNT = 'AC0123456789abcdef0123456789abcdef'
export const TOKEN = 'the-auth-token-0123456789'
export const SERVICE = 'MG0123456789abcdef0123456789abcdef'
export const PUBLIC_URL = 'https://alerts.test'
export const HOTLINE = '312-555-0199'

/** Settings of a program of ours that talks to the carrier double. */
export const appSettings = (where: {
  port: number
  databaseUrl: string
  /** Null: the queue is in PostgreSQL. */
  redisUrl: string | null
  carrierUrl: string
}) => ({
  PORT: String(where.port),
  PUBLIC_URL,
  DATABASE_URL: where.databaseUrl,
  DATA_KEY: TEST_DATA_KEY,
  ...(where.redisUrl === null ? {} : { REDIS_URL: where.redisUrl }),
  CARRIER: 'twilio',
  TWILIO_ACCOUNT_SID: ACCOUNT,
  TWILIO_AUTH_TOKEN: TOKEN,
  TWILIO_MESSAGING_SERVICE_SID: SERVICE,
  TWILIO_API_BASE_URL: where.carrierUrl,
  HOTLINE,
})
