import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { ask } from '@/core/questions'

import { requireRecorder } from '../access/may-record'
import type { LessonLock, LessonRow, LockedPlace } from '../types'
import { lessonLocked } from './journal-errors'

type Scope = { req: PayloadRequest; facts: Facts }

/** Which of the lessons are locked, by id, as whoever keeps locks says. */
export const locksOf = async (
  { req, facts }: Scope,
  lessons: readonly LockedPlace[],
): Promise<ReadonlyMap<number, LessonLock>> => {
  if (lessons.length === 0) return new Map()
  const answers = await ask(req, 'lessons.locked', { school: facts.school, today: facts.today, lessons })
  return new Map(answers.flatMap((answer) => [...answer]))
}

/**
 * The person records this lesson, and it is not locked: asked before every change of it.
 * @throws notAllowed, notFound, lessonLocked
 */
export const requireOpenLesson = async ({
  req,
  facts,
  lesson,
}: Scope & { lesson: LessonRow }): Promise<void> => {
  requireRecorder(facts, lesson)
  const lock = (await locksOf({ req, facts }, [lesson])).get(lesson.id)
  if (lock) throw lessonLocked(lock)
}
