import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import { fullName, initials } from '@/i18n/names'

import type { Belonging } from '../domain/belonging'
import type { DiaryStudent } from './types'

type Reference = Facts['reference']

/** The student's name, and the class on that day. */
export const presentStudent = (
  reference: Reference,
  student: number,
  belonging: Belonging,
  date: SchoolDate,
): DiaryStudent => {
  const person = reference.people.get(reference.students.get(student)?.person ?? 0)
  const classId = belonging.classOn(date)
  return {
    id: student,
    name: person ? fullName(person) : '',
    class: (classId !== null && reference.classes.get(classId)?.name) || null,
  }
}

/** «Иванова А. П.» of a member of staff. */
export const teacherName = (reference: Reference, staff: number | null): string => {
  const person = reference.people.get(reference.staff.get(staff ?? 0)?.person ?? 0)
  return person ? initials(person) : ''
}

export const subjectName = (reference: Reference, subject: number): string =>
  reference.subjects.get(subject)?.name ?? ''
