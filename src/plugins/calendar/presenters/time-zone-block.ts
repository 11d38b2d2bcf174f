import { now } from '@/core/clock'

/** «+0400» of a time zone now. */
const offsetOf = (zone: string): string => {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(now())
    .find(({ type }) => type === 'timeZoneName')?.value
  return offsetText(name)
}

const offsetText = (name: string | undefined): string => {
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? []
  return `${sign}${hours}${minutes}`
}

/**
 * VTIMEZONE of a zone of Russia. Its zones have had one offset all year since 2014 (Federal Law 107-FZ as amended by
 * 248-FZ of 21.07.2014), so that one STANDARD part says everything.
 */
export const timeZoneBlock = (zone: string): string => {
  const offset = offsetOf(zone)
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:STANDARD',
    'DTSTART:20141026T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n')
}
