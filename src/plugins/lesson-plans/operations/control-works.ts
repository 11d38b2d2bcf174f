import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'
import { groupBy } from '@/core/group-by'

import { SLUGS } from '../slugs'

type Asked = { school: number; workloads: readonly number[]; from: string }
type Ahead = { index: number; title: string; lesson: number | null }
type Laid = { workload: number; topic: number; position: number; lesson: number | null }

/** Lessons before the day that have told no topic yet: what is laid on them is given by then. */
const openBefore = async (req: PayloadRequest, { workloads, from }: Asked): Promise<Set<number>> => {
  const found = await rows(req).find<{ id: number }>({
    collection: 'lessons',
    columns: ['id'],
    where: {
      workload: { in: [...workloads] },
      date: { less_than: from },
      topic: { exists: false },
      state: { not_equals: 'cancelled' },
    },
  })
  return new Set(found.map(({ id }) => id))
}

/**
 * Control works that workloads have ahead from a day on: the how-manieth lesson each takes when topics follow one
 * another in the order of the plan. Hours that are given together take one lesson. Three statements.
 */
export const controlWorksAhead = async ({
  req,
  asked,
}: {
  req: PayloadRequest
  asked: Asked
}): Promise<Map<number, Ahead[]> | null> => {
  if (asked.workloads.length === 0) return null
  const topics = await rows(req).find<{ id: number; title: string }>({
    collection: SLUGS.topics,
    columns: ['id', 'title'],
    where: { school: { equals: asked.school }, isControl: { equals: true } },
  })
  if (topics.length === 0) return new Map()
  const titles = new Map(topics.map(({ id, title }) => [id, title]))
  const before = await openBefore(req, asked)
  const laid = await rows(req).find<Laid>({
    collection: SLUGS.laid,
    columns: ['workload', 'topic', 'position', 'lesson'],
    where: { workload: { in: [...asked.workloads] }, isGiven: { not_equals: true } },
    sort: ['position', 'id'],
  })
  const coming = laid.filter(({ lesson }) => lesson === null || !before.has(lesson))
  const found = new Map<number, Ahead[]>()
  for (const [workload, own] of groupBy(coming, (row) => row.workload)) {
    const seats = [...groupBy(own, ({ position }) => position).values()]
    const works = seats.flatMap((hours, index): Ahead[] => {
      const control = hours.find(({ topic }) => titles.has(topic))
      return control ? [{ index, title: titles.get(control.topic)!, lesson: control.lesson }] : []
    })
    if (works.length > 0) found.set(workload, works)
  }
  return found
}
