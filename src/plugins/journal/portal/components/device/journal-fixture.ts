import type { JournalData } from '../journal-store/base-values'
import type { PresentedLesson } from '../../../presenters/types'

/** A moment for the database and for the other windows. */
export const pause = (ms = 30): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until it is so; the check after it says what was wrong. */
export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = performance.now() + 10_000; performance.now() < end && !(await isSo());) await pause(5)
}

const lessonOf = (id: number): PresentedLesson => ({
  id,
  date: '2026-11-23',
  number: 1,
  start: null,
  end: null,
  room: null,
  state: 'planned',
  topic: null,
  lessonType: null,
  homework: null,
  homeworkDueDate: null,
  homeworkMinutes: null,
  studentNote: null,
  privateNote: null,
  hasFiles: false,
  lock: null,
  isAttendanceTaken: false,
  isWritable: true,
  isOpen: true,
  assignments: [
    { id: id * 10, lesson: id, position: 1, type: 1, topic: null, weight: 10, dueDate: null, maxScore: null },
  ],
})

/** A journal of these lessons with one student and nothing recorded. */
export const dataOf = (...ids: number[]): JournalData => ({
  workload: { id: 7 },
  students: [{ id: 101, name: 'Белова Анна', periods: [{ from: '2026-09-01', to: null }] }],
  lessons: ids.map(lessonOf),
  marks: [],
  attendance: [],
  assignmentTypes: [{ id: 1, name: 'Ответ', letter: 'О', weight: 10 }],
  lessonTypes: [],
  isMarked: true,
  behaviour: [],
  readsHistory: true,
  marking: { scale: 'five', averaging: 'weighted', roundUpFrom: 0.5 },
  today: '2026-11-23',
})
