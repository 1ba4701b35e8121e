import { describe, expect, it } from 'vitest'
import { createBatcher } from '../../src/web/batcher.ts'

/** Runs that end when they are told to. */
function handheld(isOfOneItem?: (error: Error) => boolean) {
  const runs: {
    items: readonly number[]
    end: (results: readonly string[]) => void
    fail: (error: Error) => void
  }[] = []
  const batcher = createBatcher<number, string>({
    most: 3,
    atOnce: 2,
    run: (items) => new Promise((end, fail) => runs.push({ items, end, fail })),
    ...(isOfOneItem ? { isOfOneItem } : {}),
  })
  const begun = async (count: number) => {
    await expect.poll(() => runs.length).toBe(count)
    return runs.map(({ items }) => items)
  }
  return { runs, begun, add: (...items: number[]) => items.map((item) => batcher.add(item)) }
}

describe('what comes in one at a time', () => {
  it('goes together, two batches at once, and the rest when one of them is done', async () => {
    const { add, begun, runs } = handheld()
    const answers = add(1, 2, 3, 4, 5)
    expect(await begun(2)).toEqual([
      [1, 2, 3],
      [4, 5],
    ])
    const later = add(6, 7)
    expect(await begun(2)).toHaveLength(2)
    runs[1]?.end(['four', 'five'])
    expect((await begun(3))[2]).toEqual([6, 7])
    expect(await Promise.all(answers.slice(3))).toEqual(['four', 'five'])
    runs[0]?.end(['one', 'two', 'three'])
    runs[2]?.end(['six', 'seven'])
    expect(await Promise.all([...answers, ...later])).toEqual('one two three four five six seven'.split(' '))
  })

  it('fails together where nobody alone is at fault, and what comes then is not touched by it', async () => {
    const { add, begun, runs } = handheld(() => false)
    const answers = Promise.allSettled(add(1, 2))
    await begun(1)
    runs[0]?.fail(new Error('away'))
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    const [next] = add(3)
    await begun(2)
    runs[1]?.end(['three'])
    expect(await next).toBe('three')
  })

  it('is tried one by one where one may be at fault, and only that one fails', async () => {
    const { add, begun, runs } = handheld((error) => error.message === 'bad')
    const answers = Promise.allSettled(add(1, 2, 3))
    await begun(1)
    runs[0]?.fail(new Error('bad'))
    await begun(2)
    runs[1]?.end(['one'])
    await begun(3)
    runs[2]?.fail(new Error('bad'))
    expect((await begun(4)).slice(1)).toEqual([[1], [2], [3]])
    runs[3]?.end(['three'])
    expect(await answers).toMatchObject([
      { value: 'one' },
      { reason: { message: 'bad' } },
      { value: 'three' },
    ])
  })
})
