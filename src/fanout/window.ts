import type { Context } from '../context.ts'
import type { Lane } from '../queue/jobs.ts'

/**
 * The places for sends that a process may have under way at once in a lane, shared by all chunks that it sends: what is
 * in doubt after a crash is bounded. One chunk at a time takes places, and all that come free, until nothing of it is left
 * to be taken: a statement is then for many sends, and while the last of a chunk are under way the next one's first are.
 */
export type Window = {
  /** Waits in line for the turn to take places. From then on `onFree` is called as others' places come free. */
  enter(onFree: () => void): Promise<Seat>
}

export type Seat = {
  /** Places that nobody has. */
  free(): number
  /** Has so many places from now on. */
  hold(places: number): void
  /** The next one's turn. What it holds it keeps. */
  passOn(): void
}

export function createWindow(size: number): Window {
  let free = size
  let turn: Seat | null = null
  let onFreeOfTurn = () => {}
  const line: (() => void)[] = []

  const createSeat = (onFree: () => void): Seat => {
    let held = 0
    const seat: Seat = {
      free: () => free,
      hold(places) {
        const given = held - places
        held = places
        free += given
        if (given > 0 && turn !== seat) onFreeOfTurn()
      },
      passOn() {
        if (turn !== seat) return
        turn = null
        onFreeOfTurn = () => {}
        line.shift()?.()
      },
    }
    turn = seat
    onFreeOfTurn = onFree
    return seat
  }

  return {
    enter: (onFree) =>
      new Promise((resolve) => {
        const sit = () => resolve(createSeat(onFree))
        if (turn) line.push(sit)
        else sit()
      }),
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
