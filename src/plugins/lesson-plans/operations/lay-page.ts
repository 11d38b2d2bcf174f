import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'

import { isOff, layTopics, type Pace, paceOf } from '../domain/lay-topics'
import { newTopics, sparableHours } from '../domain/relay'
import type { PlanState } from '../types'
import { layLessons, loadLaid, mayLay, requireWorkload } from './lay-load'
import { teacherName, workloadName } from './lay-names'

export type LaidHour = {
  topic: number
  title: string
  section: string
  part: number
  of: number
  isControl: boolean
  plannedDate: SchoolDate | null
}

/**
 * `given`: recorded. `waiting`: its lesson has come and tells no topic yet. `ahead`: its lesson is to come.
 * `lost`: its lesson was cancelled, removed, or told with another topic. `unlaid`: there is no lesson for it.
 * `other`: a lesson told in other words than those of the plan.
 */
export type LineState = 'given' | 'waiting' | 'ahead' | 'lost' | 'unlaid' | 'other'

export type LayingLine = {
  key: string
  hours: LaidHour[]
  lesson: { id: number; date: SchoolDate; number: number; topic: string | null } | null
  state: LineState
  /** A control work on the first lesson after a vacation: a hint, not a ban. */
  isAfterVacation: boolean
}

export type LayingPage = {
  workload: { id: number; name: string; teacher: string; hoursPerWeek: number }
  canLay: boolean
  today: SchoolDate
  laid: null | {
    revision: number
    plan: { id: number; title: string; hoursPerWeek: number; state: PlanState }
    pace: Pace
    isOff: boolean
    /** Topics that would lack lessons if all was laid on the lessons as they are now, and how many lessons. */
    lacking: { topics: number; lessons: number }
    /** Lessons that would be left over. */
    spare: number
    /** Topics that came into the plan after it was laid, and hours that were taken away. */
    missingHours: number
    newTopics: number
    lines: LayingLine[]
    /** What may be chosen: hours to take away by topic, and topics that may be ticked as given. */
    topics: { id: number; title: string; sparable: number; left: number; isControl: boolean }[]
  }
}

type Args = { req: PayloadRequest; facts: Facts; workload: number }

/** First lessons after each vacation of the class. */
const firstAfterVacations = (
  facts: Facts,
  classId: number,
  lessons: readonly { id: number; date: SchoolDate }[],
): Set<number> => {
  const { classes, termSets } = facts.reference
  const vacations = termSets.get(classes.get(classId)?.termSet ?? 0)?.vacations ?? []
  return new Set(vacations.flatMap(({ to }) => lessons.find(({ date }) => date > to)?.id ?? []))
}

/** The plan of a workload lesson by lesson: what was given, what is ahead, what no longer lies on a lesson. */
export const readLaying = async ({ req, facts, workload: id }: Args): Promise<LayingPage> => {
  const workload = requireWorkload(facts, id)
  const { today } = facts
  const head = {
    workload: {
      id,
      name: workloadName(facts.reference, workload),
      teacher: teacherName(facts.reference, workload),
      hoursPerWeek: workload.hoursPerWeek,
    },
    canLay: mayLay(facts, workload),
    today,
  }
  const loaded = await loadLaid({ req, facts, workload })
  if (!loaded) return { ...head, laid: null }
  const { assignment, plan, topics, laid, seats, lessons } = loaded
  const slots = layLessons(lessons)
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  const stateOfSlot = new Map(slots.map((slot) => [slot.id, slot.state]))
  const byTopic = new Map(topics.map((topic) => [topic.id, topic]))
  const fresh = firstAfterVacations(
    facts,
    workload.class,
    lessons.filter(({ state }) => state !== 'cancelled'),
  )
  const now = layTopics({ seats, lessons: slots })
  const stateOf = (lesson: number | null, isGiven: boolean): LineState => {
    if (isGiven) return 'given'
    if (lesson === null) return 'unlaid'
    if (stateOfSlot.get(lesson) !== 'open') return 'lost'
    return byId.get(lesson)!.date <= today ? 'waiting' : 'ahead'
  }
  const lines = seats.map(({ hours, lesson, isGiven }): LayingLine => {
    const found = lesson === null ? undefined : byId.get(lesson)
    const named = hours.map(({ topic, part, plannedDate }): LaidHour => {
      const { title = '', section = '', hours: of = 1, isControl = false } = byTopic.get(topic) ?? {}
      return { topic, title, section, part, of, isControl, plannedDate }
    })
    return {
      key: hours.map(({ topic, part }) => `${topic}.${part}`).join('+'),
      hours: named,
      lesson: found ? { id: found.id, date: found.date, number: found.number, topic: found.topic } : null,
      state: stateOf(found ? lesson : null, isGiven),
      isAfterVacation: lesson !== null && fresh.has(lesson) && named.some(({ isControl }) => isControl),
    }
  })
  const given = new Set(seats.flatMap(({ lesson, isGiven }) => (isGiven ? [lesson] : [])))
  const others = lessons
    .filter(({ id: lesson }) => stateOfSlot.get(lesson) === 'used' && !given.has(lesson))
    .map(({ id: lesson, date, number, topic }): LayingLine => ({
      key: `lesson ${lesson}`,
      hours: [],
      lesson: { id: lesson, date, number, topic },
      state: 'other',
      isAfterVacation: false,
    }))
  const past = [...lines.filter(({ state }) => state === 'given'), ...others].sort(
    (left, right) =>
      (left.lesson?.date ?? '').localeCompare(right.lesson?.date ?? '') ||
      (left.lesson?.number ?? 0) - (right.lesson?.number ?? 0),
  )
  const sparable = sparableHours(seats)
  const left = new Map<number, number>()
  for (const row of laid) if (!row.isGiven) left.set(row.topic, (left.get(row.topic) ?? 0) + 1)
  const planned = topics.reduce((sum, { hours }) => sum + hours, 0)
  return {
    ...head,
    laid: {
      revision: assignment.revision,
      plan,
      pace: paceOf(laid, today),
      isOff: isOff({ seats, lessons: slots }),
      lacking: {
        topics: new Set(now.unlaid.flatMap(({ hours }) => hours.map(({ topic }) => topic))).size,
        lessons: now.unlaid.length,
      },
      spare: now.spare.length,
      missingHours: Math.max(0, planned - laid.length),
      newTopics: newTopics(seats, topics).length,
      lines: [...past, ...lines.filter(({ state }) => state !== 'given')],
      topics: topics.map(({ id: topic, title, isControl }) => ({
        id: topic,
        title,
        sparable: Math.max(0, sparable.get(topic) ?? 0),
        left: left.get(topic) ?? 0,
        isControl,
      })),
    },
  }
}
