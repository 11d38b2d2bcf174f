import type { PayloadRequest } from 'payload'

import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'
import { readReference } from '@/db/reference'
import type { LessonLock, LockedPlace } from '@/plugins/journal/types'

import { controlRulesOn } from '../domain/control-rules'
import { lockOf } from '../domain/lock-of'
import { controlStateOf } from './control-cache'

type Args = {
  req: PayloadRequest
  asked: { school: number; today: SchoolDate; lessons: readonly LockedPlace[] }
}

/** Which of the lessons are locked. No statement while the school's locks are in memory. */
export const lockedLessons = async ({
  req,
  asked: { school, today, lessons },
}: Args): Promise<ReadonlyMap<number, LessonLock>> => {
  const { classes, terms, workloads } = await readReference(req.payload, school)
  const { locks, openings, rules } = await controlStateOf(req.payload, school)
  const { lockDays } = controlRulesOn(rules, today)
  const found = new Map<number, LessonLock>()
  if (locks.length === 0 && lockDays === null) return found
  const termsOf = groupBy(terms.values(), ({ termSet }) => termSet)
  for (const lesson of lessons) {
    const card = classes.get(lesson.class)
    const lock = lockOf({
      lesson: {
        ...lesson,
        grade: card?.grade ?? 0,
        teacher: workloads.get(lesson.workload)?.teacher ?? 0,
      },
      locks,
      openings,
      terms: termsOf.get(card?.termSet ?? 0) ?? [],
      lockDays,
      today,
    })
    if (lock) found.set(lesson.id, lock)
  }
  return found
}
