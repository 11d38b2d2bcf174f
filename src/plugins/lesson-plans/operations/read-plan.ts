import { classesOfYear, presentYear } from '@/access/present-year'
import { groupBy } from '@/core/group-by'
import { eachDate, type SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'
import { usualWeeks } from '@/plugins/curriculum'

import { approvesPlans, writesPlans } from '../access/rules'
import { isOpen } from '../domain/states'
import { canStep, type Step, STEP_NAMES } from '../domain/steps'
import { hoursByTerm, type TermHours } from '../domain/year-hours'
import { SLUGS } from '../slugs'
import type { Named, PlanRow, RemarkRow, TopicRow } from '../types'
import { staffName } from './list-plans'
import { isAuthor, loadPlan, type Scope } from './load-plan'

export type ShownRemark = RemarkRow & {
  authorName: string | null
  topicTitle: string | null
  order: number | null
}

/** A plan with all that its page shows. */
export type PlanPage = {
  plan: PlanRow & {
    subjectName: string
    yearName: string | null
    authorName: string
    approvedByName: string | null
  }
  origin: { id: number; title: string } | null
  topics: TopicRow[]
  remarks: ShownRemark[]
  lessonTypes: Named[]
  /** Hours of the year by the hours a week, and how the terms divide them. */
  norm: { weeks: number; hours: number; terms: TermHours[] }
  /** Classes whose workloads are taught by it. */
  usedBy: string[]
  may: { edit: boolean; copy: boolean; remark: boolean; answer: boolean; close: boolean; steps: Step[] }
}

/** Hours that the plan should hold, with the terms of the classes of its grade. */
export const normOf = (
  { facts }: Pick<Scope, 'facts'>,
  { grade, hoursPerWeek, year }: Pick<PlanRow, 'grade' | 'hoursPerWeek' | 'year'>,
): PlanPage['norm'] => {
  const { reference } = facts
  const weeks = usualWeeks(grade)
  const hours = Math.round(hoursPerWeek * weeks)
  const own = (year && reference.years.get(year)) || presentYear(facts)
  if (!own) return { weeks, hours, terms: [] }
  const set = classesOfYear(facts, own.id).find((row) => row.grade === grade)?.termSet
  const terms = [...reference.terms.values()]
    .filter((term) => term.termSet === set)
    .sort((left, right) => left.number - right.number)
  const daysOff = new Set<SchoolDate>([
    ...own.holidays.map(({ date }) => date),
    ...(set === undefined ? [] : (reference.termSets.get(set)?.vacations ?? [])).flatMap(({ from, to }) =>
      eachDate(from, to),
    ),
  ])
  return { weeks, hours, terms: hoursByTerm(hours, { terms, daysOff, weekDays: reference.school.weekDays }) }
}

const classesTaught = async ({ req, facts }: Scope, plan: number): Promise<string[]> => {
  const ties = await rows(req).find<{ workload: number }>({
    collection: SLUGS.assignments,
    columns: ['workload'],
    where: { plan: { equals: plan } },
  })
  const { workloads, classes } = facts.reference
  const cards = ties.flatMap(({ workload }) => classes.get(workloads.get(workload)?.class ?? 0) ?? [])
  return [...groupBy(cards, ({ id }) => id).values()]
    .map(([card]) => card!)
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
    .map(({ name }) => name)
}

/**
 * A plan as its page shows it to this reader.
 * @throws notFound for one of another school
 */
export const readPlan = async ({ req, facts, id }: Scope & { id: number }): Promise<PlanPage> => {
  const { topics, remarks, ...plan } = await loadPlan({ req, facts }, id)
  const { people, subjects, years, lessonTypes } = facts.reference
  const asked = { req, user: req.user }
  const who = { isAuthor: isAuthor(facts, plan), isApprover: (await approvesPlans(asked)) === true }
  const topicOf = new Map(topics.map((topic) => [topic.id, topic]))
  const origin =
    plan.origin === null
      ? null
      : await rows(req).findOne<{ id: number; title: string }>({
          collection: SLUGS.plans,
          columns: ['id', 'title'],
          where: { id: { equals: plan.origin }, school: { equals: facts.school } },
        })
  return {
    plan: {
      ...plan,
      subjectName: subjects.get(plan.subject)?.name ?? '',
      yearName: plan.year === null ? null : (years.get(plan.year)?.name ?? null),
      authorName: staffName({ facts }, plan.author),
      approvedByName: plan.approvedBy === null ? null : (people.get(plan.approvedBy)?.fullName ?? null),
    },
    origin,
    topics,
    remarks: remarks.map((remark) => {
      const topic = remark.topic === null ? undefined : topicOf.get(remark.topic)
      return {
        ...remark,
        authorName: remark.author === null ? null : (people.get(remark.author)?.fullName ?? null),
        topicTitle: topic?.title ?? null,
        order: topic?.order ?? null,
      }
    }),
    lessonTypes: [...lessonTypes.values()]
      .filter(({ id, isOff }) => !isOff || topics.some(({ lessonType }) => lessonType === id))
      .sort((left, right) => (left.order ?? 0) - (right.order ?? 0))
      .map((row) => ({ id: row.id, name: row.name })),
    norm: normOf({ facts }, plan),
    usedBy: await classesTaught({ req, facts }, id),
    may: {
      edit: who.isAuthor && isOpen(plan.state) && (await writesPlans(asked)) === true,
      copy: (await writesPlans(asked)) === true && facts.staff !== null,
      remark: who.isApprover && plan.state === 'submitted',
      answer: who.isAuthor,
      close: who.isApprover,
      steps: STEP_NAMES.filter((step) => canStep(step, plan.state, who)),
    },
  }
}
