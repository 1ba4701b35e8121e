import { type Config, readConfig } from '../../src/config.ts'
import { TEST_DATA_KEY } from '../../tests/support/test-key.ts'

export const ACCOUNT = `AC${'1'.repeat(32)}`
export const SERVICE = `MG${'1'.repeat(32)}`
export const TOKEN = 'bench-token-0123456789'
export const PUBLIC_URL = 'https://alerts.test'
export const MESSAGES_PATH = `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`

/** Sends under way at once, in every design: as many as Brigada has connections to the carrier. */
export const IN_FLIGHT = 100

export function brigadaConfig(where: {
  databaseUrl: string
  redisUrl: string | null
  carrierUrl: string
}): Config {
  return readConfig({
    CARRIER: 'twilio',
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_AUTH_TOKEN: TOKEN,
    TWILIO_MESSAGING_SERVICE_SID: SERVICE,
    TWILIO_API_BASE_URL: where.carrierUrl,
    PUBLIC_URL,
    DATABASE_URL: where.databaseUrl,
    DATA_KEY: TEST_DATA_KEY,
    ...(where.redisUrl === null ? {} : { REDIS_URL: where.redisUrl }),
    PORT: '0',
    LOG_LEVEL: 'silent',
  })
}
