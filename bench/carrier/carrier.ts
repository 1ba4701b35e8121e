import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { startProcess } from '../support/process.ts'
import type { Received } from './received.ts'

export type CarrierTask = { key: string; certificate: string }

export type Carrier = {
  httpUrl: string
  httpsUrl: string
  /** What a process needs in its environment to trust `httpsUrl`. */
  trust: { NODE_EXTRA_CA_CERTS: string }
  /** Counts from zero. The inner promise is kept once so many messages are there. `noteFrom`: see `countReceived`. */
  begin(latencyMs: number, expected: number, noteFrom?: number): Promise<{ all: Promise<void> }>
  received(): Promise<Received>
  stop(): Promise<void>
}

type Said =
  | { kind: 'ready'; httpUrl: string; httpsUrl: string }
  | { kind: 'begun' }
  | { kind: 'all' }
  | { kind: 'received'; received: Received }

export async function startCarrier(directory: string): Promise<Carrier> {
  const { key, certificate } = await makeCertificate()
  const certificateFile = join(directory, 'carrier.pem')
  writeFileSync(certificateFile, certificate)
  const task: CarrierTask = { key, certificate }
  const carrier = startProcess<Said>(join(import.meta.dirname, 'process.ts'), task)
  const { httpUrl, httpsUrl } = await carrier.hear('ready')
  return {
    httpUrl,
    httpsUrl,
    trust: { NODE_EXTRA_CA_CERTS: certificateFile },
    async begin(latencyMs, expected, noteFrom) {
      const begun = carrier.hear('begun')
      const all = carrier.hear('all').then(() => undefined)
      all.catch(() => undefined) // Whoever waits for it is told.
      carrier.tell({ kind: 'begin', latencyMs, expected, noteFrom })
      await begun
      return { all }
    },
    async received() {
      const report = carrier.hear('received')
      carrier.tell({ kind: 'tell' })
      return (await report).received
    },
    stop: () => carrier.stop(),
  }
}

async function makeCertificate(): Promise<CarrierTask> {
  const pems = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  })
  return { key: pems.private, certificate: pems.cert }
}
