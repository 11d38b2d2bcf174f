import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { addDays, type SchoolDate } from '@/core/school-date'

import { belongs, findLessons, type LessonRow, presentLesson, type Whose } from './find-lessons'

/** Longer than any vacation but the summer one, in days. */
const HORIZON = 21

export type NowLesson = {
  id: number
  number: number
  start: string | null
  end: string | null
  /** «Алгебра», for a teacher «7А, алгебра». */
  title: string
  room: string | null
  isCancelled: boolean
  /** Who gives it in another's place; for the one who does, whose lesson it is. */
  substitution: string | null
}

export type PersonNow = {
  /** The child's name; `null` for the reader. */
  name: string | null
  view: Whose['view']
  id: number
  today: NowLesson[]
  /** The next day with lessons after today. */
  next: { date: SchoolDate; first: NowLesson | null } | null
}

const present = (facts: Facts, row: LessonRow, whose: Whose): NowLesson => {
  const lesson = presentLesson(facts, row)
  const isTeacher = whose.view === 'teacher'
  const isOwn = row.teacher === whose.id
  return {
    id: lesson.id,
    number: lesson.number,
    start: lesson.start,
    end: lesson.end,
    title: [isTeacher ? `${lesson.class} · ${lesson.subject}` : lesson.subject, lesson.subgroup]
      .filter(Boolean)
      .join(', '),
    room: lesson.room,
    isCancelled: lesson.isCancelled,
    substitution: isTeacher ? (isOwn ? null : lesson.teacher) : lesson.substitute,
  }
}

/** Whether the lesson concerns the person; a teacher gives those of others that he substitutes, and not the own given away. */
const concerns = (facts: Facts, row: LessonRow, { view, id }: Whose): boolean =>
  view === 'teacher' ? (row.substitute ?? row.teacher) === id : belongs(facts, id, row)

/** The lessons of today and the next school day of the reader and of each child; one statement for all of them. */
export const readNow = async ({
  req,
  facts,
}: {
  req: PayloadRequest
  facts: Facts
}): Promise<PersonNow[]> => {
  const { today, staff, student, children, reference, statuses } = facts
  const all: Whose[] = [
    ...(staff !== null && statuses.has('teacher') ? [{ view: 'teacher' as const, id: staff }] : []),
    ...[student, ...children].flatMap((id) => (id === null ? [] : [{ view: 'student' as const, id }])),
  ]
  const found = await findLessons({ req, facts, whose: all, from: today, to: addDays(today, HORIZON) })
  return all.map((whose) => {
    const own = found.filter((row) => concerns(facts, row, whose))
    const ahead = own.filter((row) => row.date > today && row.state !== 'cancelled')
    const [first] = ahead
    const person = reference.people.get(reference.students.get(whose.id)?.person ?? 0)
    const isChild = whose.view === 'student' && whose.id !== student
    return {
      ...whose,
      name: isChild ? (person?.firstName ?? '…') : null,
      today: own.filter((row) => row.date === today).map((row) => present(facts, row, whose)),
      next: first ? { date: first.date, first: present(facts, first, whose) } : null,
    }
  })
}
