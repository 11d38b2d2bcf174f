import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'

import { layTopics, type Seat, withPlannedDates } from '../domain/lay-topics'
import { compress, merge, restore, shiftTopic, sparableHours, type Taken } from '../domain/relay'
import {
  layingChanged,
  noPlanYet,
  nothingToChange,
  notMergeable,
  notThatMany,
  whyMissing,
} from './lay-errors'
import { noteRelaying } from './lay-history'
import { layLessons, loadLaid, type Loaded, requireWorkload } from './lay-load'
import { takeRevision, writeSeats } from './lay-write'

/** How a plan is laid anew. `null` lets the system propose. */
export type Way =
  | { way: 'move' }
  | { way: 'compress'; take: readonly Taken[] | null }
  | { way: 'merge'; topics: readonly number[] | null }
  | { way: 'restore' }
  | { way: 'shift'; topic: number; by: -1 | 1 }

type HourName = { title: string; part: number; of: number }

export type Preview = {
  /** Says which lessons and topics this was made of: a save with it saves exactly this. */
  seen: string
  revision: number
  taken: { topic: number; title: string; hours: number }[]
  merged: { first: string; second: string }[]
  /** Hours that come to another lesson, with the dates before and after. */
  moved: (HourName & { was: SchoolDate | null; now: SchoolDate | null })[]
  /** Hours that find no lesson, by topic. */
  unlaid: { topic: number; title: string; hours: number }[]
  /** Lessons that no topic needs. */
  spare: number
  /** The last lesson with a topic of the plan. */
  ends: SchoolDate | null
}

const changeSeats = (loaded: Loaded, way: Way): { seats: Seat[] } & Pick<Preview, 'taken' | 'merged'> => {
  const { seats, topics } = loaded
  const lessons = layLessons(loaded.lessons)
  const title = new Map(topics.map((topic) => [topic.id, topic.title]))
  const nameOf = (topic: number) => title.get(topic) ?? ''
  const nothing = { taken: [], merged: [] }
  const known = (topic: number) => {
    if (!title.has(topic)) throw notFound()
  }
  switch (way.way) {
    case 'move':
      return { seats: [...seats], ...nothing }
    case 'restore':
      return { seats: restore(seats, topics), ...nothing }
    case 'shift':
      known(way.topic)
      return { seats: shiftTopic(seats, way.topic, way.by), ...nothing }
    case 'compress': {
      const sparable = sparableHours(seats)
      for (const { topic, hours } of way.take ?? []) {
        known(topic)
        const most = Math.max(0, sparable.get(topic) ?? 0)
        if (hours > most) throw notThatMany({ title: nameOf(topic), most })
      }
      const { seats: now, taken } = compress({ seats, lessons, topics }, way.take)
      return { seats: now, taken: taken.map((one) => ({ ...one, title: nameOf(one.topic) })), merged: [] }
    }
    case 'merge': {
      way.topics?.forEach(known)
      const { seats: now, merged } = merge({ seats, lessons, topics }, way.topics)
      const missed = way.topics?.find((topic) => !merged.some(({ first }) => first === topic))
      if (missed !== undefined) throw notMergeable({ title: nameOf(missed) })
      return {
        seats: now,
        taken: [],
        merged: merged.map(({ first, second }) => ({ first: nameOf(first), second: nameOf(second) })),
      }
    }
  }
}

const compute = (loaded: Loaded, way: Way): { seats: Seat[]; preview: Preview } => {
  const { topics, lessons, assignment } = loaded
  const { seats: wanted, taken, merged } = changeSeats(loaded, way)
  const laid = layTopics({ seats: wanted, lessons: layLessons(lessons) })
  const seats = withPlannedDates(laid.seats, layLessons(lessons))
  const dates = new Map(lessons.map(({ id, date }) => [id, date]))
  const dateOf = (lesson: number | null) => (lesson === null ? null : (dates.get(lesson) ?? null))
  const before = new Map(loaded.laid.map((row) => [`${row.topic} ${row.part}`, row.lesson]))
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const moved = seats.flatMap(({ hours, lesson, isGiven }) =>
    hours.flatMap(({ topic, part }) => {
      const was = before.get(`${topic} ${part}`) ?? null
      if (isGiven || was === lesson) return []
      const { title = '', hours: of = 1 } = byId.get(topic) ?? {}
      return [{ title, part, of, was: dateOf(was), now: dateOf(lesson) }]
    }),
  )
  const unlaid = new Map<number, number>()
  for (const { topic } of laid.unlaid.flatMap(({ hours }) => hours))
    unlaid.set(topic, (unlaid.get(topic) ?? 0) + 1)
  const seen = createHash('sha256')
    .update(JSON.stringify([assignment.revision, way, seats]))
    .digest('hex')
    .slice(0, 24)
  return {
    seats,
    preview: {
      seen,
      revision: assignment.revision,
      taken,
      merged,
      moved,
      unlaid: [...unlaid].map(([topic, hours]) => ({ topic, title: byId.get(topic)?.title ?? '', hours })),
      spare: laid.spare.length,
      ends: dateOf(seats.findLast(({ lesson }) => lesson !== null)?.lesson ?? null),
    },
  }
}

type Args = { req: PayloadRequest; facts: Facts; workload: number; way: Way }

const load = async ({ req, facts, workload }: Args): Promise<Loaded> => {
  const loaded = await loadLaid({ req, facts, workload: requireWorkload(facts, workload, true) })
  if (!loaded) throw noPlanYet()
  return loaded
}

/** What a way would make of the plan of a workload: the same that saving it writes, and nothing is written. */
export const previewRelay = async (args: Args): Promise<Preview> =>
  compute(await load(args), args.way).preview

/**
 * Lays the plan of a workload anew as it was previewed.
 * @throws layingChanged when plan, lessons or laying are no longer those of the preview, whyMissing when hours go
 * without a reason
 */
export const saveRelay = (
  args: Args & { seen: string; revision: number; reason: string | null },
): Promise<Preview> =>
  inTransaction(args.req, async () => {
    const loaded = await load(args)
    if (loaded.assignment.revision !== args.revision) throw layingChanged()
    const { seats, preview } = compute(loaded, args.way)
    if (preview.seen !== args.seen) throw layingChanged()
    if (preview.moved.length + preview.taken.length + preview.merged.length === 0) throw nothingToChange()
    if (!args.reason && preview.taken.length + preview.merged.length > 0)
      throw whyMissing(undefined, { path: 'reason' })
    await takeRevision(args.req, loaded.assignment)
    const { req, facts, workload, reason, way } = args
    await writeSeats({ req, school: facts.school, workload, was: loaded.laid, seats })
    await noteRelaying({ req, facts, workload, plan: loaded.plan.id, way: way.way, reason, preview })
    return preview
  })
