import type { Locale } from '@/core/locale'
import type { Reference } from '@/db/reference'

import { calendarMessages } from '../translations'

type Placed = { room: number | null; place: string | null }

/** Where it is: «каб. 12», «Актовый зал», or the words for a place outside; `null` when nobody said. */
export const placeOf = (
  { room, place }: Placed,
  { rooms }: Pick<Reference, 'rooms'>,
  locale: Locale = 'ru',
): string | null => {
  const name = room === null ? undefined : rooms.get(room)?.name
  if (!name) return place
  return /^\d/.test(name) ? calendarMessages(locale).ics.room(name) : name
}
