import { overlaps, type SchoolDate } from '@/core/school-date'

export type ClassTeacher = { staff: number; from: SchoolDate; to: SchoolDate | null }
export type TeacherFault = { index: number; kind: 'order' | 'overlap' | 'outside' }

type Year = { startDate: SchoolDate; endDate: SchoolDate }

/**
 * What is wrong with the class teachers of a class, line by line: a last day before the first, two at once,
 * or dates that have nothing to do with the class's year.
 */
export const findTeacherFaults = (list: readonly ClassTeacher[], year: Year): TeacherFault[] =>
  list.flatMap((row, index): TeacherFault[] => {
    if (row.to && row.to < row.from) return [{ index, kind: 'order' }]
    // Appointed in the summer before, or till the end of the last summer month: that is usual.
    if (row.from > year.endDate || (row.to && row.to < year.startDate)) return [{ index, kind: 'outside' }]
    if (list.some((other, at) => at < index && overlaps(other, row))) return [{ index, kind: 'overlap' }]
    return []
  })
