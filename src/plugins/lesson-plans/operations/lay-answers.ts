import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'
import type { PlannedTopic } from '@/plugins/journal/types'

import { SLUGS } from '../slugs'
import type { TopicRow } from '../types'
import { laidOf, seatsOfRows } from './lay-load'

type Offered = Pick<
  TopicRow,
  'id' | 'title' | 'section' | 'lessonType' | 'homework' | 'homeworkMinutes' | 'isControl'
>

const together = (list: readonly (string | null)[], between: string): string | null =>
  [...new Set(list.filter(Boolean))].join(between) || null

/** What the plan has for a lesson: the topic laid on it, otherwise the next one that is not given. Two statements. */
export const plannedTopic = async ({
  req,
  asked: { lesson, workload },
}: {
  req: PayloadRequest
  asked: { lesson: number; workload: number }
}): Promise<PlannedTopic | null> => {
  const laid = await laidOf(req, [workload])
  const seats = seatsOfRows(laid)
  const here = seats.filter((seat) => seat.lesson === lesson)
  // A topic given here instead of the planned one stands for the lesson.
  const seat = here.find(({ isGiven }) => isGiven) ?? here[0] ?? seats.find(({ isGiven }) => !isGiven)
  if (!seat) return null
  const topics = await rows(req).find<Offered>({
    collection: SLUGS.topics,
    columns: ['id', 'title', 'section', 'lessonType', 'homework', 'homeworkMinutes', 'isControl'],
    where: { id: { in: seat.hours.map(({ topic }) => topic) } },
  })
  const ordered = seat.hours.flatMap(({ topic }) => topics.find(({ id }) => id === topic) ?? [])
  const [first] = ordered
  if (!first) return null
  const minutes = ordered.flatMap(({ homeworkMinutes }) => homeworkMinutes ?? [])
  return {
    title:
      together(
        ordered.map(({ title }) => title),
        '. ',
      ) ?? '',
    section: first.section ?? '',
    lessonType: first.lessonType,
    homework: together(
      ordered.map(({ homework }) => homework),
      '\n',
    ),
    homeworkMinutes: minutes.length > 0 ? minutes.reduce((sum, one) => sum + one, 0) : null,
    isControl: ordered.some(({ isControl }) => isControl),
    place: seats.indexOf(seat) + 1,
    of: seats.length,
    isOfLesson: here.length > 0,
    href: `/lesson-plans/classes/${workload}`,
  }
}

/** How many topics' hours workloads have been given, of how many, and how many should have been. One statement. */
export const topicsOfWorkloads = async ({
  req,
  asked: { workloads, today },
}: {
  req: PayloadRequest
  asked: { workloads: readonly number[]; today: string }
}): Promise<Map<number, { total: number; given: number; due: number }> | null> => {
  if (workloads.length === 0) return null
  const laid = await rows(req).find<{ workload: number; isGiven: boolean; plannedDate: string | null }>({
    collection: SLUGS.laid,
    columns: ['workload', 'isGiven', 'plannedDate'],
    where: { workload: { in: [...workloads] } },
  })
  const counts = new Map<number, { total: number; given: number; due: number }>()
  for (const { workload, isGiven, plannedDate } of laid) {
    let row = counts.get(workload)
    if (!row) counts.set(workload, (row = { total: 0, given: 0, due: 0 }))
    row.total += 1
    if (isGiven) row.given += 1
    if (plannedDate !== null && plannedDate < today) row.due += 1
  }
  return counts
}
