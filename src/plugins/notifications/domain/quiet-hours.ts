import type { NotificationSettings } from '../types'

type Hours = Pick<NotificationSettings, 'quietFrom' | 'quietTo'>

/** Whether nothing is to be sent at this time of day, `HH:mm`; the hours may go over midnight, equal ends are none. */
export const isQuiet = ({ quietFrom, quietTo }: Hours, time: string): boolean => {
  if (quietFrom === quietTo) return false
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo
}
