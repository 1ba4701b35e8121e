import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { ConfigError, loadConfig } from '../config.ts'
import { createCarrier } from '../app.ts'
import { dayAt } from '../domain/clocks.ts'
import { CAP_TIME_ZONE } from '../domain/pace.ts'
import { POLICY } from '../domain/policy.ts'
import { segmentsPerSecond } from '../domain/sender.ts'
import { openQueues, type Queues } from '../queue/bullmq.ts'
import { WrongKeyError } from '../store/migrate.ts'
import { DatabaseError, openStore, type Store } from '../store/open-store.ts'
import { describeGazetteer, hasPlaces } from '../store/gazetteer.ts'
import { haltOf, type Halt } from '../store/halts.ts'
import { networkCapsOf } from '../store/network-caps.ts'
import { describeWards } from '../store/wards.ts'
import type { Command } from './command.ts'

type Finding = { what: string; ok: boolean; says: string; mend?: string }

const PUBLIC_URL_TIMEOUT_MS = 10_000

export const doctor: Command = {
  name: 'doctor',
  summary:
    'check settings, database, wards, streets, queue, carrier and public address, and say what to mend',
  usage:
    'Usage: brigada doctor\n\nChecks everything that has to be in order before a text can come in and an alert can go out. Sends nothing.',
  async run(args) {
    parseArgs({ args, options: {} })
    const findings = await examine()
    for (const { what, ok, says, mend } of findings) {
      process.stdout.write(`${ok ? 'ok  ' : 'BAD '} ${what.padEnd(12)} ${says}\n`)
      if (mend) process.stdout.write(`     ${''.padEnd(12)} Mend: ${mend}\n`)
    }
    const bad = findings.filter((finding) => !finding.ok).length
    process.stdout.write(bad === 0 ? '\nEverything is in order.\n' : `\n${bad} to mend.\n`)
    return bad === 0 ? 0 : 1
  },
}

async function examine(): Promise<Finding[]> {
  let config: Config
  try {
    config = loadConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.problems.map((problem) => ({ what: 'settings', ok: false, says: problem }))
  }
  const findings: Finding[] = [{ what: 'settings', ok: true, says: `carrier ${config.carrier.kind}` }]
  if (config.hotline === null) {
    const mend =
      'set HOTLINE to the number that people should call for help, for example HOTLINE=312-555-0100'
    findings.push({ what: 'hotline', ok: false, says: 'not set: alerts tell nobody whom to call', mend })
  }
  const store = await examineDatabase(config, findings)
  try {
    if (store) {
      findings.push(...(await examineNetwork(store)), await examinePlaces(store))
      findings.push(await examineQueue(config, store), ...(await examinePace(config, store)))
    }
    findings.push(...(await examineCarrier(config)))
  } finally {
    await store?.close()
  }
  return findings
}

async function examineDatabase(config: Config, findings: Finding[]): Promise<Store | null> {
  const what = 'database'
  const where = config.databaseUrl === null ? 'embedded' : 'DATABASE_URL'
  try {
    const store = await openStore(config, () => undefined)
    findings.push({ what, ok: true, says: `${where}, up to date, key fits` })
    return store
  } catch (error) {
    // These say themselves what to mend.
    const isPlain = error instanceof WrongKeyError || error instanceof DatabaseError
    const says = isPlain ? error.message : `${where} could not be brought up to date`
    const mend =
      config.databaseUrl === null
        ? `look at the end of postgres.log in ${config.dataDir}; is there room on the disk?`
        : 'brigada migrate says more'
    findings.push({ what, ok: false, says, ...(isPlain ? {} : { mend }) })
    return null
  }
}

