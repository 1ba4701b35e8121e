/** The whole program in one process, as it runs on a small server: its web server, its workers, and an alert when told to. */
import { startApp } from '../../src/app.ts'
import { isFinished, writeBulletin } from '../support/bulletin.ts'
import { givenTask, tellParent } from '../support/process.ts'
import { brigadaConfig } from '../support/settings.ts'

const config = brigadaConfig(givenTask() as Parameters<typeof brigadaConfig>[0])
const { url, ctx, close } = await startApp(config, { web: true, work: true })

process.on('message', ({ ward }: { ward: number }) => void alert(ward))
process.once('disconnect', () => void close())
tellParent({ kind: 'ready', url: url ?? '' })

async function alert(ward: number): Promise<void> {
  const bulletinId = await writeBulletin(ctx, ward)
  await ctx.enqueue(['startBulletin', { bulletinId }])
  await isFinished(ctx, bulletinId)
  tellParent({ kind: 'finished' })
}
