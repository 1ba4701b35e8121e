import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { DEMO_CHANNEL, SIMULATOR_CHANNEL } from '../../store/simulator.ts'
import type { DemoCaption } from './play-demo.ts'

/**
 * Server-sent events to every open page: what PostgreSQL notifies, whichever process caused it.
 *
 * One connection listens for all pages, from the first page on. `ready` says that nothing is missed from here on,
 * so that a page then asks for every screen once: at its start, and after the connection had to be made again.
 */
export type PageEvents = {
  add(response: ServerResponse): void
  /** Ends every stream: the server could not close before. */
  close(): Promise<void>
}

const HEARTBEAT_MS = 15_000
const RETRY_MS = { first: 250, most: 5_000 }

export function openPageEvents(db: pg.Pool, onFailure: (error: Error) => void): PageEvents {
  const pages = new Set<ServerResponse>()
  const closing = new AbortController()
  let listening: Promise<void> | null = null
  let isReady = false
  /** Of the demo that plays, for pages that come later. */
  let caption: string | null = null

  const tellAll = (event: string, data: string) => {
    for (const page of pages) page.write(eventOf(event, data))
  }
  const heartbeat = setInterval(() => {
    for (const page of pages) page.write(': still here\n\n')
  }, HEARTBEAT_MS).unref()

  const onNotification = ({ channel, payload = '' }: pg.Notification) => {
    if (channel === DEMO_CHANNEL) {
      caption = (JSON.parse(payload) as DemoCaption).isOver ? null : payload
      tellAll('demo', payload)
    } else {
      tellAll('phone', payload)
    }
  }

  /** Resolves when the connection has ended, rejects where it could not be made. */
  const listenOnce = async () => {
    const client = new pg.Client(db.options)
    const ended = new Promise<void>((end) => client.once('end', end))
    client.on('error', onFailure).on('notification', onNotification)
    const hangUp = () => void client.end().catch(onFailure)
    closing.signal.addEventListener('abort', hangUp, { once: true })
    try {
      await client.connect()
      await client.query(`listen ${SIMULATOR_CHANNEL}`)
      await client.query(`listen ${DEMO_CHANNEL}`)
      isReady = true
      tellAll('ready', '')
      await ended
    } finally {
      isReady = false
      closing.signal.removeEventListener('abort', hangUp)
      hangUp()
    }
  }

  const listen = async () => {
    let retryMs = RETRY_MS.first
    while (!closing.signal.aborted) {
      try {
        await listenOnce()
        retryMs = RETRY_MS.first
      } catch (error) {
        onFailure(error as Error)
      }
      await pause(retryMs, null, { signal: closing.signal, ref: false }).catch(() => null)
      retryMs = Math.min(retryMs * 2, RETRY_MS.most)
    }
  }

  return {
    add(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no', // nginx would hold events back
      })
      if (closing.signal.aborted) {
        response.end()
        return
      }
      pages.add(response)
      response.on('close', () => pages.delete(response)).on('error', () => pages.delete(response))
      response.write('retry: 1000\n\n')
      if (isReady) response.write(eventOf('ready', ''))
      if (caption !== null) response.write(eventOf('demo', caption))
      listening ??= listen()
    },

    async close() {
      closing.abort()
      clearInterval(heartbeat)
      for (const page of pages) {
        page.end()
        // A page that no longer reads would hold its connection open, and with it the server.
        page.socket?.destroy()
      }
      await listening
    },
  }
}

/** `data` is one line. */
function eventOf(event: string, data: string): string {
  return `event: ${event}\ndata: ${data}\n\n`
}
