import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { whyUnreadable } from './command.ts'

/**
 * Answers a file of JSON lines, or standard input for "-", line by line on standard output. Returns the exit code.
 *
 * @param form what a line should look like, for the message about one that does not
 */
export async function answerLines(
  file: string,
  form: string,
  answer: (json: unknown) => unknown,
): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  const name = file === '-' ? 'standard input' : file
  let number = 0
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      number += 1
      // The first line may begin with a byte order mark, which `trim` takes off like any space.
      if (text.trim() === '') continue
      process.stdout.write(`${JSON.stringify(answer(JSON.parse(text.trim())))}\n`)
    }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      process.stderr.write(`Line ${number} of ${name} is not ${form}.\n`)
      return 1
    }
    process.stderr.write(`${name} ${whyUnreadable(error)}.\n`)
    return 1
  }
  return 0
}
