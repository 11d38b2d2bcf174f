import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import { addDays, type SchoolDate } from '@/core/school-date'
import { type RowWhere, rows } from '@/db/rows'

import { isMissed } from '../domain/attendance-codes'
import { isWorkOwed, lateDays } from '../domain/deadline'
import { rulesOn } from '../domain/mark-rules'
import { studentsOn } from '../domain/roster'
import { deadlineOf, schoolDaysOf } from '../domain/school-days'
import { SLUGS } from '../slugs'
import type { AssignmentRow, AttendanceRow, LessonRow, MarkRow } from '../types'
import { assignmentTypesOf } from './dictionary'
import { allMarkRules } from './mark-rules'
import { recorderOf } from './owed-lessons'

/** How far back works are looked for: a report may have two weeks to be handed in. */
const LOOK_BACK = 45

/** A work whose marks are still with the teacher. */
export type OwedWork = {
  assignment: number
  lesson: number
  workload: number
  class: number
  /** Who gave the lesson and marks it. */
  staff: number
  date: SchoolDate
  /** Name of the type. */
  type: string
  topic: string | null
  isLong: boolean
  /** The last day on which it is marked in time. */
  deadline: SchoolDate
  /** School days since the deadline; 0 while there is time. */
  late: number
  present: number
  marked: number
}

const COLUMNS = ['id', 'workload', 'class', 'teacher', 'substitute', 'date'] as const
type Lesson = Pick<LessonRow, (typeof COLUMNS)[number]>
type Assignment = Pick<AssignmentRow, 'id' | 'lesson' | 'type' | 'topic' | 'dueDate'> & {
  marks: Pick<MarkRow, 'student' | 'value' | 'isDebt'>[]
}
type Absence = Pick<AttendanceRow, 'student' | 'code'> & { lesson: number }

type Args = {
  req: PayloadRequest
  facts: Facts
  /** Which lessons, as a condition on their rows. */
  where: RowWhere
  from: SchoolDate
  to: SchoolDate
}

/** The works of these lessons that are not marked yet: three statements, however many lessons there are. */
const findOwedWorks = async ({ req, facts, where, from, to }: Args): Promise<OwedWork[]> => {
  const { reference, school, today } = facts
  const table = rows(req)
  const lessons = await table.find<Lesson>({
    collection: 'lessons',
    columns: COLUMNS,
    where: {
      and: [
        where,
        {
          school: { equals: school },
          state: { equals: 'held' },
          date: { greater_than_equal: from, less_than_equal: to },
        },
      ],
    },
    sort: ['date', 'number'],
  })
  if (lessons.length === 0) return []
  const ids = lessons.map(({ id }) => id)
  const assignments = await table.find<Assignment>({
    collection: SLUGS.assignments,
    columns: ['id', 'lesson', 'type', 'topic', 'dueDate'],
    where: { lesson: { in: ids } },
    sort: ['position'],
    with: {
      marks: { collection: SLUGS.marks, columns: ['student', 'value', 'isDebt'], on: 'assignment' },
    },
  })
  const absences = await table.find<Absence>({
    collection: SLUGS.attendance,
    columns: ['lesson', 'student', 'code'],
    where: { lesson: { in: ids } },
  })
  const types = new Map((await assignmentTypesOf(req.payload, school)).map((type) => [type.id, type]))
  const rules = await allMarkRules(req.payload, school)
  const ofLesson = groupBy(assignments, ({ lesson }) => lesson)
  const missed = groupBy(
    absences.filter(({ code }) => isMissed(code)),
    ({ lesson }) => lesson,
  )
  return lessons.flatMap((lesson) => {
    const workload = reference.workloads.get(lesson.workload)
    const grade = reference.classes.get(lesson.class)?.grade ?? 0
    const { longCheckDays, unmarkedGrades } = rulesOn(rules, lesson.date)
    if (!workload || unmarkedGrades.includes(grade)) return []
    return (ofLesson.get(lesson.id) ?? []).flatMap(({ id, type, topic, dueDate, marks }): OwedWork[] => {
      if (dueDate && dueDate > today) return []
      const isLong = Boolean(types.get(type)?.needsLongCheck)
      const group = studentsOn(reference, workload, lesson.date)
      for (const { student } of missed.get(lesson.id) ?? []) group.delete(student)
      const marked = marks.filter(
        ({ student, value, isDebt }) => group.has(student) && (value !== null || isDebt),
      ).length
      const present = group.size
      if (!isWorkOwed({ isLong, present, marked })) return []
      const deadline = deadlineOf({ reference, lesson, dueDate, isLong, longCheckDays })
      const late = lateDays({ ...schoolDaysOf(reference, lesson.class), deadline, markedOn: today })
      const { workload: of, class: classId, date } = lesson
      return [
        {
          ...{ assignment: id, lesson: lesson.id, workload: of, class: classId, date, topic, isLong },
          ...{
            staff: recorderOf(lesson),
            type: types.get(type)?.name ?? '',
            deadline,
            late,
            present,
            marked,
          },
        },
      ]
    })
  })
}

/** The works that this teacher has to mark, the most urgent first. */
export const worksOfTeacher = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<OwedWork[]> => {
  const { staff, today } = facts
  if (staff === null) return []
  const found = await findOwedWorks({
    req,
    facts,
    where: { or: [{ teacher: { equals: staff } }, { substitute: { equals: staff } }] },
    from: addDays(today, -LOOK_BACK),
    to: today,
  })
  return found
    .filter((work) => work.staff === staff)
    .sort((left, right) => (left.deadline < right.deadline ? -1 : left.deadline > right.deadline ? 1 : 0))
}

type OfWorkloads = Omit<Args, 'where'> & {
  /** `null` for all of the school. */
  workloads: readonly number[] | null
}

/** The works of these workloads that are not marked yet. Ask the right to read them first. */
export const owedWorks = ({ workloads, ...args }: OfWorkloads): Promise<OwedWork[]> =>
  findOwedWorks({ ...args, where: workloads === null ? {} : { workload: { in: workloads } } })
