import type { Context } from '../context.ts'
import type { Lane } from '../queue/jobs.ts'

/**
 * The places for sends that a process may have under way at once in a lane, shared by all chunks that it sends: what is
 * in doubt after a crash is bounded. One chunk at a time takes places, and all that come free, until nothing of it is left
 * to be taken: a statement is then for many sends, and while the last of a chunk are under way the next one's first are.
 *
 * Where answers stay away fewer are under way at once: what the carrier did with each of those has to be asked for singly,
 * and nobody is to be sent an alert twice in vain. Half as many after each, one more after each answer; hardly any: a rest,
 * and then a few to see whether answers come again.
 */
export type Window = {
  /**
   * Waits in line for the turn to take places, before those of a higher `rank`. From then on `onFree` is called as others'
   * places come free.
   */
  enter(onFree: () => void, rank?: number): Promise<Seat>
}

export type Seat = {
  /** Places that may be taken, where so many of those that it holds are about to come back. */
  free(returning?: number): number
  /** Has so many places from now on. */
  hold(places: number): void
  /** Of a send that has ended. */
  note(isAnswered: boolean): void
  /** The next one's turn. What it holds it keeps. */
  passOn(): void
}

/** So few are as good as none; and so many see whether answers come again, after this long. */
const FEW = 4
const REST_MS = 1_000

export function createWindow(size: number): Window {
  let most = size
  let restsUntil = 0
  let held = 0
  let turn: Seat | null = null
  let onFreeOfTurn = () => {}
  const line: { rank: number; sit: () => void }[] = []

  const createSeat = (onFree: () => void): Seat => {
    let own = 0
    const seat: Seat = {
      free(returning = 0) {
        if (most === 0 && performance.now() >= restsUntil) most = Math.min(FEW, size)
        return Math.max(0, most - held + returning)
      },
      hold(places) {
        const given = own - places
        own = places
        held -= given
        if (given > 0 && turn !== seat) onFreeOfTurn()
      },
      note(isAnswered) {
        if (isAnswered) most = Math.min(size, most + 1)
        else if (most / 2 >= FEW) most = Math.floor(most / 2)
        else {
          most = 0
          restsUntil = performance.now() + REST_MS
        }
      },
      passOn() {
        if (turn !== seat) return
        turn = null
        onFreeOfTurn = () => {}
        line.shift()?.sit()
      },
    }
    turn = seat
    onFreeOfTurn = onFree
    return seat
  }

  return {
    enter: (onFree, rank = 0) =>
      new Promise((resolve) => {
        const sit = () => resolve(createSeat(onFree))
        if (!turn) return sit()
        const after = line.findLastIndex((other) => other.rank <= rank)
        line.splice(after + 1, 0, { rank, sit })
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
