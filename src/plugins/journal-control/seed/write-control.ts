import { addDays } from '@/core/school-date'
import type { SeedContext } from '@/core/plugin'
import { createSeedWriter } from '@/demo/seed-writer'
import type { LessonRow, World } from '@/demo/world'

import { SLUGS } from '../slugs'
import type { RemarkKind, RemarkState, RemarkStep } from '../types'

type Told = {
  kind: RemarkKind
  text: string
  state: RemarkState
  /** Days from today. */
  due: number
  answer?: string
  isOfLesson: boolean
}

const TOLD: readonly Told[] = [
  {
    kind: 'attendance',
    text: 'Отметьте, кто был на уроке.',
    state: 'open',
    due: 3,
    isOfLesson: true,
  },
  {
    kind: 'few',
    text: 'У нескольких учеников мало оценок: опросите их до конца четверти.',
    state: 'answered',
    due: 5,
    answer: 'Опрошу на двух следующих уроках.',
    isOfLesson: false,
  },
  {
    kind: 'homework',
    text: 'Запишите домашнее задание так, чтобы его понял отсутствовавший ученик.',
    state: 'open',
    due: -2,
    isOfLesson: true,
  },
  {
    kind: 'topic',
    text: 'Сверьте тему урока с планом.',
    state: 'closed',
    due: -6,
    answer: 'Тема исправлена.',
    isOfLesson: true,
  },
]

/** A few remarks of the deputy, answered and not. */
export const writeControl = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const { lessons, logins, people, school, staff, users, workloads } = made.get('kernel') as World
  const userNamed = (username: string) => users.find((row) => row.username.endsWith(username))
  const deputy = userNamed('zavuch')
  const staffOf = (username: string) => staff.find(({ person }) => person === userNamed(username)?.person)
  const own = [staffOf('teacher'), staffOf('klass')].flatMap((card) => card?.id ?? [])
  const taught = workloads.filter(({ teacher }) => own.includes(teacher))
  const held = lessons.filter(
    ({ state, teacher, substitute, date }) =>
      state === 'held' && substitute === null && own.includes(teacher) && date < today,
  )
  if (!deputy || taught.length === 0 || held.length === 0 || logins.length === 0 || people.length === 0)
    return 0
  const remarks: Record<string, string | number | null>[] = []
  const steps: Record<string, string | number | null>[] = []
  TOLD.forEach(({ kind, text, state, due, answer, isOfLesson }, index) => {
    const lesson: LessonRow = held.at(-1 - index * 3) ?? held.at(-1)!
    const id = makeId()
    const writtenAt = `${addDays(today, due - 7)}T09:30:00.000Z`
    const answeredAt = answer ? `${addDays(today, Math.min(due, 0) - 1)}T12:10:00.000Z` : null
    const closedAt = state === 'closed' ? `${addDays(today, due)}T10:00:00.000Z` : null
    remarks.push({
      id,
      school: school.id,
      workload: lesson.workload,
      class: lesson.class,
      teacher: lesson.teacher,
      lesson: isOfLesson ? lesson.id : null,
      lessonDate: isOfLesson ? lesson.date : null,
      student: null,
      assignment: null,
      kind,
      text,
      dueDate: addDays(today, due),
      state,
      answer: answer ?? null,
      author: deputy.id,
      writtenAt,
      answeredAt,
      closedAt,
      revision: 1 + (answer ? 1 : 0) + (closedAt ? 1 : 0),
    })
    const step = (name: RemarkStep, at: string, said: string | null, author: number | null) =>
      steps.push({
        id: makeId(),
        school: school.id,
        remark: id,
        teacher: lesson.teacher,
        step: name,
        text: said,
        author,
        at,
      })
    step('written', writtenAt, text, deputy.id)
    const author = users.find(
      ({ person }) => person === staff.find((card) => card.id === lesson.teacher)?.person,
    )
    if (answer && answeredAt) step('answered', answeredAt, answer, author?.id ?? null)
    if (closedAt) step('closed', closedAt, null, deputy.id)
  })
  const write = createSeedWriter(context)
  await write.rows(SLUGS.remarks, remarks, 'Замечания · Remarks')
  await write.rows(SLUGS.steps, steps)
  return remarks.length
}
