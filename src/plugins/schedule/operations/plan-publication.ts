import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { dayOff } from '@/collections/study/day-off'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import {
  compareLessons,
  dayBefore,
  layLessons,
  type LessonChanges,
  type PresentLesson,
} from '../domain/lay-lessons'
import { schoolWeek } from '../domain/school-week'
import { findClashes } from '../domain/solver/score'
import type { EntryRow, VersionRow } from '../types'
import { entriesOf, groupPlacesOf, loadVersion, versionsOf } from './load-version'
import { nameWorkload } from './name-workload'
import { startDays } from './read-controls'
import { dateTaken, emptyTimetable, hasClashes, notDraft, wrongDay } from './schedule-errors'
import { weekSource } from './week-source'

export type PublishArgs = { req: PayloadRequest; facts: Facts; id: number; from: SchoolDate }

export type PublishPlan = {
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
  movedFromDate: SchoolDate | null
  movedFromNumber: number | null
}

/** Lessons of the school from a day on; those with any record are marked so. */
const presentLessons = async (
  { req, facts, from }: PublishArgs,
  to: SchoolDate,
): Promise<PresentLesson[]> => {
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
      'movedFromDate',
      'movedFromNumber',
    ],
    // One that was moved away from these days stands elsewhere and answers for its old place still.
    where: {
      school: where.school,
      or: [{ date: where.date }, { movedFromDate: where.date }],
    },
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
      Boolean(
        row.recordedAt || row.topic || row.homework || row.hasFiles || row.substitute || row.movedFromDate,
      ),
    movedFrom:
      row.movedFromDate && row.movedFromNumber !== null
        ? { date: row.movedFromDate, number: row.movedFromNumber }
        : null,
  }))
}

const requireNoClashes = async (args: PublishArgs, version: VersionRow, entries: readonly EntryRow[]) => {
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

/**
 * What publishing a draft from a day comes to; nothing is written.
 * @throws for a day outside of what may change, a day that is taken, an empty draft or one with clashes.
 */
export const planPublication = async (args: PublishArgs): Promise<PublishPlan> => {
  const { req, facts, id, from } = args
  const { reference } = facts
  const version = await loadVersion({ req, facts, id })
  if (version.state !== 'draft') throw notDraft()
  const year = reference.years.get(version.year)!
  const { first, last } = startDays(facts, year)
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
