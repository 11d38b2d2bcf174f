import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { emit } from '@/core/domain-events'
import { inTransaction } from '@/db/in-transaction'
import { initials } from '@/i18n/names'

import { describeChanges } from '../domain/describe-changes'
import { studentsOn } from '../domain/roster'
import { createTotalsChange } from './change-totals'
import { changedMeanwhile, lessonCancelled, lessonInFuture, notInGroup } from './journal-errors'
import { assignmentTypesOf } from './dictionary'
import { withLastWriters } from './last-writers'
import { requireOpenLesson } from './locks'
import { loadLesson, type LoadedLesson } from './load-lesson'
import { createLateness } from './mark-lateness'
import { markRulesOn } from './mark-rules'
import { nameAuthors } from './name-authors'
import { ownNote, writeOwnNote } from './own-note'
import { type AttendanceChange, planAttendance, writeAttendance } from './record-attendance'
import { type BehaviourChange, planBehaviour, writeBehaviour } from './record-behaviour'
import { type LessonChange, planLessonFields, writeLessonFields } from './record-lesson-fields'
import { type Corrected, correctedBy, type MarkChange, planMarks, writeMarks } from './record-marks'
import { writeChanges } from './write-changes'

export type LessonRecord = {
  lesson?: LessonChange
  marks: readonly MarkChange[]
  attendance: readonly AttendanceChange[]
  /** The teacher has looked who is there: also when nobody is missing. */
  isAttendanceTaken?: boolean | undefined
  behaviour?: readonly BehaviourChange[]
}

type Args = {
  req: PayloadRequest
  facts: Facts
  id: number
  record: LessonRecord
  /** Written ahead of the lesson, copied from another: it does not say that the lesson was held. */
  isDraft?: boolean
}

/** What a save came to. */
export type Recorded = {
  students: number[]
  /** Marks that replaced others: what each cell keeps of the one before. */
  corrected: Corrected[]
}

const partOf = ({ marks, attendance }: LessonRecord) => {
  if (marks.length > 0) return attendance.length > 0 ? undefined : 'marks'
  return attendance.length > 0 ? 'attendance' : 'lesson'
}

/** Only who was ever in the class is named: nobody learns of others from a refusal. */
const nameOf = ({ reference }: Facts, { lesson }: LoadedLesson, student: number): string => {
  const isKnown = reference.enrolments.some((row) => row.student === student && row.class === lesson.class)
  if (!isKnown) return ''
  const person = reference.people.get(reference.students.get(student)?.person ?? 0)
  return person ? initials(person) : ''
}

/** Beyond marks and absences: what few saves touch is loaded for those alone. */
const alsoOf = ({ behaviour = [], lesson }: LessonRecord): ('behaviour' | 'notes')[] => [
  ...(behaviour.length > 0 ? (['behaviour'] as const) : []),
  ...(lesson && 'privateNote' in lesson.now ? (['notes'] as const) : []),
]

const checkStudents = (facts: Facts, loaded: LoadedLesson, students: readonly number[]): void => {
  const { lesson } = loaded
  if (students.length === 0) return
  if (lesson.date > facts.today) throw lessonInFuture({ date: lesson.date })
  const workload = facts.reference.workloads.get(lesson.workload)
  const group = workload ? studentsOn(facts.reference, workload, lesson.date) : new Set<number>()
  const strangers = students.filter((student) => !group.has(student))
  if (strangers.length > 0) {
    throw notInGroup({ date: lesson.date, names: strangers.map((student) => nameOf(facts, loaded, student)) })
  }
}

/**
 * Records a lesson: topic, type, homework, attendance, marks, in one transaction, all or nothing.
 * A repeated save changes nothing; a cell that somebody else changed meanwhile refuses the whole save (409)
 * and tells the newer values.
 */
export const recordLesson = ({ req, facts, id, record, isDraft = false }: Args): Promise<Recorded> =>
  inTransaction(req, async () => {
    const { school } = facts
    const loaded = await loadLesson({ req, school, id, only: partOf(record), also: alsoOf(record) })
    const { lesson } = loaded
    await requireOpenLesson({ req, facts, lesson })
    if (lesson.state === 'cancelled') throw lessonCancelled()
    const students = [...new Set([...record.marks, ...record.attendance].map(({ student }) => student))]
    const noted = (record.behaviour ?? []).map(({ student }) => student)
    checkStudents(facts, loaded, [...new Set([...students, ...noted])])

    const fields = planLessonFields({ ...lesson, privateNote: ownNote(facts, loaded.notes) }, record.lesson)
    const rules = await markRulesOn(req, facts, lesson.date)
    const marks = planMarks(loaded, record.marks, { facts, rules })
    const attendance = planAttendance(loaded, record.attendance)
    const behaviour = planBehaviour(loaded, record.behaviour ?? [])
    const conflicts = [
      ...fields.conflicts,
      ...marks.conflicts,
      ...attendance.conflicts,
      ...behaviour.conflicts,
    ]
    if (conflicts.length > 0) {
      const disputed = await withLastWriters(req, { lesson: id, facts, disputed: conflicts })
      const named = await nameAuthors(req, facts, disputed)
      throw changedMeanwhile({ count: named.length }, { details: { conflicts: named } })
    }

    const totals = createTotalsChange()
    const types = await assignmentTypesOf(req.payload, facts.school)
    const { attendance: codes } = record
    const lateness = await createLateness({
      req,
      facts,
      loaded,
      rules,
      types,
      marks: marks.changes,
      attendance: codes,
    })
    await writeMarks({ req, facts, loaded, plan: marks, totals, rules, lateness })
    await writeAttendance({ req, facts, loaded, plan: attendance, totals })
    await writeBehaviour({ req, facts, loaded, plan: behaviour })
    await totals.write(req, { ...lesson, school })
    const isHeld = lesson.date <= facts.today && !isDraft
    const { privateNote, ...written } = fields.fields
    if (privateNote !== undefined) await writeOwnNote({ req, facts, lesson: id, text: privateNote })
    const takesAttendance = record.isAttendanceTaken === true || attendance.changes.length > 0
    await writeLessonFields({ req, facts, lesson, fields: written, isHeld, takesAttendance })
    const changes = describeChanges({
      scale: rules.scale,
      marks: marks.changes.map(({ change }) => change),
      attendance: attendance.changes.map(({ change }) => change),
      behaviour: behaviour.changes.map(({ change }) => change),
      lesson: { before: lesson, after: written },
    })
    await writeChanges({ req, facts, loaded, changes })
    const { topic = lesson.topic } = written
    await emit(req, 'lesson.recorded', {
      lesson: lesson.id,
      workload: lesson.workload,
      class: lesson.class,
      date: lesson.date,
      by: facts.user,
      students,
      topic,
      isTopicNews: isHeld && ('topic' in written || (lesson.state === 'planned' && topic !== null)),
    })
    return { students, corrected: correctedBy(marks) }
  })
