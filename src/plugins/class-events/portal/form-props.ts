import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { messages } from '@/i18n/messages'

import { classmates } from '../operations/classmates'
import { kindsOf } from '../operations/kinds'
import { classEventsMessages } from '../translations'

type Args = {
  req: PayloadRequest
  facts: Facts
  locale: Locale
  class: number
  /** Who is in the class on one of these days is offered. */
  days: { from: SchoolDate; to: SchoolDate }
}

/** What the form of an event is given besides the event: words and choices. */
export const formProps = async ({ req, facts, locale, class: classId, days }: Args) => {
  const { reference } = facts
  const byName = (one: { label: string }, other: { label: string }): number =>
    one.label.localeCompare(other.label, 'ru', { numeric: true })
  const colleagues = [...reference.staff.values()].flatMap(({ id, person }) => {
    const card = reference.people.get(person)
    return card ? [{ person: id, name: card.fullName }] : []
  })
  return {
    choices: {
      kinds: (await kindsOf(req.payload, facts.school)).map(({ id, name }) => ({ value: id, label: name })),
      rooms: [...reference.rooms.values()].map(({ id, name }) => ({ value: id, label: name })).sort(byName),
      students: classmates(facts, classId, days).map(({ id, name }) => ({ person: id, name })),
      staff: colleagues.sort((one, other) => one.name.localeCompare(other.name, 'ru')),
    },
    locale,
    text: classEventsMessages(locale).form,
    errorText: messages(locale).errors,
  }
}
