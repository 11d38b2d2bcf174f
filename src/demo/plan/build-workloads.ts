import { groupBy } from '@/core/group-by'
import type { IdFactory } from '@/core/ids'
import type { SchoolDate } from '@/core/school-date'

import type { StaffMember } from '../people/build-staff'
import type { SubgroupRow, WorkloadRow } from '../world'
import { assignTeachers, type TeachingUnit } from './assign-teachers'
import type { ClassPlan } from './class-plans'
import { curriculumOf, type CurriculumLine, type Split } from './curriculum'
import { departmentsFor, type DepartmentKey } from './departments'
import type { SubjectKey } from './subjects'

/** A workload with what the timetable, the lessons and the subgroups need to know of it. */
export type PlannedWorkload = {
  row: WorkloadRow
  /** Index of the class. */
  class: number
  subject: SubjectKey
  teacher: StaffMember
  split: Split | null
  subgroup: SubgroupRow | null
  /** 0 or 1 for the halves of a class. */
  half: number
}

/** Subjects that one teacher takes in a class. */
const BUNDLES: readonly (readonly SubjectKey[])[] = [
  ['russian', 'literature'],
  ['algebra', 'analysis', 'geometry'],
  ['history', 'social'],
]

const HALF_NAMES: Record<Split, readonly [string, string]> = {
  halves: ['1-я группа', '2-я группа'],
  boysGirls: ['Юноши', 'Девушки'],
}

const subgroupName = (split: Split, half: number, grade: number): string => {
  if (split === 'boysGirls' && grade < 10) return half === 0 ? 'Мальчики' : 'Девочки'
  return HALF_NAMES[split][half]!
}

type Piece = { class: number; line: CurriculumLine; half: number; bundle: string }

const piecesOf = (plans: readonly ClassPlan[]): Piece[] =>
  plans.flatMap((plan, index) =>
    curriculumOf(plan.grade, plan.profile).flatMap((line) => {
      const isPrimary = departmentsFor(line.subject, plan.grade)[0] === 'primary'
      const bundle = isPrimary ? -1 : BUNDLES.findIndex((subjects) => subjects.includes(line.subject))
      const halves = line.split ? [0, 1] : [0]
      return halves.map((half) => ({
        class: index,
        line,
        half,
        bundle: `${index}/${isPrimary ? 'primary' : bundle === -1 ? line.subject : bundle}/${half}`,
      }))
    }),
  )

/** Every class's curriculum given to teachers, with the subgroups of divided subjects. */
export const buildWorkloads = ({
  plans,
  classIds,
  staff,
  subjectId,
  yearStart,
  school,
  makeId,
}: {
  plans: readonly ClassPlan[]
  classIds: readonly number[]
  staff: readonly StaffMember[]
  subjectId: (key: SubjectKey) => number
  yearStart: SchoolDate
  school: number
  makeId: IdFactory
}): PlannedWorkload[] => {
  const teachers = staff.filter(({ department }) => department)
  const pieces = piecesOf(plans)
  const bundles = [...groupBy(pieces, ({ bundle }) => bundle).values()]
  const primaryClasses = plans.flatMap(({ grade }, index) => (grade <= 4 ? [index] : []))

  const eligible = ({ class: index, line, half }: Piece): number[] => {
    let departments: readonly DepartmentKey[] = departmentsFor(line.subject, plans[index]!.grade)
    if (line.split === 'boysGirls' && line.subject === 'technology' && half === 0)
      departments = ['boysLabour']
    const found = teachers.flatMap((teacher, position) =>
      departments.includes(teacher.department!) ? [position] : [],
    )
    // One teacher leads one class of the primary school.
    return departments[0] === 'primary' ? [found[primaryClasses.indexOf(index)]!] : found
  }
  const units = bundles.map((bundle): TeachingUnit => {
    const { line, half, class: index } = bundle[0]!
    const pair = bundles.findIndex(
      ([other]) => line.split && other!.class === index && other!.line === line && other!.half !== half,
    )
    return {
      class: index,
      hours: bundle.reduce((sum, piece) => sum + piece.line.hours, 0),
      eligible: eligible(bundle[0]!),
      pair: pair === -1 ? null : pair,
    }
  })
  const owners = assignTeachers({ units, teacherCount: teachers.length })
  const teacherOf = new Map(
    bundles.flatMap((bundle, index) => bundle.map((piece) => [piece, teachers[owners[index]!]!] as const)),
  )

  return pieces.map((piece) => {
    const { class: index, line, half } = piece
    const { grade } = plans[index]!
    const subject = subjectId(line.subject)
    const teacher = teacherOf.get(piece)!
    const place = { school, class: classIds[index]!, subject }
    const subgroup = line.split
      ? { id: makeId(), ...place, name: subgroupName(line.split, half, grade) }
      : null
    const row: WorkloadRow = {
      id: makeId(),
      ...place,
      subgroup: subgroup?.id ?? null,
      teacher: teacher.card.id,
      hoursPerWeek: line.hours,
      from: yearStart,
      to: null,
    }
    return { row, class: index, subject: line.subject, teacher, split: line.split, subgroup, half }
  })
}
