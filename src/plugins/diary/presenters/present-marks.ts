import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import { overlaps } from '@/core/school-date'
import type { TermRef } from '@/db/reference'
import { isFailing } from '@/plugins/journal'
import { type AssignmentRow, averageOf, type MarkRules } from '@/plugins/journal/types'

import type { Belonging } from '../domain/belonging'
import { sumMarks } from '../domain/mark-sums'
import { countCodes } from '../domain/count-codes'
import { whyMarks } from '../domain/why-marks'
import type { DiaryAttendanceRow, DiaryMarkRow } from '../operations/records'
import { presentMark, type ScaleOn } from './present-day'
import { subjectName } from './present-student'
import type { DiaryDebt, DiaryMarks, SubjectMark } from './types'

type Args = {
  reference: Facts['reference']
  belonging: Belonging
  term: TermRef
  rules: MarkRules
  marks: readonly DiaryMarkRow[]
  attendanceOf: ReadonlyMap<number, DiaryAttendanceRow[]>
  tasks: ReadonlyMap<number, AssignmentRow>
  types: ReadonlyMap<number, { name: string }>
  scaleOn: ScaleOn
}

/** Subjects that the student is taught in the term, and those of which something was recorded. */
const subjectsOf = ({ reference, belonging, term }: Args, recorded: Iterable<number>): number[] => {
  const taught = [...reference.workloads.values()]
    .filter((workload) => overlaps(workload, term) && belonging.isInWithin(workload, term))
    .map(({ subject }) => subject)
  const wanted = new Set([...taught, ...recorded])
  // The reference keeps subjects in the school's own order.
  return [...reference.subjects.keys()].filter((subject) => wanted.has(subject))
}

/** Presents the marks of a term by subject. */
export const presentMarks = (args: Args): Pick<DiaryMarks, 'subjects' | 'debts' | 'absences'> => {
  const { reference, rules, marks, attendanceOf, tasks, types } = args
  const subjectOf = ({ workload }: DiaryMarkRow): number => reference.workloads.get(workload)?.subject ?? 0
  const bySubject = groupBy(marks, subjectOf)

  const presentOne = (row: DiaryMarkRow): Omit<SubjectMark, 'before' | 'after'> => {
    const task = tasks.get(row.assignment)
    return {
      id: row.id,
      date: row.date,
      ...presentMark(row, args.scaleOn),
      type: types.get(task?.type ?? 0)?.name ?? '',
      topic: task?.topic ?? null,
      weight: task?.weight ?? 0,
    }
  }
  const presentDebt = (row: DiaryMarkRow): DiaryDebt => {
    const { id, date, type, topic, comment } = presentOne(row)
    const dueDate = tasks.get(row.assignment)?.dueDate ?? null
    return { id, subject: subjectName(reference, subjectOf(row)), date, type, topic, dueDate, comment }
  }
  return {
    subjects: subjectsOf(args, [...bySubject.keys(), ...attendanceOf.keys()]).map((subject) => {
      const presented = whyMarks(rules, (bySubject.get(subject) ?? []).map(presentOne))
      const sums = sumMarks(presented)
      const average = averageOf(rules, sums)
      return {
        subject: { id: subject, name: subjectName(reference, subject) },
        marks: presented,
        average,
        isFailing: isFailing(rules, average),
        count: sums.plainCount,
        absences: countCodes(attendanceOf.get(subject) ?? []),
      }
    }),
    debts: marks.filter(({ isDebt, value }) => isDebt && value === null).map(presentDebt),
    absences: countCodes([...attendanceOf.values()].flat()),
  }
}
