import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { dayOff, termOf } from '@/collections/study/day-off'
import { isWithin, addDays, type SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import type { YearRef } from '@/db/reference'
import { isUniqueViolation, rows } from '@/db/rows'

import {
  compareLessons,
  dayBefore,
  layLessons,
  type LessonChanges,
  type PresentLesson,
} from '../domain/lay-lessons'
import { schoolWeek } from '../domain/school-week'
import { findClashes } from '../domain/solver/score'
import { SLUGS } from '../slugs'
import type { EntryRow, VersionRow } from '../types'
import { entriesOf, groupPlacesOf, loadVersion, takeDraft, versionsOf } from './load-version'
import { nameWorkload } from './name-workload'
import { dateTaken, emptyTimetable, hasClashes, notDraft, wrongDay } from './schedule-errors'
import { weekSource } from './week-source'

type Args = { req: PayloadRequest; facts: Facts; id: number; from: SchoolDate }

type Plan = {
  version: VersionRow
  changes: LessonChanges
  /** The last day of what is published: that before the next version, or the end of the year. */
  until: SchoolDate
  /** The published version that gives way. */
  before: VersionRow | null
  next: VersionRow | null
  /** Lessons of the week that nobody can give any more: their workloads have ended. */
  idle: number
}

const CHUNK = 2_000
const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK),
  )

type LessonRow = {
  id: number
  workload: number
  date: SchoolDate
  number: number
  room: number | null
  substitute: number | null
  state: string
  topic: string | null
  homework: string | null
  hasFiles: boolean | null
  recordedAt: string | null
}

/** Lessons of the school from a day on; those with any record are marked so. */
const presentLessons = async ({ req, facts, from }: Args, to: SchoolDate): Promise<PresentLesson[]> => {
  const where = {
    school: { equals: facts.school },
    date: { greater_than_equal: from, less_than_equal: to },
  }
  const lessons = await rows(req).find<LessonRow>({
    collection: 'lessons',
    columns: [
      'id',
      'workload',
      'date',
      'number',
      'room',
      'substitute',
      'state',
      'topic',
      'homework',
      'hasFiles',
      'recordedAt',
    ],
    where,
  })
  const recorded = new Set<number>()
  for (const collection of ['assignments', 'marks', 'attendance'] as const) {
    const found = await rows(req).find<{ lesson: number }>({ collection, columns: ['lesson'], where })
    for (const { lesson } of found) recorded.add(lesson)
  }
  return lessons.map((row) => ({
    id: row.id,
    workload: row.workload,
    date: row.date,
    number: row.number,
    room: row.room,
    isRecorded:
      recorded.has(row.id) ||
      row.state !== 'planned' ||
      Boolean(row.recordedAt || row.topic || row.homework || row.hasFiles || row.substitute),
  }))
}

const yearDays = (facts: Facts, year: YearRef): { first: SchoolDate; last: SchoolDate } => {
  const tomorrow = addDays(facts.today, 1)
  return { first: tomorrow > year.startDate ? tomorrow : year.startDate, last: year.endDate }
}

const requireNoClashes = async (args: Args, version: VersionRow, entries: readonly EntryRow[]) => {
  const { req, facts, from } = args
  const groups = await groupPlacesOf(req, facts.school)
  const { problem, toCells } = schoolWeek(weekSource({ facts, version, limits: [], groups, date: from }))
  const cells = toCells(entries)
  const clashes = findClashes(problem, cells).filter(({ kind }) => kind !== 'away')
  if (clashes.length === 0) return
  const at = clashes
    .slice(0, 3)
    .map(({ place }) => cells.find((cell) => cell.place === place))
    .flatMap((cell) => (cell ? [nameWorkload(facts.reference, cell.workload)] : []))
  throw hasClashes({ what: [...new Set(at)].join('; ') })
}

const plan = async (args: Args): Promise<Plan> => {
  const { req, facts, id, from } = args
  const { reference } = facts
  const version = await loadVersion({ req, facts, id })
  if (version.state !== 'draft') throw notDraft()
  const year = reference.years.get(version.year)!
  const { first, last } = yearDays(facts, year)
  if (from < first || from > last) throw wrongDay({ from: first, to: last }, { path: 'from' })
  const published = (await versionsOf(req, facts.school, version.year)).filter(
    (row) => row.state === 'published' && row.from !== null,
  )
  if (published.some((row) => row.from === from)) throw dateTaken({ date: from }, { path: 'from' })
  const before = published.find((row) => row.from! < from) ?? null
  const next = [...published].reverse().find((row) => row.from! > from) ?? null
  const until = next ? dayBefore(next.from!) : year.endDate
  const entries = await entriesOf(req, id)
  if (entries.length === 0) throw emptyTimetable()
  await requireNoClashes(args, version, entries)

  const offDays = new Map<string, boolean>()
  const isStudyDay = (classId: number, date: SchoolDate): boolean => {
    // Classes with one set of terms rest together.
    const key = `${reference.classes.get(classId)?.termSet} ${date}`
    const known = offDays.get(key) ?? dayOff({ reference, classId, date }) === null
    offDays.set(key, known)
    return known
  }
  const active = entries.flatMap((entry) => {
    const workload = reference.workloads.get(entry.workload)
    return workload ? [{ ...entry, class: workload.class }] : []
  })
  const wanted = layLessons({
    entries: active,
    from,
    to: until,
    yearStart: year.startDate,
    cycleWeeks: version.cycleWeeks,
    isStudyDay,
    isActive: (workload, date) => isWithin(reference.workloads.get(workload)!, date),
  })
  const ofYear = (lesson: PresentLesson): boolean => {
    const workload = reference.workloads.get(lesson.workload)
    return reference.classes.get(workload?.class ?? 0)?.year === version.year
  }
  const present = (await presentLessons(args, until)).filter(ofYear)
  return {
    version,
    changes: compareLessons(wanted, present),
    until,
    before,
    next,
    idle: entries.filter(({ workload }) => !isWithin(reference.workloads.get(workload) ?? { to: '0' }, from))
      .length,
  }
}

