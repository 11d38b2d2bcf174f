import type { Payload, PayloadRequest } from 'payload'

import { actAs } from '@/access/act-as'
import { type Facts, factsOf } from '@/access/facts'
import { ownClassIds } from '@/access/own-classes'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { ask } from '@/core/questions'
import { addDays, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { classOfDays, findLessons, type LessonRow, type Whose } from '@/plugins/schedule'

import { whoseOfFeed } from '../access/feed-choices'
import { daysOff, type NamedPeriod } from '../domain/days-off'
import { SLUGS } from '../slugs'
import type { CalendarEvent, FeedRow, OtherEvent } from '../types'
import { FEED_COLUMNS, hashOfToken } from './feeds'
import { findEvents } from './find-events'

/** Lessons of so many days back and ahead. */
const BACK = 14
const AHEAD = 56
/** Events and vacations are known for longer. */
const EVENTS_AHEAD = 366
/** When a feed was last used is kept to the hour. */
const HOUR = 3_600_000

export type Feed = {
  id: number
  facts: Facts
  locale: Locale
  whose: readonly Whose[]
  /** The child's name for the title of the calendar; `null` for the own one. */
  child: string | null
  lessons: LessonRow[]
  events: CalendarEvent[]
  others: OtherEvent[]
  offs: NamedPeriod[]
}

type Account = { id: number; locale?: Locale | null }

const leftOnOf = async (req: PayloadRequest, staff: number | null): Promise<SchoolDate | null> =>
  staff === null
    ? null
    : ((
        await rows(req).findOne<{ leftOn: SchoolDate | null }>({
          collection: 'staff',
          columns: ['leftOn'],
          where: { id: { equals: staff } },
        })
      )?.leftOn ?? null)

const noteUse = async (payload: Payload, { id, lastUsedAt }: FeedRow): Promise<void> => {
  const instant = now()
  if (lastUsedAt && instant.getTime() - Date.parse(lastUsedAt) < HOUR) return
  await rows({ payload }).update({
    collection: SLUGS.feeds,
    where: { id: { equals: id } },
    data: { lastUsedAt: instant.toISOString() },
  })
}

/** In a child's feed no event of another child's class; in the own one whatever the owner may read. */
const concerns = (event: CalendarEvent, classId: number | undefined, student: number | null): boolean =>
  student === null ||
  event.audience !== 'classes' ||
  (classId !== undefined && event.classes.includes(classId))

/**
 * What a secret address shows today: found by the hash of its token, so that no comparison tells how much was right.
 * Everything is decided anew at every fetch.
 * @throws notFound in the same words when the address is unknown or revoked, its owner has no right any more, or the
 * plugin is switched off
 */
export const readFeed = async (payload: Payload, token: string): Promise<Feed> => {
  const row = await rows({ payload }).findOne<FeedRow>({
    collection: SLUGS.feeds,
    columns: FEED_COLUMNS,
    where: { hash: { equals: hashOfToken(token) }, revokedAt: { exists: false } },
  })
  if (!row) throw notFound()
  const req = await actAs({ payload, user: row.owner, school: row.school })
  if (!req) throw notFound()
  const facts = await factsOf(req)
  if (facts?.school !== row.school) throw notFound()
  const { reference, today } = facts
  if (reference.school.switchedOff.has('calendar')) throw notFound()
  const leftOn = row.student === null ? await leftOnOf(req, facts.staff) : null
  const whose = whoseOfFeed({ facts, student: row.student, leftOn })
  if (!whose) throw notFound()
  const [first] = whose
  const classId = first && classOfDays(facts, first, today)
  const from = addDays(today, -BACK)
  const lessons = await findLessons({ req, facts, whose, from, to: addDays(today, AHEAD) })
  const events = await findEvents({ req, facts, from, to: addDays(today, EVENTS_AHEAD) })
  const locale = (req.user as Account | null)?.locale ?? 'ru'
  const student = row.student ?? facts.student
  const others = await ask(req, 'calendar.events', {
    from,
    to: addDays(today, EVENTS_AHEAD),
    classes: student === null ? ownClassIds(facts) : [classId ?? 0],
    student,
    locale,
  })
  await noteUse(payload, row)
  const child =
    row.student === null ? undefined : reference.people.get(reference.students.get(row.student)?.person ?? 0)
  return {
    id: row.id,
    facts,
    locale,
    whose,
    child: child?.firstName ?? null,
    lessons,
    events: events.filter((event) => event.isPublished && concerns(event, classId, row.student)),
    others: others.flat(),
    offs: classId === undefined ? [] : daysOff(reference, classId).filter((off) => off.to >= from),
  }
}
