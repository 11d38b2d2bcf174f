import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { badInput } from '@/core/errors'
import { rows } from '@/db/rows'

import type { LessonRow } from '../types'
import { unknownReference } from './journal-errors'

export type LessonFields = Partial<
  Pick<LessonRow, 'topic' | 'lessonType' | 'homework' | 'homeworkDueDate' | 'homeworkMinutes' | 'studentNote'>
> & {
  /** What the teacher notes for oneself: kept apart from the lesson, see `writeOwnNote`. */
  privateNote?: string | null
}
export type LessonChange = { was: LessonFields; now: LessonFields }
export type LessonConflict = { kind: 'lesson'; field: keyof LessonFields; current: string | number | null }

type Plan = { fields: LessonFields; conflicts: LessonConflict[] }

const clean = (value: string | number | null | undefined) =>
  value === undefined || value === '' ? null : value

/** Which fields really change, and which were changed by somebody else meanwhile. */
export const planLessonFields = (
  lesson: LessonRow & { privateNote?: string | null },
  change: LessonChange | undefined,
): Plan => {
  const plan: Plan = { fields: {}, conflicts: [] }
  for (const field of Object.keys(change?.now ?? {}) as (keyof LessonFields)[]) {
    const current = clean(lesson[field])
    const wanted = clean(change?.now[field])
    if (current === wanted) continue
    if (current === clean(change?.was[field])) Object.assign(plan.fields, { [field]: wanted })
    else plan.conflicts.push({ kind: 'lesson', field, current })
  }
  return plan
}

type Write = {
  req: PayloadRequest
  facts: Facts
  lesson: LessonRow
  fields: LessonFields
  isHeld: boolean
  /** Somebody looked who is there. */
  takesAttendance: boolean
}

/** Writes the lesson's fields and, on its day or later, marks it as held. One statement; none when nothing changes. */
export const writeLessonFields = async ({
  req,
  facts,
  lesson,
  fields,
  isHeld,
  takesAttendance,
}: Write): Promise<void> => {
  const { lessonType, homeworkDueDate } = fields
  if (lessonType && !facts.reference.lessonTypes.has(lessonType)) {
    throw unknownReference({ what: { ru: 'Тип урока', en: 'Lesson type' } }, { path: 'lesson.lessonType' })
  }
  if (homeworkDueDate && homeworkDueDate < lesson.date) {
    throw badInput(
      { ru: 'Срок задания не может быть раньше урока.', en: 'Homework cannot be due before the lesson.' },
      { path: 'lesson.homeworkDueDate' },
    )
  }
  const becomesHeld = isHeld && lesson.state === 'planned'
  const isFirstRoll = isHeld && takesAttendance && lesson.attendanceAt === null
  if (Object.keys(fields).length === 0 && !becomesHeld && !isFirstRoll) return
  await rows(req).update({
    collection: 'lessons',
    where: { id: { equals: lesson.id } },
    data: {
      ...fields,
      ...(becomesHeld ? { state: 'held' } : {}),
      ...(isFirstRoll ? { attendanceAt: now() } : {}),
      recordedAt: now(),
      recordedBy: facts.user,
      updatedAt: now(),
    },
  })
}
