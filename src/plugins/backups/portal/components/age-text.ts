import type { BackupsMessages } from '../../translations'

const HOUR = 3_600_000

/** How old something is, as people say it: hours for two days, then days. */
export const ageText = (text: BackupsMessages, since: string, now: Date): string => {
  const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / HOUR))
  return hours < 48 ? text.hours(hours) : text.days(Math.floor(hours / 24))
}
