import type { SimulatorPhone } from '../../store/simulator.ts'

/** What the story is told with. */
export type Stage = {
  /** Says what happens next, and on which phones. */
  scene(caption: string, ...phones: SimulatorPhone[]): Promise<void>
  /** Types on a phone; resolves when it, and every one of the `watched`, has got a text. Returns the phone's own. */
  text(phone: SimulatorPhone, body: string, ...watched: SimulatorPhone[]): Promise<string>
}

export type Cast = Record<'resident' | 'verifier' | 'subscriber' | 'spanishSubscriber', SimulatorPhone>

export const SCENES = 6

/** Told in turn, so that who plays it twice does not report the same thing twice. */
export const SIGHTINGS = [
  '3 vans, agents in vests outside the school at Kedzie and Lawrence',
  '2 unmarked SUVs, agents by the Kimball stop',
  'Agents in vests are knocking on doors at Irving Park and Sacramento',
] as const

export async function story(stage: Stage, cast: Cast, sighting: string): Promise<void> {
  const { resident, verifier, subscriber, spanishSubscriber } = cast

  await stage.scene('A neighbour asks to be told what happens in ward 33.', subscriber)
  await join(stage, subscriber, 'JOIN 33')

  await stage.scene('Another one does the same in Spanish.', spanishSubscriber)
  await join(stage, spanishSubscriber, 'ALTA 33')

  await stage.scene('A volunteer with a bicycle goes on shift there.', verifier)
  await stage.text(verifier, 'ON 33')

  await stage.scene(
    'A resident sees something and texts it. The streets tell the ward. Nobody is alarmed yet.',
    resident,
    verifier,
  )
  await stage.text(resident, sighting, verifier)

  await stage.scene('The volunteer has been asked to look: 0 says that she is on her way.', verifier)
  await stage.text(verifier, '0')

  await stage.scene(
    'She is there and sees it: 1. Only now is the ward told, each in their own language.',
    verifier,
    subscriber,
    spanishSubscriber,
  )
  await stage.text(verifier, '1', subscriber, spanishSubscriber)
}

/** Who plays it again has joined already, and then nothing is asked. */
async function join(stage: Stage, phone: SimulatorPhone, words: string): Promise<void> {
  const reply = await stage.text(phone, words)
  if (/\b1\b/.test(reply)) await stage.text(phone, '1')
}

/** Null where one of them is missing. */
export function castOf(phones: SimulatorPhone[]): Cast | null {
  const called = (role: SimulatorPhone['role'], label: string) =>
    phones.find((phone) => phone.role === role && phone.label === label)
  const resident = called('resident', 'Resident')
  const verifier = called('verifier', 'Verifier')
  const subscriber = called('subscriber', 'Subscriber')
  const spanishSubscriber = called('subscriber', 'Subscriber (español)')
  return resident && verifier && subscriber && spanishSubscriber
    ? { resident, verifier, subscriber, spanishSubscriber }
    : null
}
