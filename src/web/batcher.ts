/** What comes in one at a time and is done in batches, because a batch costs little more than one of it. */
export type Batcher<In, Out> = {
  /** Resolves, or rejects, once the batch that it went into is done. */
  add(item: In): Promise<Out>
}

export type Batching<In, Out> = {
  /** Items in one batch. */
  most: number
  /** Batches under way at once. What comes in meanwhile waits, and is the next batch. */
  atOnce: number
  /** Gives one result for each item, in their order; none where nothing is to be told but that it is done. */
  run(items: readonly In[]): Promise<readonly Out[]>
  /** True where one item may have failed the whole batch: then each is tried by itself, and only that one fails. */
  isOfOneItem?(error: Error): boolean
}

type Waiting<In, Out> = {
  item: In
  resolve: (result: Out) => void
  reject: (error: Error) => void
}

export function createBatcher<In, Out>({
  most,
  atOnce,
  run,
  isOfOneItem,
}: Batching<In, Out>): Batcher<In, Out> {
  let waiting: Waiting<In, Out>[] = []
  let running = 0
  let isAboutToStart = false

  const startSoon = () => {
    if (isAboutToStart || running >= atOnce || waiting.length === 0) return
    isAboutToStart = true
    // What has arrived already is read first, and goes together.
    setImmediate(start)
  }
  const start = () => {
    isAboutToStart = false
    const batch = waiting.slice(0, most)
    waiting = waiting.slice(most)
    running += 1
    void work(batch).finally(() => {
      running -= 1
      startSoon()
    })
    startSoon()
  }
  const work = async (batch: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const results = await run(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => resolve(results[index] as Out))
    } catch (error) {
      if (batch.length > 1 && isOfOneItem?.(error as Error)) for (const one of batch) await work([one])
      else for (const { reject } of batch) reject(error as Error)
    }
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        startSoon()
      }),
  }
}
