import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Language } from '../domain/intent/reading.ts'
import { languages } from '../domain/messages/messages.ts'
import { type Db, type Id, transaction } from '../store/db.ts'
import type { Store } from '../store/open-store.ts'
import { findOrAddPerson, findPerson, lockPerson, setLanguage } from '../store/people.ts'
import { UsageError, withStore } from './command.ts'

/** What enrolling somebody takes, whatever they are enrolled for. */
export type Enrolment = { phone: string; name: string; language: Language | undefined }

type Values = { phone?: string | undefined; name?: string | undefined; language?: string | undefined }

/** @throws UsageError, which repeats neither the number nor the name: error output ends up in files. */
export function readEnrolment(values: Values): Enrolment {
  return {
    phone: readPhone(values.phone),
    name: readName(values.name),
    language: readLanguage(values.language),
  }
}

/** Numbers without a country code are taken for North American ones. @throws UsageError */
export function readPhone(text: string | undefined): string {
  if (!text) throw new UsageError('--phone is missing, for example --phone +13125550101.')
  const phone = parsePhoneNumberFromString(text, 'US')
  if (!phone?.isPossible() || phone.ext)
    throw new UsageError('--phone is no phone number. Example: --phone +13125550101')
  return phone.number
}

function readName(text: string | undefined): string {
  const name = text?.trim()
  if (!name) throw new UsageError('--name is missing: how you know them.')
  return name
}

function readLanguage(text: string | undefined): Language | undefined {
  const language = languages.find((one) => one === text)
  if (text !== undefined && !language) throw new UsageError(`--language is ${languages.join(' or ')}.`)
  return language
}

/** Nothing but --phone and the like may follow "add", "list" or "remove". @throws UsageError */
export function refuseMoreWords(words: readonly string[]): void {
  // Not repeated: it may be a number or a name.
  if (words.length > 0)
    throw new UsageError('There is one word too many: say --phone, --ward, --name before each.')
}

/** Makes this phone's owner what `save` makes them, and says so in the words that `save` gives. */
export async function enrol(
  { db, vault }: Store,
  { phone, language }: Enrolment,
  save: (tx: Db, personId: Id, now: Date) => Promise<string>,
): Promise<void> {
  const now = new Date()
  const { saved, person } = await transaction(db, async (tx) => {
    const personId = await findOrAddPerson(tx, vault, phone, now)
    // Who is enrolled once more keeps the language they have.
    if (language) await setLanguage(tx, personId, language, true)
    return { saved: await save(tx, personId, now), person: await lockPerson(tx, personId) }
  })
  process.stdout.write(`${saved}\n`)
  if (person.optedOutAt !== null)
    process.stdout.write('That number has opted out: it gets no text until it sends START to the network.\n')
}

/** `role`: as in "That number is no verifier". Returns the exit code. */
export function discharge(
  phone: string,
  role: string,
  remove: (tx: Db, personId: Id, now: Date) => Promise<boolean>,
): Promise<number> {
  return withStore(async ({ db, vault }) => {
    const removed = await transaction(db, async (tx) => {
      const personId = await findPerson(tx, vault, phone)
      return personId !== null && remove(tx, personId, new Date())
    })
    process.stdout.write(removed ? 'Removed.\n' : `That number is no ${role}. Nothing was changed.\n`)
    return removed ? 0 : 1
  })
}
