import type { Context } from '../context.ts'
import type { Lane } from '../queue/jobs.ts'

/**
 * The places for sends that a process may have under way at once in a lane, shared by all chunks that it sends: what is
 * in doubt after a crash is bounded, and a chunk that is left alone gets them all.
 */
export type Window = {
  /** Waits in line for half of the places, and takes them: many chunks with a few each would need many more statements. */
  enter(): Promise<number>
  /** Up to so many more, at once. */
  take(most: number): number
  give(places: number): void
}

export function createWindow(size: number): Window {
  let free = size
  const half = Math.ceil(size / 2)
  const line: ((places: number) => void)[] = []
  return {
    async enter() {
      if (free < half) return new Promise((enter) => line.push(enter))
      free -= half
      return half
    },
    take(most) {
      const taken = Math.min(most, free)
      free -= taken
      return taken
    },
    give(places) {
      free += places
      while (free >= half) {
        const enter = line.shift()
        if (!enter) return
        free -= half
        enter(half)
      }
    },
  }
}

const windows = new WeakMap<Context['sender'], Map<Lane, Window>>()

export function windowOf({ sender, policy }: Context, lane: Lane): Window {
  const lanes = windows.get(sender) ?? new Map<Lane, Window>()
  windows.set(sender, lanes)
  const window = lanes.get(lane) ?? createWindow(policy.sendsAtOnce)
  lanes.set(lane, window)
  return window
}
