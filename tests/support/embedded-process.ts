/**
 * A user of the embedded PostgreSQL in a process of its own:
 *
 *   node --import tsx tests/support/embedded-process.ts DATA_DIR
 *
 * Prints its address when it is ready, and leaves on SIGTERM.
 */
import { useEmbeddedPostgres } from '../../src/store/embedded.ts'

const stop = new Promise((resolve) => process.once('SIGTERM', resolve))
const keepAlive = setInterval(() => undefined, 1_000)
const server = await useEmbeddedPostgres(process.argv[2] ?? '')
console.log(server.url)
await stop
await server.release()
clearInterval(keepAlive)
