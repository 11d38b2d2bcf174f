import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badInput, notFound } from '@/core/errors'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference, type YearRef } from '@/db/reference'
import { rows } from '@/db/rows'

import { type Given, planAssignment, type Step } from '../domain/plan-assignment'
import { hoursBySubject } from '../domain/plan-teaching'
import type { Curriculum, WorkloadRow } from '../types'
import { loadHistory } from './load-history'
import { closedGroups } from './load-teaching'
import { plansOfYear, requireYear, takePlans } from './load-plans'
import {
  lessonsAfter,
  notInPlan,
  outsideYear,
  recordsAfter,
  subgroupClosed,
  teacherLeft,
  workloadChanged,
  workloadEnded,
} from './plan-errors'
import { type JointChoice, resolveJoint } from './resolve-joint'
import { writeSteps } from './write-steps'

/** A line of the list as it was seen and as it shall be. */
export type AssignmentChange = {
  class: number
  subject: number
  subgroup: number | null
  /** The workload that is changed; `null` gives the line one more. */
  workload: number | null
  /** Ids of all workloads that the window showed for the line. */
  seen: readonly number[]
  was: Given | null
  /** `null` takes the workload from its teacher. */
  now: Given | null
}

type Args = {
  req: PayloadRequest
  facts: Facts
  year: number
  date: SchoolDate
  changes: readonly AssignmentChange[]
  /** What becomes of joint lessons whose classes would no longer agree; `null` refuses. */
  joint?: JointChoice | null
}

export type PlannedStep = {
  change: AssignmentChange
  present: WorkloadRow | null
  step: Step
  /** It leaves its joint lesson. */
  isParted: boolean
}

export type Assigned = {
  made: number
  changed: number
  /** Workloads that left their joint lessons, and those of other classes that changed with a chosen one. */
  parted: number
  together: number
}

const COLUMNS = [
  'id',
  'class',
  'subgroup',
  'subject',
  'teacher',
  'hoursPerWeek',
  'jointWith',
  'wantsPairs',
  'from',
  'to',
] as const

const titleOf = ({ reference }: Facts, change: AssignmentChange): string =>
  [
    reference.classes.get(change.class)?.name,
    reference.subjects.get(change.subject)?.name,
    change.subgroup !== null && reference.subgroups.get(change.subgroup)?.name,
  ]
    .filter(Boolean)
    .join(', ')

/** Refuses what is not of this school and year, and a group of another class or subject. */
const requireOwn = (facts: Facts, year: YearRef, changes: readonly AssignmentChange[]): void => {
  const { classes, subjects, subgroups, staff } = facts.reference
  for (const [index, { class: classId, subject, subgroup, now }] of changes.entries()) {
    const path = `changes.${index}`
    if (classes.get(classId)?.year !== year.id || !subjects.has(subject)) throw notFound(undefined, { path })
    const group = subgroup === null ? null : subgroups.get(subgroup)
    if (group === undefined || (group && (group.class !== classId || group.subject !== subject)))
      throw notFound(undefined, { path: `${path}.subgroup` })
    if (now && !staff.has(now.teacher)) throw notFound(undefined, { path: `${path}.teacher` })
  }
}

const refuseFormer = async ({ req, facts, date, changes }: Args): Promise<void> => {
  const teachers = [...new Set(changes.flatMap(({ now }) => (now ? [now.teacher] : [])))]
  if (teachers.length === 0) return
  const [left] = await rows(req).find<{ id: number; leftOn: string; person: number }>({
    collection: 'staff',
    columns: ['id', 'leftOn', 'person'],
    where: { id: { in: teachers }, school: { equals: facts.school }, leftOn: { less_than: date } },
    limit: 1,
  })
  if (!left) return
  const name = facts.reference.people.get(left.person)?.fullName ?? ''
  throw teacherLeft({ name, date: left.leftOn }, { path: 'teacher' })
}

/** A new workload needs a line of the curriculum, and its group a division that lasts. */
const refuseUnplanned = async (args: Args, plans: readonly Curriculum[]): Promise<void> => {
  const { req, facts, date, changes } = args
  const closed = await closedGroups(req, facts.school, date)
  for (const [index, change] of changes.entries()) {
    if (change.now === null) continue
    const of = titleOf(facts, change)
    if (change.subgroup !== null && closed.has(change.subgroup))
      throw subgroupClosed({ of }, { path: `changes.${index}` })
    const plan = plans.find(({ classes }) => classes.includes(change.class))
    if (change.workload === null && !hoursBySubject(plan?.lines ?? []).has(change.subject))
      throw notInPlan({ of }, { path: `changes.${index}` })
  }
}

