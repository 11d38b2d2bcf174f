import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays } from '@/core/school-date'
import { findLessons, type LessonRow } from '@/plugins/schedule'

/** Days ahead that a family is told of, today included. */
const AHEAD = 4

export type FamilyChange = { student: number; lesson: LessonRow }

/**
 * Lessons of the coming days that are given by somebody else, were cancelled or moved here: of the student, and of each
 * child whose diary the guardian may read. One statement for each of them. Only what is told in the diary anyway.
 */
export const readFamilyChanges = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<FamilyChange[]> => {
  const learners = [...new Set([facts.student, ...facts.children])].filter((id) => id !== null)
  const found: FamilyChange[] = []
  for (const student of learners) {
    const lessons = await findLessons({
      req,
      facts,
      whose: [{ view: 'student', id: student }],
      from: facts.today,
      to: addDays(facts.today, AHEAD - 1),
    })
    for (const lesson of lessons)
      if (lesson.substitute !== null || lesson.state === 'cancelled' || lesson.movedFromDate)
        found.push({ student, lesson })
  }
  return found
}
