import type { Language } from '../intent/reading.ts'
import { foldToGsm7 } from '../segments.ts'

/** Local time of day: "6:42 AM", in Spanish "6:42 am". Without the points of "a.m.", which would end a sentence. */
export function localTime(language: Language, at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone,
  })
  const time = foldToGsm7(format.format(at))
  return language === 'es' ? time.toLowerCase() : time
}
