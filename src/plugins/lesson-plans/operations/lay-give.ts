import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import type { LessonRecorded } from '@/plugins/journal/types'

import { nameKey } from '../domain/lay-first'
import { SLUGS } from '../slugs'
import type { LaidRow } from '../types'
import { layingChanged, noPlanYet, notOfWorkload } from './lay-errors'
import { laidOf, loadLaid, requireWorkload } from './lay-load'
import { takeRevision } from './lay-write'

type Recorded = { req: PayloadRequest; event: LessonRecorded }
type Titled = { id: number; title: string }

/** The hours that a lesson's topic names: all that were laid together when their names stand together, else one. */
const namedHours = (laid: readonly LaidRow[], titles: ReadonlyMap<number, string>, event: LessonRecorded) => {
  const key = nameKey(event.topic ?? '')
  const here = laid.filter(({ lesson }) => lesson === event.lesson)
  const together = nameKey(here.map(({ topic }) => titles.get(topic) ?? '').join('. '))
  if (here.length > 1 && together === key) return here
  const named = laid.filter(({ topic }) => nameKey(titles.get(topic) ?? '') === key)
  const one = named.find(({ lesson }) => lesson === event.lesson) ?? named.find(({ isGiven }) => !isGiven)
  return one ? [one] : []
}

/**
 * A lesson told with a topic of the plan gives that topic. A topic in other words changes nothing: the lesson is used,
 * and the topic stays to be given until somebody ticks which one it was. Runs in the save of the lesson.
 */
export const giveRecorded = async ({ req, event }: Recorded): Promise<void> => {
  if (!event.isTopicNews) return
  const laid = await laidOf(req, [event.workload])
  if (laid.length === 0) return
  const given = laid.filter(({ lesson, isGiven }) => isGiven && lesson === event.lesson)
  let named: LaidRow[] = []
  if (event.topic) {
    const topics = await rows(req).find<Titled>({
      collection: SLUGS.topics,
      columns: ['id', 'title'],
      where: { id: { in: [...new Set(laid.map(({ topic }) => topic))] } },
    })
    named = namedHours(laid, new Map(topics.map(({ id, title }) => [id, title])), event)
    if (named.length === 0) return
  }
  const news = named.filter(({ isGiven, lesson }) => !isGiven || lesson !== event.lesson)
  const old = given.filter(({ id }) => !named.some((row) => row.id === id))
  if (news.length === 0 && old.length === 0) return
  if (old.length > 0) {
    await rows(req).update({
      collection: SLUGS.laid,
      where: { id: { in: old.map(({ id }) => id) } },
      data: { isGiven: false },
    })
  }
  if (news.length > 0) {
    await rows(req).update({
      collection: SLUGS.laid,
      where: { id: { in: news.map(({ id }) => id) } },
      data: { isGiven: true, lesson: event.lesson },
    })
  }
  await rows(req).update({
    collection: SLUGS.assignments,
    where: { workload: { equals: event.workload } },
    add: { revision: 1 },
  })
}

type Tick = {
  req: PayloadRequest
  facts: Facts
  workload: number
  revision: number
  topic: number
  /** The lesson in which it was given; `null` takes the tick away. */
  lesson: number | null
}

/** Says by hand that a topic was given in a lesson, or that it was not. One hour each time. */
export const tickGiven = ({
  req,
  facts,
  workload,
  revision,
  topic,
  lesson,
}: Tick): Promise<{ topic: number }> =>
  inTransaction(req, async () => {
    const loaded = await loadLaid({ req, facts, workload: requireWorkload(facts, workload, true) })
    if (!loaded) throw noPlanYet()
    const hours = loaded.laid.filter((row) => row.topic === topic)
    const hour =
      lesson === null ? hours.findLast(({ isGiven }) => isGiven) : hours.find(({ isGiven }) => !isGiven)
    if (!hour) throw hours.length === 0 ? notFound() : layingChanged()
    if (lesson !== null) {
      const found = loaded.lessons.find(({ id }) => id === lesson)
      if (found?.state !== 'held' || found.date > facts.today) throw notOfWorkload()
    }
    await takeRevision(req, { id: loaded.assignment.id, revision })
    await rows(req).update({
      collection: SLUGS.laid,
      where: { id: { equals: hour.id } },
      data: lesson === null ? { isGiven: false } : { isGiven: true, lesson },
    })
    return { topic }
  })
