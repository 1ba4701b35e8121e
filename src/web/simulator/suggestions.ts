import type { SimulatorPhone, SimulatorRole } from '../../store/simulator.ts'

export type PhoneLanguage = 'en' | 'es'

/** What whoever holds the phone might text, most likely first. Each is sent with one tap. */
const SUGGESTIONS: Record<PhoneLanguage, Record<SimulatorRole, readonly string[]>> = {
  en: {
    resident: ['3 vans outside the school at Kedzie and Lawrence', 'WARDS', 'HELP'],
    verifier: ['ON 33', '0', '1', '2', '3', 'OFF'],
    subscriber: ['JOIN 33', '1', 'LEAVE 33', 'STOP'],
  },
  es: {
    resident: ['2 camionetas y agentes con chaleco en Kedzie y Montrose', 'DISTRITOS', 'AYUDA'],
    verifier: ['TURNO 33', '0', '1', '2', '3', 'DESCANSO'],
    subscriber: ['ALTA 33', '1', 'SALIR 33', 'STOP'],
  },
}

const MEANINGS: Record<PhoneLanguage, Readonly<Partial<Record<string, string>>>> = {
  en: { '0': 'on my way', '1': 'seen', '2': 'not ICE', '3': "can't tell" },
  es: { '0': 'voy', '1': 'visto', '2': 'no es ICE', '3': 'no se sabe' },
}

export type Suggestion = { text: string; meaning: string | null }

export function suggestionsFor(phone: SimulatorPhone): Suggestion[] {
  const language = languageOf(phone)
  const meanings = phone.role === 'verifier' ? MEANINGS[language] : {}
  return SUGGESTIONS[language][phone.role].map((text) => ({ text, meaning: meanings[text] ?? null }))
}

/** A phone's label says it; the network itself learns it from what the phone texts. */
export function languageOf(phone: SimulatorPhone): PhoneLanguage {
  return /español/i.test(phone.label) ? 'es' : 'en'
}
