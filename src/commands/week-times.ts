import { UsageError } from './command.ts'

/** 0 is Sunday. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** "sat,sun" @throws UsageError */
export function readDays(text: string): number[] {
  const days = text
    .toLowerCase()
    .split(',')
    .map((day) => WEEKDAYS.indexOf(day.trim().slice(0, 3) as (typeof WEEKDAYS)[number]))
  if (days.includes(-1)) throw new UsageError('--days needs days of the week, for example --days sat,sun.')
  return [...new Set(days)]
}

/** "9:00", "21:30", "9am": the minute of the day. @throws UsageError */
export function readTime(option: string, text: string | undefined): number {
  const [, hours = '', minutes = '0', half] =
    /^(\d{1,2})(?::(\d{2}))? ?(am|pm)?$/i.exec(text?.trim() ?? '') ?? []
  const isHalf = half !== undefined
  const hour = isHalf ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  const isHour = hours !== '' && (isHalf ? Number(hours) >= 1 && Number(hours) <= 12 : hour < 24)
  if (!isHour || Number(minutes) > 59)
    throw new UsageError(`${option} needs a time of day, for example ${option} 9:00 or ${option} 9pm.`)
  return hour * 60 + Number(minutes)
}

/** "9:00" */
export const showTime = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
