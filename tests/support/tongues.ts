/** For stories that are told once in each language, with everybody in them speaking it: what they text. */
import type { Language } from '../../src/domain/intent/reading.ts'
import { saveCoordinator } from '../../src/store/coordinators.ts'
import { findOrAddPerson, setLanguage } from '../../src/store/people.ts'
import { cast, type Town } from './town.ts'

export type Tongue = {
  name: string
  language: Language
  join: string
  on: string
  quiet: string
  /** Two reports of the same, and one of something else in the ward. */
  seen: string
  seenToo: string
  elsewhere: string
  notIce: string
  update: string
  clear: string
  wrong: string
  merge: string
  split: string
  ask: string
}

export const tongues: Tongue[] = [
  {
    name: 'English',
    language: 'en',
    join: 'JOIN 33',
    on: 'ON 33',
    quiet: 'at Kedzie and Lawrence, all quiet',
    seen: '3 vans, agents in vests at Kedzie and Lawrence',
    seenToo: 'agents at Kedzie and Lawrence, 3 vans',
    elsewhere: 'two agents in masks at Kedzie and Belmont',
    notIce: 'not ICE, just police',
    update: 'UPDATE moved to Kedzie and Montrose, 2 vans',
    clear: 'CLEAR',
    wrong: 'WRONG',
    merge: 'MERGE',
    split: 'SPLIT',
    ask: 'Kedzie & Lawrence?',
  },
  {
    name: 'Spanish',
    language: 'es',
    join: 'ALTA 33',
    on: 'TURNO 33',
    quiet: 'en Kedzie y Lawrence, todo tranquilo',
    seen: '3 camionetas, agentes con chalecos en Kedzie y Lawrence',
    seenToo: 'hay agentes en la Kedzie y Lawrence, 3 camionetas',
    elsewhere: 'dos agentes con máscaras en Kedzie y Belmont',
    notIce: 'no es ICE, es la policía',
    update: 'NOVEDAD se movieron a Kedzie y Montrose, 2 camionetas',
    clear: 'LIBRE',
    wrong: 'ERROR',
    merge: 'JUNTAR',
    split: 'SEPARAR',
    ask: '¿hay algo en Kedzie y Lawrence?',
  },
]

/** The verifiers of the cast, whatever they speak elsewhere. */
export async function verifiersSpeak({ ctx }: Town, { language }: Tongue): Promise<void> {
  for (const phone of [cast.verifier, cast.spanishVerifier]) await speaks(ctx, phone, language)
}

/** Somebody of the network who speaks this language and has coordinated before. */
export async function coordinatorSpeaks({ ctx }: Town, phone: string, { language }: Tongue): Promise<void> {
  const personId = await speaks(ctx, phone, language)
  await saveCoordinator(ctx.db, ctx.vault, { personId, name: 'Luz', now: ctx.now() })
}

async function speaks({ db, vault, now }: Town['ctx'], phone: string, language: Language): Promise<string> {
  const personId = await findOrAddPerson(db, vault, phone, now())
  await setLanguage(db, personId, language, true)
  return personId
}
