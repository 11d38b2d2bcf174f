import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { initials } from '@/i18n/names'

import { SLUGS } from '../slugs'
import { assignmentTypesOf } from './dictionary'
import { type LateWork, lateWorks } from './late-marks'
import { type OwedWork, owedWorks } from './owed-works'

type Args = { req: PayloadRequest; facts: Facts; from: SchoolDate; to: SchoolDate }

export type TeacherTimeliness = {
  staff: number
  name: string
  /** Marks that came late, the works they belong to, and the longest delay in school days. */
  marks: number
  works: number
  days: number
  /** Works whose deadline is over and whose marks are still missing. */
  owed: number
}

/** By workload: what was marked late, and what is owed past its deadline. For those who control the journals. */
export const readTimeliness = async ({
  workloads,
  ...args
}: Args & { workloads: readonly number[] | null }): Promise<
  Map<number, { late: LateWork[]; owed: OwedWork[] }>
> => {
  const byWorkload = new Map<number, { late: LateWork[]; owed: OwedWork[] }>()
  const of = (workload: number) => {
    const row = byWorkload.get(workload) ?? { late: [], owed: [] }
    byWorkload.set(workload, row)
    return row
  }
  for (const work of await lateWorks({ ...args, workloads })) of(work.workload).late.push(work)
  for (const work of await owedWorks({ ...args, workloads }))
    if (work.deadline < args.facts.today) of(work.workload).owed.push(work)
  return byWorkload
}

const nameOf = ({ reference }: Facts, staff: number): string => {
  const person = reference.people.get(reference.staff.get(staff)?.person ?? 0)
  return person ? initials(person) : ''
}

/** Teachers with late or missing marks in the lessons of these days, the most first. */
export const timelinessByTeacher = async (args: Args): Promise<TeacherTimeliness[]> => {
  const { workloads } = args.facts.reference
  const teachers = new Map<number, TeacherTimeliness>()
  const of = (staff: number) => {
    const empty = { staff, name: nameOf(args.facts, staff), marks: 0, works: 0, days: 0, owed: 0 }
    const row = teachers.get(staff) ?? empty
    teachers.set(staff, row)
    return row
  }
  for (const [workload, { late, owed }] of await readTimeliness({ ...args, workloads: null })) {
    for (const { marks, days } of late) {
      const row = of(workloads.get(workload)?.teacher ?? 0)
      row.marks += marks
      row.works += 1
      row.days = Math.max(row.days, days)
    }
    for (const { staff } of owed) of(staff).owed += 1
  }
  return [...teachers.values()].sort(
    (left, right) => right.owed - left.owed || right.marks - left.marks || (left.name < right.name ? -1 : 1),
  )
}

export type TimelinessWork = {
  key: string
  lesson: number
  workload: number
  date: SchoolDate
  type: string
  topic: string | null
  /** Marked late: how many marks and by how many days at most; owed: how many are there of how many. */
  late: { marks: number; days: number } | null
  owed: { marked: number; present: number; deadline: SchoolDate; days: number } | null
}

/** The single works behind a teacher's counts, those that are still owed first. */
export const worksBehind = async ({
  staff,
  ...args
}: Args & { staff: number }): Promise<{ name: string; works: TimelinessWork[] }> => {
  const { req, facts } = args
  if (!facts.reference.staff.has(staff)) throw notFound()
  const all = [...(await readTimeliness({ ...args, workloads: null }))]
  const late = all
    .filter(([workload]) => facts.reference.workloads.get(workload)?.teacher === staff)
    .flatMap(([, works]) => works.late)
  const owed = all.flatMap(([, works]) => works.owed).filter((work) => work.staff === staff)
  const types = new Map(
    (await assignmentTypesOf(req.payload, facts.school)).map(({ id, name }) => [id, name]),
  )
  const assignments = new Map(
    late.length === 0
      ? []
      : (
          await rows(req).find<{ id: number; type: number; topic: string | null }>({
            collection: SLUGS.assignments,
            columns: ['id', 'type', 'topic'],
            where: { id: { in: late.map(({ assignment }) => assignment) } },
          })
        ).map((row) => [row.id, row]),
  )
  return {
    name: nameOf(facts, staff),
    works: [
      ...owed.map(({ assignment, lesson, workload, date, type, topic, ...work }): TimelinessWork => {
        const { marked, present, deadline, late: days } = work
        const state = { late: null, owed: { marked, present, deadline, days } }
        return { key: `owed ${assignment}`, lesson, workload, date, type, topic, ...state }
      }),
      ...late.map(({ assignment, lesson, workload, date, marks, days }): TimelinessWork => {
        const row = assignments.get(assignment)
        const type = types.get(row?.type ?? 0) ?? ''
        const state = { late: { marks, days }, owed: null }
        return {
          key: `late ${assignment}`,
          lesson,
          workload,
          date,
          type,
          topic: row?.topic ?? null,
          ...state,
        }
      }),
    ],
  }
}
