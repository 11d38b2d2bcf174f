import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { isWithin, type SchoolDate } from '@/core/school-date'
import type { TermRef, WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { mayRead } from '../access/may-record'
import { rosterOf } from '../domain/roster'
import { presentDictionaries, presentMarking, presentWorkload } from '../presenters/present-workload'
import { presentBehaviour, presentLesson } from '../presenters/present-lesson'
import type { JournalPage, PresentedAttendance, PresentedMark } from '../presenters/types'
import { SLUGS } from '../slugs'
import type { AssignmentRow, BehaviourRow, LessonRow } from '../types'
import { assignmentTypesOf } from './dictionary'
import { readsChanges } from './list-changes'
import { locksOf } from './locks'
import {
  ASSIGNMENT_COLUMNS,
  BEHAVIOUR_OF_LESSON,
  LESSON_COLUMNS,
  type NoteRow,
  NOTES_OF_LESSON,
} from './load-lesson'
import { markRulesOfTerm } from './mark-rules'
import { ownNote } from './own-note'
import { termFinals } from './term-finals'

type LessonOfPage = LessonRow & {
  assignments: AssignmentRow[]
  attendance: PresentedAttendance[]
  behaviour: BehaviourRow[]
  notes: NoteRow[]
}
type Args = { req: PayloadRequest; facts: Facts; workload: number; term?: number }

/** The terms that a class is taught in, in order. */
export const termsOfClass = ({ reference }: Pick<Facts, 'reference'>, classId: number): TermRef[] => {
  const termSet = reference.classes.get(classId)?.termSet
  return [...reference.terms.values()]
    .filter((term) => term.termSet === termSet)
    .sort((left, right) => left.number - right.number)
}

/** The term that goes on, in vacations the one that ended last, before the year the first. */
export const presentTerm = (terms: readonly TermRef[], today: SchoolDate): TermRef | undefined =>
  terms.find((term) => isWithin(term, today)) ?? terms.filter(({ to }) => to < today).at(-1) ?? terms[0]

const MARK_FIELDS = [
  'student',
  'assignment',
  'value',
  'isDebt',
  'comment',
  'score',
  'formerValue',
  'wasDebt',
] as const satisfies readonly (keyof PresentedMark)[]

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
      attendance: { collection: SLUGS.attendance, columns: ['student', 'lesson', 'code'], on: 'lesson' },
      behaviour: BEHAVIOUR_OF_LESSON,
      notes: NOTES_OF_LESSON,
    },
  })) as LessonOfPage[]
  const substitutes = lessons.some(({ substitute }) => substitute !== null && substitute === facts.staff)
  if (!mayRead(facts, workload) && !(substitutes && facts.statuses.has('teacher'))) throw notFound()

  const marks = await table.find<PresentedMark>({
    collection: SLUGS.marks,
    columns: MARK_FIELDS,
    where: { ...ofWorkload, ...inTerm },
  })
  const types = await assignmentTypesOf(req.payload, facts.school)
  const rules = await markRulesOfTerm(req, facts, term)
  const locks = await locksOf({ req, facts }, lessons)
  const presented = lessons.map((lesson) =>
    presentLesson({
      facts,
      lesson,
      assignments: lesson.assignments,
      lock: locks.get(lesson.id) ?? null,
      privateNote: ownNote(facts, lesson.notes),
    }),
  )
  const header = presentWorkload(facts, workload)
  const roster = rosterOf(facts.reference, workload, term)
  const students = roster.map(({ student }) => student)
  return {
    workload: header,
    term: { id: term.id, name: term.name, from: term.from, to: term.to },
    terms: terms.map(({ id: termId, name }) => ({ id: termId, name })),
    today: facts.today,
    isMarked: !rules.unmarkedGrades.includes(header.grade),
    marking: presentMarking(rules),
    canWrite: presented.some(({ isWritable }) => isWritable),
    students: roster.map(({ student, name, periods }) => ({ id: student, name, periods })),
    lessons: presented,
    marks,
    attendance: lessons.flatMap(({ attendance }) => attendance),
    behaviour: lessons.flatMap(({ id: lesson, behaviour }) => presentBehaviour(lesson, behaviour)),
    readsHistory: readsChanges(facts, workload),
    finals: await termFinals({ req, facts, workload, term, students }),
    ...presentDictionaries(facts, types),
  }
}
