import { groupBy } from '@/core/group-by'
import type { SeedContext } from '@/core/plugin'
import { createSeedWriter } from '@/demo/seed-writer'
import type { World } from '@/demo/world'

import { layFirst, type PastLesson } from '../domain/lay-first'
import type { Seat } from '../domain/lay-topics'
import { rowsOfSeats } from '../operations/lay-write'
import { SLUGS } from '../slugs'
import type { MadePlans } from './write-plans'

/** Of so many classes one has told its last lessons in other words, and is behind. */
const BEHIND_EVERY = 12
const LESSONS_BEHIND = 3
/** Of so many classes one has a lesson that came after its plan was laid. */
const NEW_LESSON_EVERY = 17

/** The last lessons told no topic of the plan: those topics are still to be given. */
const fallBehind = (seats: readonly Seat[]): Seat[] => {
  const given = seats.filter(({ isGiven }) => isGiven).length
  return seats.map((seat, index) =>
    index >= given - LESSONS_BEHIND && index < given ? { ...seat, isGiven: false } : seat,
  )
}

const layOne = (topics: MadePlans['topics'], lessons: readonly PastLesson[], index: number): Seat[] => {
  if (index % NEW_LESSON_EVERY === 8) {
    const next = lessons.find(({ isHeld, state }) => !isHeld && state === 'open')
    return layFirst({ topics, lessons: lessons.filter((one) => one !== next), past: 'in-order' })
  }
  const seats = layFirst({ topics, lessons, past: 'in-order' })
  return index % BEHIND_EVERY === 4 ? fallBehind(seats) : seats
}

/** Lays the plans of the demo school on its lessons: what is past was given, a few classes are behind. */
export const layPlans = async (context: SeedContext, made: MadePlans): Promise<number> => {
  const { school, lessons } = context.made.get('kernel') as World
  const topics = groupBy(made.topics, ({ plan }) => plan)
  const taught = new Set(made.assignments.map(({ workload }) => workload))
  const own = groupBy(
    lessons.filter(({ workload }) => taught.has(workload)),
    ({ workload }) => workload,
  )
  const rows = made.assignments.flatMap(({ workload, plan }, index) => {
    const past = (own.get(workload) ?? [])
      .map(({ id, date, number, state, topic }): PastLesson => {
        const isHeld = state === 'held'
        const open = isHeld && topic ? 'used' : 'open'
        return { id, date, number, topic, isHeld, state: state === 'cancelled' ? 'cancelled' : open }
      })
      .sort((left, right) => left.date.localeCompare(right.date) || left.number - right.number)
    return rowsOfSeats({ school: school.id, workload }, layOne(topics.get(plan) ?? [], past, index))
  })
  await createSeedWriter(context).rows(
    SLUGS.laid,
    rows.map((row) => ({ id: context.makeId(), ...row })),
    'Темы на датах · Laid topics',
  )
  return rows.length
}
