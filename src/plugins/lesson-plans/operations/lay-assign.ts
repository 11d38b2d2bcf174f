import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { groupBy } from '@/core/group-by'
import { hold } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import type { WorkloadRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { layFirst, type PastChoice } from '../domain/lay-first'
import { SLUGS } from '../slugs'
import type { AssignmentRow, PlanRow } from '../types'
import { layingChanged, planDoesNotFit, planIsEmpty } from './lay-errors'
import { type LessonRow, layLessons, lessonsOf, requireWorkload, topicsOfPlans } from './lay-load'
import { workloadName } from './lay-names'
import { rowsOfSeats } from './lay-write'

/** The plan of a workload as it was seen and as it shall be; `null` is none. */
export type PlanChoice = { workload: number; was: number | null; now: number | null }

type Args = { req: PayloadRequest; facts: Facts; choices: readonly PlanChoice[]; past: PastChoice }
type FitRow = Pick<PlanRow, 'id' | 'title' | 'subject' | 'grade' | 'topicCount'>

const holdPlan = hold(SLUGS.plans)

const requireFit = (facts: Facts, workload: WorkloadRef, plan: FitRow | undefined): void => {
  if (!plan) throw notFound()
  const { grade } = facts.reference.classes.get(workload.class) ?? {}
  if (plan.subject !== workload.subject || plan.grade !== grade) {
    throw planDoesNotFit({ title: plan.title, name: workloadName(facts.reference, workload) })
  }
}

/** Lessons as laying a plan for the first time sees them. */
export const pastLessons = (lessons: readonly LessonRow[]) => {
  const states = layLessons(lessons)
  return lessons.map(({ state, topic }, index) => ({ ...states[index]!, topic, isHeld: state === 'held' }))
}

/**
 * Gives plans to workloads, several classes at once, and lays them on the lessons of the year; or takes them back.
 * All or none.
 * @throws notFound for another teacher's workload or another school's plan; layingChanged when it has another plan by now
 */
export const assignPlans = ({ req, facts, choices, past }: Args): Promise<{ changed: number }> =>
  inTransaction(req, async () => {
    const table = rows(req)
    const workloads = new Map(choices.map(({ workload: id }) => [id, requireWorkload(facts, id, true)]))
    const ids = [...workloads.keys()]
    const present = await table.find<AssignmentRow>({
      collection: SLUGS.assignments,
      columns: ['id', 'workload', 'plan', 'revision'],
      where: { workload: { in: ids } },
    })
    const planOf = new Map(present.map((row) => [row.workload, row.plan]))
    if (choices.some(({ workload, was }) => (planOf.get(workload) ?? null) !== was)) throw layingChanged()
    const changes = choices.filter(({ was, now }) => was !== now)
    if (changes.length === 0) return { changed: 0 }

    const wanted = [...new Set(changes.flatMap(({ now }) => (now === null ? [] : [now])))]
    // Against whoever removes the plan or its topics at this moment.
    for (const plan of wanted) await holdPlan(req, plan)
    const plans = wanted.length
      ? await table.find<FitRow>({
          collection: SLUGS.plans,
          columns: ['id', 'title', 'subject', 'grade', 'topicCount'],
          where: { id: { in: wanted }, school: { equals: facts.school } },
        })
      : []
    const byId = new Map(plans.map((plan) => [plan.id, plan]))
    for (const { workload, now } of changes)
      if (now !== null) requireFit(facts, workloads.get(workload)!, byId.get(now))
    const topics = groupBy(wanted.length ? await topicsOfPlans(req, wanted) : [], ({ plan }) => plan)
    for (const plan of plans) if (!topics.has(plan.id)) throw planIsEmpty({ title: plan.title })

    const changed = changes.map(({ workload }) => workload)
    const lessons = groupBy(await lessonsOf(req, changed), ({ workload }) => workload)
    await table.remove({ collection: SLUGS.laid, where: { workload: { in: changed } } })
    await table.remove({ collection: SLUGS.assignments, where: { workload: { in: changed } } })
    const given = changes.flatMap(({ workload, now }) => (now === null ? [] : [{ workload, plan: now }]))
    if (given.length === 0) return { changed: changes.length }
    await table.insert({
      collection: SLUGS.assignments,
      rows: given.map((row) => ({ ...row, school: facts.school, revision: 1 })),
    })
    await table.insert({
      collection: SLUGS.laid,
      rows: given.flatMap(({ workload, plan }) => {
        const seats = layFirst({
          topics: topics.get(plan) ?? [],
          lessons: pastLessons(lessons.get(workload) ?? []),
          past,
        })
        return rowsOfSeats({ school: facts.school, workload }, seats)
      }),
    })
    return { changed: changes.length }
  })
