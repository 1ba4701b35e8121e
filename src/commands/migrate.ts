import { parseArgs } from 'node:util'
import { type Command, withStore } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the database up to date (the other commands do it too)',
  usage:
    'Usage: brigada migrate\n\nApplies what is new in migrations/ and in the queue. Safe to run at any time, and twice.',
  async run(args) {
    parseArgs({ args, options: {} })
    // Opening the store migrates it.
    await withStore(async ({ db }) => {
      const { rows } = await db.query<{ name: string }>(
        'select name from schema_migrations order by name desc limit 1',
      )
      process.stdout.write(`The database is up to date (${rows[0]?.name ?? 'empty'}).\n`)
    })
    return 0
  },
}
