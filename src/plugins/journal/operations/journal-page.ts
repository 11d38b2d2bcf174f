import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { isWithin, type SchoolDate } from '@/core/school-date'
import type { TermRef, WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { mayRead } from '../access/may-record'
import { rosterOf } from '../domain/roster'
import { presentDictionaries, presentWorkload } from '../presenters/present-workload'
import { presentLesson } from '../presenters/present-lesson'
import type { JournalPage, PresentedAttendance, PresentedMark } from '../presenters/types'
import { SLUGS } from '../slugs'
import type { AssignmentRow, LessonRow } from '../types'
import { assignmentTypesOf } from './dictionary'
import { ASSIGNMENT_COLUMNS, LESSON_COLUMNS } from './load-lesson'

type Args = { req: PayloadRequest; facts: Facts; workload: number; term?: number }

/** The terms that a class is taught in, in order. */
export const termsOfClass = ({ reference }: Facts, classId: number): TermRef[] => {
  const termSet = reference.classes.get(classId)?.termSet
  return [...reference.terms.values()]
    .filter((term) => term.termSet === termSet)
    .sort((left, right) => left.number - right.number)
}

/** The term that goes on, in vacations the one that ended last, before the year the first. */
export const presentTerm = (terms: readonly TermRef[], today: SchoolDate): TermRef | undefined =>
  terms.find((term) => isWithin(term, today)) ?? terms.filter(({ to }) => to < today).at(-1) ?? terms[0]

const requireWorkload = (facts: Facts, id: number): WorkloadRef => {
  const workload = facts.reference.workloads.get(id)
  if (!workload) throw notFound()
  return workload
}

/**
 * The page of a workload: students × lessons of a term with marks, debts and attendance.
 * @throws notFound for those who may not read it, so that its existence does not leak.
 */
export const readJournalPage = async ({
  req,
  facts,
  workload: id,
  term: wanted,
}: Args): Promise<JournalPage> => {
  const workload = requireWorkload(facts, id)
  const terms = termsOfClass(facts, workload.class)
  const term = wanted ? terms.find((candidate) => candidate.id === wanted) : presentTerm(terms, facts.today)
  if (!term) throw notFound()
  const ofWorkload = { workload: { equals: id } }
  const inTerm = { date: { greater_than_equal: term.from, less_than_equal: term.to } }
  const table = rows(req)
  const lessons = (await table.find<LessonRow>({
    collection: 'lessons',
    columns: LESSON_COLUMNS,
    where: { ...ofWorkload, ...inTerm },
    sort: ['date', 'number'],
    with: {
      assignments: {
        collection: SLUGS.assignments,
        columns: ASSIGNMENT_COLUMNS,
        on: 'lesson',
        sort: ['position'],
      },
    },
  })) as (LessonRow & { assignments: AssignmentRow[] })[]
  const substitutes = lessons.some(({ substitute }) => substitute !== null && substitute === facts.staff)
  if (!mayRead(facts, workload) && !(substitutes && facts.statuses.has('teacher'))) throw notFound()

  const marks = await table.find<PresentedMark>({
    collection: SLUGS.marks,
    columns: ['student', 'assignment', 'value', 'isDebt', 'comment'],
    where: { ...ofWorkload, ...inTerm },
  })
  const attendance = await table.find<PresentedAttendance>({
    collection: SLUGS.attendance,
    columns: ['student', 'lesson', 'code'],
    where: { ...ofWorkload, ...inTerm },
  })
  const types = await assignmentTypesOf(req.payload, facts.school)
  const presented = lessons.map((lesson) => presentLesson({ facts, lesson, assignments: lesson.assignments }))
  const header = presentWorkload(facts, workload)
  return {
    workload: header,
    term: { id: term.id, name: term.name, from: term.from, to: term.to },
    terms: terms.map(({ id: termId, name }) => ({ id: termId, name })),
    today: facts.today,
    isMarked: header.grade !== 1,
    canWrite: presented.some(({ isWritable }) => isWritable),
    students: rosterOf(facts.reference, workload, term).map(({ student, name, periods }) => ({
      id: student,
      name,
      periods,
    })),
    lessons: presented,
    marks,
    attendance,
    ...presentDictionaries(facts, types),
  }
}
