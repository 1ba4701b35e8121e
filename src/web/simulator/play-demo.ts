import { setTimeout as pause } from 'node:timers/promises'
import { type SimulatorDeps, textFrom } from '../../carriers/simulator.ts'
import {
  announceDemo,
  listPhones,
  setPhoneOff,
  type SimulatorPhone,
  textsOfPhone,
} from '../../store/simulator.ts'
import { type Cast, castOf, SCENES, SIGHTINGS, type Stage, story } from './demo-story.ts'

/** Plays the story on the simulated phones: types as a person would, reads the screens, tells all open pages. */
export type Demo = {
  /** Begins to play. `onFailure` gets what broke it off, if that was nothing a person could do. */
  play(onFailure: (error: Error) => void): Promise<'playing' | 'already-playing' | 'no-cast'>
  /** Breaks off; resolves once it has ended. */
  close(): Promise<void>
}

export type DemoPace = {
  /** To read what has just come. */
  readMs: number
  /** A text that takes longer is taken for lost. */
  patienceMs: number
  lookMs: number
}

/** What the pages are told. `phoneIds` are the phones to look at. */
export type DemoCaption = { step: number; of: number; caption: string; phoneIds: string[]; isOver: boolean }

const WATCHABLE: DemoPace = { readMs: 2_200, patienceMs: 15_000, lookMs: 100 }

/** Nothing came back: the story can't go on. */
class StuckError extends Error {}

export function createDemo(deps: SimulatorDeps, pace: DemoPace = WATCHABLE): Demo {
  const closing = new AbortController()
  let running: Promise<void> | null = null
  let timesPlayed = 0

  return {
    async play(onFailure) {
      if (running) return 'already-playing'
      const found = listPhones(deps.db, deps.vault).then(castOf)
      running = found
        .then((cast) => cast && tell(deps, pace, cast, timesPlayed++, closing.signal))
        .catch((error: unknown) => {
          if (!closing.signal.aborted) onFailure(error as Error)
        })
        .then(() => {
          running = null
        })
      return (await found) ? 'playing' : 'no-cast'
    },

    async close() {
      closing.abort()
      await running
    },
  }
}

async function tell(
  deps: SimulatorDeps,
  pace: DemoPace,
  cast: Cast,
  timesPlayed: number,
  signal: AbortSignal,
): Promise<void> {
  let step = 0
  const say = (caption: string, phones: SimulatorPhone[], isOver: boolean) => {
    const phoneIds = phones.map(({ id }) => id)
    const told: DemoCaption = { step, of: SCENES, caption, phoneIds, isOver }
    return announceDemo(deps.db, JSON.stringify(told))
  }

  try {
    await pickUp(deps, pace, Object.values(cast), signal)
    const stage: Stage = {
      async scene(caption, ...phones) {
        step++
        await say(caption, phones, false)
        await pause(pace.readMs, null, { signal })
      },
      async text(phone, body, ...watched) {
        const [reply] = await textAndWatch(deps, pace, phone, body, [phone, ...watched], signal)
        await pause(pace.readMs, null, { signal })
        return reply ?? ''
      },
    }
    await story(stage, cast, SIGHTINGS[timesPlayed % SIGHTINGS.length] ?? SIGHTINGS[0])
    await say('That was the whole story. Now text from any phone yourself.', [], true)
  } catch (error) {
    if (!signal.aborted) await say(endOf(error), [], true)
    if (!(error instanceof StuckError)) throw error
  }
}

function endOf(error: unknown): string {
  return error instanceof StuckError
    ? 'The expected text did not come, so the demo stops here.'
    : 'Something went wrong, so the demo stops here. The log says what.'
}

/** Whatever was done to the phones before: they are on, and let themselves be texted. */
async function pickUp(
  deps: SimulatorDeps,
  pace: DemoPace,
  phones: SimulatorPhone[],
  signal: AbortSignal,
): Promise<void> {
  for (const phone of phones) {
    if (phone.isOff) await setPhoneOff(deps.db, phone.id, false)
    if (phone.isStopped) await textAndWatch(deps, pace, phone, 'START', [phone], signal)
  }
}

/** Types a text and waits until each of the watched phones shows something new; returns what that is. */
async function textAndWatch(
  deps: SimulatorDeps,
  pace: DemoPace,
  phone: SimulatorPhone,
  body: string,
  watched: SimulatorPhone[],
  signal: AbortSignal,
): Promise<string[]> {
  const onScreen = async ({ id }: SimulatorPhone) => {
    const texts = await textsOfPhone(deps.db, deps.vault, id)
    return texts.filter((text) => text.direction === 'to-phone' && text.status === 'delivered')
  }
  const before = new Set((await Promise.all(watched.map(onScreen))).flat().map(({ id }) => id))
  await textFrom(deps, phone.id, body)

  for (let waitedMs = 0; waitedMs < pace.patienceMs; waitedMs += pace.lookMs) {
    const fresh = (await Promise.all(watched.map(onScreen))).map((texts) =>
      texts.filter(({ id }) => !before.has(id)),
    )
    if (fresh.every((texts) => texts.length > 0)) return fresh.map((texts) => texts.at(-1)?.body ?? '')
    await pause(pace.lookMs, null, { signal })
  }
  throw new StuckError()
}
