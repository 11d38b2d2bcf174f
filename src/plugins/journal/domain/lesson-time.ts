import { bellOf } from '@/collections/school/bells'
import type { SchoolDate } from '@/core/school-date'
import type { Reference } from '@/db/reference'

type Moment = { reference: Reference; today: SchoolDate; time: string }
type Place = { class: number; date: SchoolDate; number: number }

export type LessonTime = 'ahead' | 'now' | 'over'

/** Where a lesson stands in time, by the bells of its class; without bells its day decides. */
export const lessonTime = ({ reference, today, time }: Moment, lesson: Place): LessonTime => {
  if (lesson.date !== today) return lesson.date < today ? 'over' : 'ahead'
  const bell = bellOf(reference, lesson.class, lesson.number)
  if (!bell || bell.end <= time) return 'over'
  return bell.start <= time ? 'now' : 'ahead'
}
