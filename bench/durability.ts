/** What durability costs: Brigada against the least that could do the same, interleaved, so that the ratios hold. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type App, startApp } from '../src/app.ts'
import { type Config, readConfig } from '../src/config.ts'
import { fanOutPair } from './fan-out.ts'
import { webhookPair } from './webhook.ts'

const ROUNDS = 5
const ACCOUNT = `AC${'1'.repeat(32)}`
const SERVICE = `MG${'1'.repeat(32)}`
const TOKEN = 'bench-token-0123456789'

export type Pair = { baseline: number; brigada: number }

export async function* fanOutLines(): AsyncGenerator<string> {
  yield await withTown(async (config, baseUrl) => {
    const carrier = { baseUrl, account: ACCOUNT, token: TOKEN }
    return withApp(config, { web: false, work: true }, (workers) =>
      compare('fan-out, messages/s', 'raw undici', () => fanOutPair(workers, carrier)),
    )
  })
}

export async function* webhookLines(): AsyncGenerator<string> {
  // Alone: what the texts lead to is the workers' business, which would share this process's core.
  yield await withTown((config) =>
    withApp(config, { web: true, work: false }, (web) =>
      compare('webhook, texts/s', 'bare Fastify form route', () => webhookPair(web, TOKEN, ACCOUNT)),
    ),
  )
}

async function withTown(run: (config: Config, carrierUrl: string) => Promise<string>): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'brigada-bench-'))
  const double = await startDouble()
  try {
    const config = readConfig({
      CARRIER: 'twilio',
      TWILIO_ACCOUNT_SID: ACCOUNT,
      TWILIO_AUTH_TOKEN: TOKEN,
      TWILIO_MESSAGING_SERVICE_SID: SERVICE,
      TWILIO_API_BASE_URL: double.baseUrl,
      PUBLIC_URL: 'https://alerts.test',
      DATA_DIR: directory,
      PORT: '0',
      LOG_LEVEL: 'silent',
    })
    return await run(config, double.baseUrl)
  } finally {
    double.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function withApp(
  config: Config,
  parts: { web: boolean; work: boolean },
  run: (app: App) => Promise<string>,
): Promise<string> {
  const app = await startApp(config, parts)
  try {
    return await run(app)
  } finally {
    await app.close()
  }
}

async function compare(what: string, baseline: string, measure: () => Promise<Pair>): Promise<string> {
  const pairs: Pair[] = []
  for (let round = 0; round < ROUNDS; round += 1) pairs.push(await measure())
  const ratios = pairs.map((pair) => pair.brigada / pair.baseline).sort((a, b) => a - b)
  const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
  const round = (value: number) => Math.round(value).toLocaleString('en')
  return (
    `${what}: Brigada ${round(median(pairs.map((pair) => pair.brigada)))}, ` +
    `${baseline} ${round(median(pairs.map((pair) => pair.baseline)))}; ` +
    `ratio ${median(ratios).toFixed(2)} (${(ratios[0] ?? 0).toFixed(2)} to ${(ratios[ratios.length - 1] ?? 0).toFixed(2)})`
  )
}

/** The carrier in a process of its own: it must not share our event loop. */
async function startDouble(): Promise<{ baseUrl: string; stop: () => void }> {
  const file = join(import.meta.dirname, '../tests/support/carrier-double-process.ts')
  const settings = JSON.stringify({ accountSid: ACCOUNT, authToken: TOKEN, messagingServiceSids: [SERVICE] })
  const child = spawn(process.execPath, ['--import', 'tsx', file, settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const { baseUrl } = JSON.parse(line) as { baseUrl: string }
    return { baseUrl, stop: () => child.kill() }
  }
  throw new Error('the carrier double did not start')
}
