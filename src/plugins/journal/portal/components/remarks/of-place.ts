import type { JournalRemark, JournalRemarks } from '../../../types'

/** Whether something was remarked on a lesson as a whole or on somebody in it. */
export const isLessonRemarked = (all: JournalRemarks | null, lesson: number): boolean =>
  all?.remarks.some((remark) => remark.lesson === lesson) ?? false

/** The most urgent remark on a cell. */
export const remarkOfCell = (
  all: JournalRemarks | null,
  { student, lesson }: { student: number; lesson: number },
): JournalRemark | undefined =>
  all?.remarks.find((remark) => remark.lesson === lesson && remark.student === student)
