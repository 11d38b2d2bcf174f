import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { placeOf, tellWhen } from '@/plugins/calendar'

import { classEventsMessages } from '../translations'
import type { ClassEvent } from '../types'

/** «7А» of an event's class. */
export const classOf = ({ class: id }: ClassEvent, { reference }: Pick<Facts, 'reference'>): string =>
  reference.classes.get(id)?.name ?? '…'

/** «вторник, 24 ноября, 15:00–16:30 · каб. 12». */
export const tellPlaceAndTime = (
  event: ClassEvent,
  { reference }: Pick<Facts, 'reference'>,
  locale: Locale,
): string => [tellWhen(event, locale), placeOf(event, reference, locale)].filter(Boolean).join(' · ')

/** How many take part, in words; families are told no number and no names. */
export const tellWho = (event: ClassEvent, locale: Locale): string => {
  const text = classEventsMessages(locale).list
  if (event.isWholeClass) return text.wholeClass
  return event.students.length > 0 ? text.students(event.students.length) : text.someStudents
}
