import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { bellOf } from '@/collections/school/bells'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

import { isFilled } from '../domain/is-filled'
import { lessonTime, type LessonTime } from '../domain/lesson-time'
import { presentWorkload } from '../presenters/present-workload'
import type { LessonRow } from '../types'
import { recorderOf } from './owed-lessons'

const COLUMNS = [
  'id',
  'workload',
  'class',
  'teacher',
  'substitute',
  'date',
  'number',
  'room',
  'state',
  'topic',
] as const satisfies readonly (keyof LessonRow)[]
type Row = Pick<LessonRow, (typeof COLUMNS)[number]>

export type TeacherLesson = {
  id: number
  workload: number
  number: number
  start: string | null
  end: string | null
  room: string | null
  class: string
  subject: string
  subgroup: string | null
  topic: string | null
  state: LessonRow['state']
  time: LessonTime
  isFilled: boolean
  isSubstitution: boolean
}

export type TeacherDay = {
  lessons: TeacherLesson[]
  /** When today brings nothing: the next day with a lesson. */
  nextDate: SchoolDate | null
}

const present = (facts: Facts, lesson: Row): TeacherLesson[] => {
  const { reference } = facts
  const workload = reference.workloads.get(lesson.workload)
  if (!workload) return []
  const header = presentWorkload(facts, workload)
  const bell = bellOf(reference, lesson.class, lesson.number)
  return [
    {
      id: lesson.id,
      workload: lesson.workload,
      number: lesson.number,
      start: bell?.start ?? null,
      end: bell?.end ?? null,
      room: (lesson.room && reference.rooms.get(lesson.room)?.name) || null,
      class: header.class.name,
      subject: header.subject.name,
      subgroup: header.subgroup,
      topic: lesson.topic,
      state: lesson.state,
      time: lessonTime(facts, lesson),
      isFilled: isFilled(lesson),
      isSubstitution: lesson.substitute === facts.staff && lesson.teacher !== facts.staff,
    },
  ]
}

/** What the teacher gives today, own lessons and substitutions, in their order. */
export const readTeacherDay = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<TeacherDay> => {
  const { staff, today } = facts
  if (staff === null) return { lessons: [], nextDate: null }
  const own = { or: [{ teacher: { equals: staff } }, { substitute: { equals: staff } }] }
  const found = await rows(req).find<Row>({
    collection: 'lessons',
    columns: COLUMNS,
    where: { date: { equals: today }, and: [own] },
    sort: ['number'],
  })
  const lessons = found
    .filter((lesson) => recorderOf(lesson) === staff)
    .flatMap((lesson) => present(facts, lesson))
  if (lessons.length > 0) return { lessons, nextDate: null }
  const next = await rows(req).findOne<Pick<LessonRow, 'date'>>({
    collection: 'lessons',
    columns: ['date'],
    where: { date: { greater_than: today }, state: { not_equals: 'cancelled' }, and: [own] },
    sort: ['date'],
  })
  return { lessons, nextDate: next?.date ?? null }
}