async function examineNetwork({ db }: Store): Promise<Finding[]> {
  const wards = await describeWards(db, new Date())
  if (wards.length === 0) {
    return [
      { what: 'wards', ok: false, says: 'there are none', mend: 'npm run -s brigada -- wards import FILE' },
    ]
  }
  const approximate = wards.filter((ward) => ward.approximate).length
  const without = wards.filter((ward) => ward.verifiers === 0).map((ward) => ward.number)
  return [
    {
      what: 'wards',
      ok: true,
      says: `${wards.length} wards${approximate > 0 ? `, ${approximate} with approximate outlines (the demo's)` : ''}`,
    },
    without.length === wards.length
      ? {
          what: 'verifiers',
          ok: false,
          says: 'there are none',
          mend: 'npm run -s brigada -- verifiers add --help',
        }
      : {
          what: 'verifiers',
          ok: true,
          says: without.length > 0 ? `none yet in ward ${without.join(', ')}` : 'in every ward',
        },
  ]
}

/** Without streets Brigada works, but asks every reporter who names no ward. */
async function examinePlaces({ db }: Store): Promise<Finding> {
  const what = 'places'
  const parts = await describeGazetteer(db)
  if (!hasPlaces(parts)) {
    const says = 'no streets: whoever reports without a ward number is asked for it'
    return { what, ok: false, says, mend: 'npm run -s brigada -- places import --help' }
  }
  const counts = (['streets', 'crossings', 'landmarks'] as const).map((name) => {
    const rows = parts.find(({ part }) => part === name)?.rows ?? 0
    return `${rows.toLocaleString('en')} ${name}`
  })
  return { what, ok: true, says: counts.join(', ') }
}

async function examineQueue(config: Config, store: Store): Promise<Finding> {
  const what = 'queue'
  const { redisUrl } = config
  const ignore = () => undefined
  const events = { nudgeFailed: ignore, jobFailed: ignore, connectionFailed: ignore }
  const at = redisUrl === null ? { databaseUrl: store.databaseUrl } : { redisUrl }
  let queues: Queues | null = null
  try {
    queues = await openQueues(at, events)
    await queues.ping()
    return { what, ok: true, says: redisUrl === null ? 'in PostgreSQL' : 'in Redis' }
  } catch {
    return {
      what,
      ok: false,
      says: `${redisUrl === null ? 'PostgreSQL' : 'Redis'} does not answer for the queue`,
      mend: redisUrl === null ? 'npm run -s brigada -- migrate' : 'check REDIS_URL, and that Redis runs',
    }
  } finally {
    await queues?.close()
  }
}

/** How fast texts may go, and whether a mobile network has had enough of them for today. */
async function examinePace(config: Config, { db }: Store): Promise<Finding[]> {
  const { sender } = config
  const rate = segmentsPerSecond(sender)
  const says =
    rate === null
      ? 'SENDER is not set: as fast as the carrier takes texts, and slower once it is busy'
      : `${rate.toLocaleString('en')} ${rate === 1 ? 'segment' : 'segments'} a second`
  const halt = await haltOf(db, config.carrier.kind)
  const caps = await networkCapsOf(db, dayAt(new Date(), CAP_TIME_ZONE))
  return [
    { what: 'send rate', ok: true, says },
    ...(halt ? [describeHalt(halt)] : []),
    ...caps.map(({ refusals }) => ({
      what: 'daily cap',
      ok: false,
      says: `T-Mobile has refused ${refusals.toLocaleString('en')} of our texts today: your brand's share of the day is used up`,
      mend: 'it begins anew at midnight Pacific time; a better trust score of your 10DLC brand raises it',
    })),
  ]
}

function describeHalt({ since, code, resumesByItself }: Halt): Finding {
  const at = since.toISOString().slice(0, 16).replace('T', ' ')
  const why =
    code === null
      ? 'it does not know our account'
      : `error ${code}: https://www.twilio.com/docs/api/errors/${code}`
  const mend =
    'mend that at the carrier (the line "carrier" below may say what), and then: brigada sender resume'
  return {
    what: 'sending',
    ok: false,
    says: `halted since ${at} UTC: the carrier refuses our account or number, ${why}. Nothing is lost; texts wait until they are too old to be of use`,
    mend: resumesByItself ? `${mend}; within a minute it goes on by itself` : mend,
  }
}

async function examineCarrier(config: Config): Promise<Finding[]> {
  if (config.carrier.kind === 'simulator') {
    return [{ what: 'carrier', ok: true, says: 'simulated: nothing is sent to anybody' }]
  }
  const carrier = createCarrier(config, null, POLICY.sendTimeoutMs)
  try {
    const check = await carrier.check()
    const credentials: Finding = check.ok
      ? { what: 'carrier', ok: true, says: check.detail }
      : { what: 'carrier', ok: false, says: check.problem, mend: check.mend }
    return [credentials, await examinePublicUrl(config.publicUrl ?? '')]
  } finally {
    await carrier.close()
  }
}

/** Twilio must find this server under its public address; we try the same way. */
async function examinePublicUrl(publicUrl: string): Promise<Finding> {
  const what = 'public URL'
  const mend = 'start Brigada, and let your proxy or tunnel pass PUBLIC_URL on to HOST:PORT'
  if (!publicUrl.startsWith('https://')) {
    return {
      what,
      ok: false,
      says: 'PUBLIC_URL is not https',
      mend: 'texts would cross the network readable; use https',
    }
  }
  try {
    const answer = await fetch(`${publicUrl}/healthz`, { signal: AbortSignal.timeout(PUBLIC_URL_TIMEOUT_MS) })
    const body = (await answer.json()) as { status?: string }
    if (answer.ok && body.status === 'ok') return { what, ok: true, says: 'reaches this program' }
    return { what, ok: false, says: `answers, but not as Brigada (HTTP ${answer.status})`, mend }
  } catch {
    return { what, ok: false, says: 'does not answer', mend }
  }
}
