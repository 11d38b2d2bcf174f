import { addDays, daysBetween, type SchoolDate } from '@/core/school-date'
import type { SubjectKey } from '@/demo/plan/subjects'
import type { Random } from '@/demo/random'
import type { LessonWork } from '@/demo/world'

import type { TypeLetter } from './assignment-type-plan'

/** An assignment of a lesson: who is marked, and when the marks are known. */
export type Task = {
  letter: TypeLetter
  topic: string | null
  /** Share of the students present who are marked. */
  share: number
  /** Those who were absent owe it. */
  isObligatory: boolean
  dueDate: SchoolDate | null
  /** First day on which the marks stand in the journal. */
  markedOn: SchoolDate
}

const LETTERS: Record<LessonWork, TypeLetter> = {
  control: 'К',
  dictation: 'Н',
  essay: 'Ч',
  retelling: 'И',
  test: 'Т',
  selfWork: 'С',
  lab: 'Л',
  practical: 'А',
  project: 'П',
  credit: 'З',
}
const OBLIGATORY: readonly LessonWork[] = ['control', 'dictation', 'essay', 'test', 'project']
const CHECKED_AT_HOME: readonly LessonWork[] = ['control', 'dictation', 'essay', 'retelling', 'lab']
/** Subjects in which students write a report now and then. */
const WITH_REPORTS: readonly SubjectKey[] = [
  'history',
  'social',
  'geography',
  'biology',
  'literature',
  'world',
]
/** No marks at all. */
const UNMARKED: readonly SubjectKey[] = ['religion']

/** What is marked at a lesson: a work for everybody, or answers of some and now and then the homework. */
export const planTasks = ({
  subject,
  grade,
  date,
  topic,
  work,
  isFirst,
  random,
}: {
  subject: SubjectKey
  grade: number
  date: SchoolDate
  topic: string | null
  work: LessonWork | null
  /** At the first lesson of the year nobody is asked. */
  isFirst: boolean
  random: Random
}): Task[] => {
  if (grade === 1 || isFirst || UNMARKED.includes(subject)) return []
  const now = { dueDate: null, markedOn: date }
  if (work) {
    // Now and then the pile of papers is higher than three days.
    const slow = random.fork('late')
    const isAtHome = CHECKED_AT_HOME.includes(work)
    const checking = isAtHome ? random.int(1, 3) + (slow.chance(0.06) ? slow.int(3, 6) : 0) : 0
    return [
      {
        // The first control work shows what is left from last year.
        letter: work === 'control' && date.slice(5, 7) === '09' ? 'В' : LETTERS[work],
        topic,
        share: work === 'selfWork' ? 0.93 : 0.98,
        isObligatory: OBLIGATORY.includes(work),
        dueDate: null,
        markedOn: addDays(date, checking),
      },
    ]
  }
  const tasks: Task[] = []
  if (random.chance(0.88)) {
    tasks.push({ letter: 'О', topic, share: 0.12 + random.next() * 0.15, isObligatory: false, ...now })
  }
  if (random.chance(0.14)) {
    const share = 0.15 + random.next() * 0.35
    tasks.push({ letter: 'Д', topic: 'Проверка домашней работы', share, isObligatory: false, ...now })
  }
  if (grade >= 5 && WITH_REPORTS.includes(subject) && random.chance(0.03)) {
    const dueDate = addDays(date, 14)
    tasks.push({
      letter: 'Р',
      topic: `Сообщение: ${topic ?? 'на выбор'}`,
      share: 0.85,
      isObligatory: true,
      dueDate,
      markedOn: dueDate,
    })
  }
  return tasks
}

/** How likely somebody who did not do an obligatory work still owes it; later most have made up for it. */
export const debtChance = (date: SchoolDate, today: SchoolDate): number => {
  const days = daysBetween(date, today)
  if (days <= 14) return 0.75
  return days <= 40 ? 0.25 : 0.06
}
