import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import { isWithin } from '@/core/school-date'

export type SchoolCount = {
  hasYear: boolean
  students: number
  classes: number
  teachers: number
  guardians: number
  /** What is missing in the cards. */
  classesWithoutTeacher: { id: number; name: string }[]
}

/** The school in figures, from its snapshot: asks the database for nothing. */
export const countSchool = (facts: Facts): SchoolCount => {
  const { reference, today } = facts
  const classes = presentClasses(facts)
  const isPresent = new Set(classes.map(({ id }) => id))
  const students = new Set(
    reference.enrolments
      .filter((row) => isPresent.has(row.class) && isWithin(row, today))
      .map(({ student }) => student),
  )
  return {
    hasYear: reference.years.size > 0,
    students: students.size,
    classes: classes.length,
    teachers: new Set(
      [...reference.workloads.values()].filter((row) => isWithin(row, today)).map(({ teacher }) => teacher),
    ).size,
    guardians: new Set(
      reference.guardianships
        .filter((tie) => students.has(tie.student) && isWithin(tie, today))
        .map(({ guardian }) => guardian),
    ).size,
    classesWithoutTeacher: classes
      .filter(({ classTeachers }) => !classTeachers.some((row) => isWithin(row, today)))
      .map(({ id, name }) => ({ id, name })),
  }
}
