import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { isOpen } from '../domain/states'
import { SLUGS } from '../slugs'
import type { PlanRow, RemarkRow, TopicRow } from '../types'
import { notYourPlan, planClosed } from './plan-errors'

export type Scope = { req: PayloadRequest; facts: Facts }

export const PLAN_COLUMNS = [
  'id', 'title', 'subject', 'grade', 'year', 'hoursPerWeek', 'profile', 'textbook', 'author', 'state', 'submittedAt',
  'approvedAt', 'approvedBy', 'origin', 'totalHours', 'topicCount', 'revision', 'updatedAt',
] as const satisfies readonly (keyof PlanRow)[] // prettier-ignore

export const TOPIC_COLUMNS = [
  'id', 'plan', 'order', 'section', 'title', 'hours', 'lessonType', 'homework', 'homeworkMinutes', 'materials',
  'outcomes', 'isControl',
] as const satisfies readonly (keyof TopicRow)[] // prettier-ignore

const REMARK_COLUMNS = [
  'id', 'plan', 'topic', 'text', 'author', 'createdAt', 'answer', 'answeredAt', 'closedAt',
] as const satisfies readonly (keyof RemarkRow)[] // prettier-ignore

export type WholePlan = PlanRow & { topics: TopicRow[]; remarks: RemarkRow[] }

/**
 * A plan of the reader's school with its topics in order and its remarks, in one statement.
 * @throws notFound for one of another school
 */
export const loadPlan = async ({ req, facts }: Scope, id: number): Promise<WholePlan> => {
  const [plan] = (await rows(req).find<PlanRow>({
    collection: SLUGS.plans,
    columns: [...PLAN_COLUMNS],
    where: { id: { equals: id }, school: { equals: facts.school } },
    with: {
      topics: { collection: SLUGS.topics, columns: [...TOPIC_COLUMNS], on: 'plan', sort: ['order', 'id'] },
      remarks: { collection: SLUGS.remarks, columns: [...REMARK_COLUMNS], on: 'plan', sort: ['id'] },
    },
  })) as WholePlan[]
  if (!plan) throw notFound()
  return { ...plan, topics: plan.topics.map((topic) => ({ ...topic, section: topic.section ?? '' })) }
}

/** Whether the person wrote the plan. */
export const isAuthor = ({ staff }: Pick<Facts, 'staff'>, { author }: Pick<PlanRow, 'author'>): boolean =>
  staff !== null && staff === author

/**
 * Only its author writes in a plan, and only while it is not submitted.
 * @throws notYourPlan (403), planClosed (409)
 */
export const requireOpen = (facts: Facts, plan: PlanRow): void => {
  if (!isAuthor(facts, plan)) throw notYourPlan()
  if (!isOpen(plan.state)) throw planClosed()
}

type Taken = Partial<Pick<PlanRow, 'title' | 'subject' | 'grade' | 'year' | 'hoursPerWeek'>> &
  Partial<Pick<PlanRow, 'profile' | 'textbook' | 'state' | 'submittedAt' | 'approvedAt' | 'approvedBy'>> &
  Partial<Pick<PlanRow, 'totalHours' | 'topicCount'>> & { searchText?: string }

/**
 * Takes the plan by the revision that was seen, and changes it.
 * @returns whether it was still at that revision
 */
export const takePlan = async (
  { req, facts }: Scope,
  { id, revision, state }: Pick<PlanRow, 'id' | 'revision' | 'state'>,
  data: Taken,
): Promise<boolean> =>
  (await rows(req).update({
    collection: SLUGS.plans,
    where: {
      id: { equals: id },
      school: { equals: facts.school },
      revision: { equals: revision },
      state: { equals: state },
    },
    data,
    add: { revision: 1 },
  })) > 0
