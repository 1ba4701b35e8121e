import { startApp } from '../../src/app.ts'
import { acceptedIn, isFinished, writeBulletin } from '../support/bulletin.ts'
import { brigadaConfig } from '../support/settings.ts'
import type { Design } from './design.ts'

/** One worker process as it runs in production; the subscribers are in its database already. */
export const brigada: Design = async ({ carrierUrl, databaseUrl, redisUrl }) => {
  const config = brigadaConfig({ databaseUrl: databaseUrl ?? '', redisUrl, carrierUrl })
  const { ctx, close } = await startApp(config, { web: false, work: true })
  return {
    async prepare({ ward }) {
      const bulletinId = await writeBulletin(ctx, ward)
      return async (carrierHasAll) => {
        await ctx.enqueue(['startBulletin', { bulletinId }])
        await carrierHasAll
        await isFinished(ctx, bulletinId)
      }
    },
    recorded: ({ ward }) => acceptedIn(ctx, ward),
    close,
  }
}