const same = (left: Given | null, right: Given | null): boolean =>
  left?.teacher === right?.teacher && left?.hoursPerWeek === right?.hoursPerWeek

/** Workloads of these classes as they are saved now: inside a transaction no snapshot will do. */
const presentWorkloads = ({ req, facts, changes }: Args): Promise<WorkloadRow[]> =>
  rows(req).find<WorkloadRow>({
    collection: 'workloads',
    columns: [...COLUMNS],
    where: {
      school: { equals: facts.school },
      class: { in: [...new Set(changes.map((change) => change.class))] },
    },
  })

/**
 * The workload of a change as it is now; `done` when somebody, perhaps the same click, has done it already.
 * @throws workloadChanged (409) when it is neither as seen nor as wished
 */
const presentOf = (
  args: Args,
  change: AssignmentChange,
  workloads: readonly WorkloadRow[],
): WorkloadRow | null | 'done' => {
  const { facts, date } = args
  const ofLine = workloads.filter(
    (row) =>
      row.class === change.class &&
      row.subject === change.subject &&
      row.subgroup === change.subgroup &&
      (!row.to || row.to >= date),
  )
  const fresh = ofLine.filter(({ id }) => !change.seen.includes(id))
  if (change.now && fresh.some((row) => same(row, change.now))) return 'done'
  const ended = workloads.find(({ id, to }) => id === change.workload && to && to < date)
  if (ended?.to && change.now)
    throw workloadEnded({ of: titleOf(facts, change), date: ended.to }, { path: 'date' })
  const present = change.workload === null ? null : (ofLine.find(({ id }) => id === change.workload) ?? null)
  if (change.workload !== null && change.now === null && !present) return 'done'
  if (present && change.now && same(present, change.now)) return 'done'
  if (fresh.length > 0 || !same(present, change.was)) throw workloadChanged({ of: titleOf(facts, change) })
  return present
}

/**
 * Gives lines to teachers from a day on, or takes them back: all of it or nothing. A second submit changes nothing.
 * @throws workloadChanged, recordsAfter, lessonsAfter, jointLesson (409), outsideYear, teacherLeft, subgroupClosed, notInPlan (422)
 */
export const assignTeachers = (asked: Args): Promise<Assigned> =>
  inTransaction(asked.req, async () => {
    const { req, facts, date } = asked
    await holdSchool(req, facts.school)
    const year = requireYear(facts, asked.year)
    if (!isWithin({ from: year.startDate, to: year.endDate }, date))
      throw outsideYear({ from: year.startDate, to: year.endDate }, { path: 'date' })
    requireOwn(facts, year, asked.changes)
    const keys = asked.changes.map(
      (change) => `${change.class}-${change.subject}-${change.subgroup}-${change.workload}`,
    )
    if (new Set(keys).size < keys.length)
      throw badInput({ ru: 'Одна строка указана дважды.', en: 'A line is given twice.' }, { path: 'changes' })
    const plans = await plansOfYear(req, facts, year.id)
    const takeOf = async (changes: readonly AssignmentChange[]): Promise<void> => {
      const concerned = plans.filter((plan) => changes.some((change) => plan.classes.includes(change.class)))
      if (concerned.length > 0)
        await takePlans(
          req,
          facts.school,
          concerned.map(({ id }) => id),
        )
    }
    await takeOf(asked.changes)
    const { changes, workloads, parted } = await resolveJoint({
      ...asked,
      joint: asked.joint ?? null,
      workloads: await presentWorkloads(asked),
      columns: COLUMNS,
    })
    const args: Args = { ...asked, changes }
    const together = changes.slice(asked.changes.length)
    await takeOf(together)
    await refuseFormer(args)
    await refuseUnplanned(args, plans)
    const open = changes.flatMap((change) => {
      const present = presentOf(args, change, workloads)
      return present === 'done' ? [] : [{ change, present }]
    })
    const histories = await loadHistory({
      req,
      date,
      workloads: open.flatMap(({ present }) => (present ? [present.id] : [])),
    })
    const steps: PlannedStep[] = open.map(({ change, present }) => {
      const none = { hasBefore: false, lastLesson: null, lastRecord: null }
      const history = (present && histories.get(present.id)) ?? none
      const step = planAssignment({ present, now: change.now, date, history })
      if (step.kind === 'refuse') {
        const refusal = step.why === 'records' ? recordsAfter : lessonsAfter
        throw refusal({ of: titleOf(facts, change), date: step.date }, { path: 'date' })
      }
      return { change, present, step, isParted: present !== null && parted.has(present.id) }
    })
    const done = await writeSteps({ req, school: facts.school, date, steps })
    forgetReference(req, facts.school)
    return { ...done, parted: steps.filter(({ isParted }) => isParted).length, together: together.length }
  })
