import { ALERT, type Lifecycle, REQUEST, SIGHTING } from '../src/domain/lifecycle.ts'

const ABOUT: Record<string, string> = {
  sighting:
    'What one or more reports are about. A verdict that comes late and contradicts the ruling opens it again.',
  request:
    'One verifier asked to look at one sighting. "Reopen" goes with the reopening of the sighting: whoever had not answered is asked again.',
  alert:
    'A confirmed sighting as its wards are told of it. What was wrong is corrected even when it is over.',
}

/** docs/lifecycle.md, from the tables that the program goes by. */
export function lifecyclePage(): string {
  return [
    '# What becomes of sightings, requests and alerts',
    'Made from `src/domain/lifecycle.ts` by `npm run docs`. Whatever is not drawn is refused.',
    ...[SIGHTING, REQUEST, ALERT].map(section),
  ]
    .join('\n\n')
    .concat('\n')
}

function section({ of, initial, events, transitions }: Lifecycle<string, string>): string {
  const arrows = Object.entries(transitions).flatMap(([from, on]) =>
    events.flatMap((event) => {
      const transition = on[event]
      return transition ? [{ from, event, ...transition }] : []
    }),
  )
  const isFinal = (state: string) => arrows.every(({ from, to }) => from !== state || to === state)
  const ends = Object.keys(transitions).filter(isFinal)
  return [
    `## ${of.charAt(0).toUpperCase()}${of.slice(1)}`,
    ABOUT[of] ?? '',
    [
      '```mermaid',
      'stateDiagram-v2',
      `  [*] --> ${initial}`,
      ...arrows.map(({ from, to, event }) => `  ${from} --> ${to}: ${event}`),
      ...ends.map((state) => `  ${state} --> [*]`),
      '```',
    ].join('\n'),
    [
      '| From | Event | To | What goes with it |',
      '| --- | --- | --- | --- |',
      ...arrows.map(({ from, event, to, effect }) => `| ${from} | ${event} | ${to} | ${effect} |`),
    ].join('\n'),
  ].join('\n\n')
}
