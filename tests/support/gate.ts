import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Stands between us and a server, and breaks as networks do. */
export type Gate = {
  /** The server's address with the gate's port in it. */
  url: string
  /** Breaks every connection and refuses new ones. */
  shut(): void
  /** Takes connections and bytes and answers nothing: what a lost route looks like. */
  silence(): void
  open(): void
  close(): Promise<void>
}

export async function openGate(serverUrl: string): Promise<Gate> {
  const target = new URL(serverUrl)
  const pairs = new Set<[Socket, Socket]>()
  let mode: 'open' | 'silent' | 'shut' = 'open'

  const server = createServer((near) => {
    if (mode === 'shut') {
      near.destroy()
      return
    }
    const far = connect(Number(target.port), target.hostname)
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (bytes) => {
        if (mode !== 'silent') to.write(bytes)
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        to.destroy()
        pairs.delete(pair)
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const url = new URL(serverUrl)
  url.port = String((server.address() as AddressInfo).port)

  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  return {
    url: url.href.replace(/\/$/, ''),
    shut() {
      mode = 'shut'
      cut()
    },
    silence() {
      mode = 'silent'
    },
    open() {
      // What was swallowed is missing from these connections.
      if (mode === 'silent') cut()
      mode = 'open'
    },
    async close() {
      mode = 'shut'
      cut()
      await new Promise((closed) => server.close(closed))
    },
  }
}
