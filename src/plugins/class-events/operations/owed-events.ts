import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays, type SchoolDate } from '@/core/school-date'
import { findEvents } from '@/plugins/calendar'

import { findClassEvents, NO_FILTER } from './find-events'

/** For so many days after an event it is asked for; later nobody remembers it well. */
const ASKED = 21
/** Within so many days it is to be recorded. */
const DUE = 3

type OwedEvent = {
  kind: 'describe' | 'record'
  /** The event of the class, or that of the calendar which is to be recorded. */
  event: number
  class: number
  title: string
  dueDate: SchoolDate
}

/** Kinds of the calendar that a class takes part in as such; exams and olympiads stand elsewhere. */
const HELD: readonly string[] = ['event', 'meeting', 'excursion']

/** What a class teacher has yet to write down; two statements. */
export const owedByClassTeacher = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<OwedEvent[]> => {
  const { classTeacherOf, today } = facts
  if (classTeacherOf.length === 0) return []
  const days = { from: addDays(today, -ASKED), to: addDays(today, -1) }
  const recorded = await findClassEvents({
    req,
    facts,
    // An event of the calendar may have been recorded under other days.
    filter: { ...NO_FILTER, from: addDays(days.from, -ASKED) },
    also: { class: { in: [...classTeacherOf] } },
  })
  const planned = await findEvents({ req, facts, ...days })
  const describe = recorded
    .filter(({ text, to }) => !text && to >= days.from && to <= days.to)
    .map(({ id, class: classId, title, to }) => ({
      ...{ kind: 'describe' as const, event: id, class: classId, title },
      dueDate: addDays(to, DUE),
    }))
  const record = planned
    .filter(
      ({ audience, kind, isPublished, to }) =>
        audience === 'classes' && HELD.includes(kind) && isPublished && to <= days.to,
    )
    .flatMap((event) =>
      event.classes
        .filter((id) => classTeacherOf.includes(id))
        .filter((id) => !recorded.some((one) => one.class === id && one.calendarEvent === event.id))
        .map((id) => ({
          ...{ kind: 'record' as const, event: event.id, class: id, title: event.title },
          dueDate: addDays(event.to, DUE),
        })),
    )
  return [...describe, ...record].sort((one, other) => (one.dueDate < other.dueDate ? -1 : 1))
}
