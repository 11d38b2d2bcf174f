import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notAllowed, notFound } from '@/core/errors'
import { rows } from '@/db/rows'
import type { LessonRow } from '@/plugins/journal/types'

import { belongingOf } from '../domain/belonging'
import { SLUGS } from '../slugs'
import { type WorkRow, WORK_COLUMNS } from './records'

export type Scope = { req: PayloadRequest; facts: Facts; lesson: number }

const COLUMNS = [
  'id',
  'workload',
  'class',
  'subgroup',
  'date',
  'state',
  'homework',
  'homeworkDueDate',
] as const satisfies readonly (keyof LessonRow)[]
type HomeworkLesson = Pick<LessonRow, (typeof COLUMNS)[number]>

export type OwnHomework = { student: number; lesson: HomeworkLesson; work: WorkRow | null }

/**
 * The homework of a lesson as the one who has it to do: the student in person. It concerns who is in the group on the
 * day of the lesson or on the day it is due.
 * @throws notAllowed without an own diary, notFound for homework of others and for a lesson that set none.
 */
export const requireOwnHomework = async ({ req, facts, lesson: id }: Scope): Promise<OwnHomework> => {
  const { student, school, reference } = facts
  if (student === null) throw notAllowed()
  const lesson = await rows(req).findOne<HomeworkLesson>({
    collection: 'lessons',
    columns: COLUMNS,
    where: { id: { equals: id }, school: { equals: school } },
  })
  if (!lesson?.homework || lesson.state === 'cancelled') throw notFound()
  const belonging = belongingOf(reference, student)
  if (!belonging.isIn(lesson, lesson.homeworkDueDate ?? lesson.date) && !belonging.isIn(lesson, lesson.date))
    throw notFound()
  const work = await rows(req).findOne<WorkRow>({
    collection: SLUGS.works,
    columns: [...WORK_COLUMNS],
    where: { lesson: { equals: id }, student: { equals: student } },
  })
  return { student, lesson, work }
}

/** Makes the record of the homework where there is none yet: two windows at once come to one and the same. */
export const ensureWork = async (
  { req, facts }: Scope,
  { student, lesson, work }: OwnHomework,
): Promise<number> => {
  if (work) return work.id
  await rows(req).upsert({
    collection: SLUGS.works,
    rows: [
      {
        school: facts.school,
        student,
        lesson: lesson.id,
        workload: lesson.workload,
        class: lesson.class,
        revision: 0,
      },
    ],
    on: ['lesson', 'student'],
    set: [],
  })
  const made = await rows(req).findOne<{ id: number }>({
    collection: SLUGS.works,
    columns: ['id'],
    where: { lesson: { equals: lesson.id }, student: { equals: student } },
  })
  if (!made) throw notFound()
  return made.id
}
