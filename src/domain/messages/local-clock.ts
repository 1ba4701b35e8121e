/** The local time of day: hours from 0 to 23, and minutes. */
export function localClock(at: Date, timeZone: string): [hour: number, minute: number] {
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  const [hour = 0, minute = 0] = format.format(at).split(':').map(Number)
  return [hour, minute]
}
