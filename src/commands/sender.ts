import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { segmentsPerSecond } from '../domain/sender.ts'
import type { Store } from '../store/open-store.ts'
import { haltOf, liftHalt } from '../store/halts.ts'
import { refuse, tell } from './answer.ts'
import { type Command, UsageError, withStore } from './command.ts'

export const sender: Command = {
  name: 'sender',
  summary: 'what texts are sent from: how fast it goes, whether the carrier refuses it, and going on again',
  usage: `
Usage: brigada sender [show]
       brigada sender resume

show    how fast texts may go, and whether the carrier refuses our account or number
resume  goes on once that is mended at the carrier: everything that waits goes out`,
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const [action = 'show', ...rest] = positionals
    if (rest.length > 0 || (action !== 'show' && action !== 'resume'))
      throw new UsageError('sender can show or resume.')
    return withStore(action === 'show' ? show : resume)
  },
}

async function show({ db }: Store, config: Config): Promise<number> {
  const rate = segmentsPerSecond(config.sender)
  tell(
    rate === null
      ? 'As fast as the carrier takes texts: SENDER is not set.'
      : `${rate.toLocaleString('en')} ${rate === 1 ? 'segment' : 'segments'} a second.`,
  )
  const halt = await haltOf(db, config.carrier.kind)
  if (!halt) {
    tell('The carrier takes our texts.')
    return 0
  }
  const since = halt.since.toISOString().slice(0, 16).replace('T', ' ')
  tell(`Halted since ${since} UTC: the carrier refuses our account or number${codeOf(halt.code)}.`)
  tell('What to mend: brigada doctor. Then: brigada sender resume')
  return 1
}

const codeOf = (code: number | null) => (code === null ? '' : ` (error ${code})`)

async function resume({ db }: Store, config: Config): Promise<number> {
  if (!(await liftHalt(db, config.carrier.kind)))
    return refuse('There is nothing to resume: the carrier takes our texts.')
  tell('Texts go out again; what waits follows within a minute.')
  return 0
}