export type PublicationPreview = {
  from: SchoolDate
  until: SchoolDate
  /** The version that holds until the day before. */
  replaces: string | null
  added: number
  removed: number
  moved: number
  same: number
  idle: number
  /** Lessons with records that the timetable would not have. */
  kept: { name: string; date: SchoolDate; number: number }[]
  /** Lessons that come and go, by class. */
  classes: { name: string; added: number; removed: number }[]
}

const present = (
  facts: Facts,
  from: SchoolDate,
  { changes, until, before, idle }: Plan,
): PublicationPreview => {
  const { reference } = facts
  const classOf = (workload: number): number => reference.workloads.get(workload)?.class ?? 0
  const counts = new Map<number, { added: number; removed: number }>()
  const count = (workload: number, what: 'added' | 'removed'): void => {
    const row = counts.get(classOf(workload)) ?? { added: 0, removed: 0 }
    row[what] += 1
    counts.set(classOf(workload), row)
  }
  for (const { workload } of changes.add) count(workload, 'added')
  for (const { workload } of changes.remove) count(workload, 'removed')
  return {
    from,
    until,
    replaces: before?.name ?? null,
    added: changes.add.length,
    removed: changes.remove.length,
    moved: changes.move.length,
    same: changes.same,
    idle,
    kept: changes.kept
      .slice(0, 50)
      .map(({ workload, date, number }) => ({ name: nameWorkload(reference, workload), date, number })),
    classes: [...counts]
      .map(([id, row]) => ({ card: reference.classes.get(id), ...row }))
      .sort((a, b) => ((a.card?.sortKey ?? '') < (b.card?.sortKey ?? '') ? -1 : 1))
      .map(({ card, added, removed }) => ({ name: card?.name ?? '', added, removed })),
  }
}

/** What publishing from the day would change; nothing is written. */
export const previewPublication = async (args: Args): Promise<PublicationPreview> =>
  present(args.facts, args.from, await plan(args))

const write = async ({ req, facts }: Args, { changes }: Plan): Promise<void> => {
  const { reference, school } = facts
  for (const list of chunks(changes.remove)) {
    await rows(req).remove({
      collection: 'lessons',
      where: { school: { equals: school }, id: { in: list.map(({ id }) => id) } },
    })
  }
  const byRoom = new Map<number | null, number[]>()
  for (const { id, room } of changes.move) byRoom.set(room, [...(byRoom.get(room) ?? []), id])
  for (const [room, ids] of byRoom) {
    for (const list of chunks(ids)) {
      await rows(req).update({
        collection: 'lessons',
        where: { school: { equals: school }, id: { in: list } },
        data: { room },
      })
    }
  }
  const terms = new Map<string, number | null>()
  const termFor = (classId: number, date: SchoolDate): number | null => {
    const key = `${reference.classes.get(classId)?.termSet} ${date}`
    if (!terms.has(key)) terms.set(key, termOf({ reference, classId, date })?.id ?? null)
    return terms.get(key)!
  }
  for (const list of chunks(changes.add)) {
    await rows(req).insert({
      collection: 'lessons',
      rows: list.map(({ workload, date, number, room }) => {
        const own = reference.workloads.get(workload)!
        return {
          school,
          workload,
          class: own.class,
          subject: own.subject,
          subgroup: own.subgroup,
          teacher: own.teacher,
          term: termFor(own.class, date),
          date,
          number,
          room,
          substitute: null,
          state: 'planned',
          topic: null,
          lessonType: null,
          homework: null,
          homeworkDueDate: null,
          recordedAt: null,
          recordedBy: null,
        }
      }),
    })
  }
}

/**
 * Publishes a draft from a day on, in one transaction: lessons to come without records are those of the draft, past
 * ones and those with records stay as they are. The version before ends on the day before.
 */
export const publishVersion = (args: Args & { revision: number }): Promise<PublicationPreview> =>
  inTransaction(args.req, async () => {
    const { req, facts, id, from, revision } = args
    await takeDraft({ req, facts, id, revision })
    const planned = await plan(args)
    await rows(req)
      .update({
        collection: SLUGS.versions,
        where: { id: { equals: id } },
        data: { state: 'published', from, to: planned.next ? planned.until : null, begins: from },
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? dateTaken({ date: from }, { path: 'from' }) : error
      })
    if (planned.before) {
      await rows(req).update({
        collection: SLUGS.versions,
        where: { id: { equals: planned.before.id } },
        data: { to: dayBefore(from) },
      })
    }
    await write(args, planned)
    return present(facts, from, planned)
  })
