/** The carrier double in another process (carrier-double-process.ts), by its control calls. */
import type { DoubleMessage } from './carrier-double-messages.ts'
import type { Fault, StatusPlan } from './carrier-double.ts'

/** `line`: what the process printed when it was ready. */
export function connectDouble(line: string) {
  const { baseUrl, controlUrl } = JSON.parse(line) as { baseUrl: string; controlUrl: string }
  const control = async (call: string, input?: object | null): Promise<unknown> => {
    const init = input === undefined ? {} : { method: 'POST', body: JSON.stringify(input) }
    const answer = await fetch(`${controlUrl}/control/${call}`, init)
    if (!answer.ok) throw new Error(`carrier: ${await answer.text()}`)
    return answer.json()
  }
  return {
    baseUrl,
    control,
    messages: async () => (await control('messages')) as DoubleMessage[],
    count: async () => (await control('count')) as number,
    async setFault(fault: Fault | null, times?: number): Promise<void> {
      await control('fault', { fault, times })
    },
    async setStatuses(plan: StatusPlan | null): Promise<void> {
      await control('statuses', plan)
    },
  }
}
