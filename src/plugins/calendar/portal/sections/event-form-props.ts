import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import type { Locale } from '@/core/locale'
import { STATUS_LABELS, STATUSES } from '@/core/statuses'
import { messages } from '@/i18n/messages'

import { calendarMessages } from '../../translations'
import { AUDIENCES, type CalendarEvent, EVENT_KINDS } from '../../types'

/** What the form of an event is given besides the event: words and choices. */
export const eventFormProps = (facts: Facts, locale: Locale, event: CalendarEvent | null) => {
  const { form, kinds, audiences } = calendarMessages(locale)
  const present = presentClasses(facts).map(({ id, name }) => ({ id, name }))
  // Classes of another year stay chosen until somebody takes them out.
  const others = (event?.classes ?? [])
    .filter((id) => !present.some((row) => row.id === id))
    .map((id) => ({ id, name: facts.reference.classes.get(id)?.name ?? '…' }))
  return {
    kinds: EVENT_KINDS.map((value) => ({ value, label: kinds[value] })),
    audiences: AUDIENCES.map((value) => ({ value, label: audiences[value] })),
    classes: [...present, ...others],
    rooms: [...facts.reference.rooms.values()]
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((one, other) => one.label.localeCompare(other.label, 'ru', { numeric: true })),
    statuses: STATUSES.map((value) => ({ value, label: STATUS_LABELS[value][locale] })),
    locale,
    text: form,
    errorText: messages(locale).errors,
  }
}
