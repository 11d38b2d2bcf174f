import { badInput } from '@/core/errors'
import { searchText } from '@/db/cyrillic'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { PlanRow, TopicFields } from '../types'
import { loadPlan, requireOpen, type Scope, takePlan, TOPIC_COLUMNS } from './load-plan'
import { changedMeanwhile, noStaffCard, planInUse } from './plan-errors'

/** What a person sets on a plan besides its topics. */
export type PlanCard = Pick<
  PlanRow,
  'title' | 'subject' | 'grade' | 'year' | 'hoursPerWeek' | 'profile' | 'textbook'
>

const refuseStrange = ({ facts }: Scope, { subject, year }: PlanCard): void => {
  if (!facts.reference.subjects.has(subject))
    throw badInput(
      { ru: 'Такого предмета в школе нет.', en: 'The school has no such subject.' },
      { path: 'card.subject' },
    )
  if (year !== null && !facts.reference.years.has(year))
    throw badInput(
      { ru: 'Такого учебного года в школе нет.', en: 'The school has no such year.' },
      { path: 'card.year' },
    )
}

/** What a plan is found by. */
export const planSearchText = (
  { title, textbook, profile }: Pick<PlanCard, 'title' | 'textbook' | 'profile'>,
  subject: string,
): string => searchText(title, subject, profile, textbook)

const subjectName = ({ facts }: Scope, id: number): string => facts.reference.subjects.get(id)?.name ?? ''

type NewPlan = { card: PlanCard; topics?: readonly TopicFields[]; origin?: number | null }

const insertPlan = async (scope: Scope, { card, topics = [], origin = null }: NewPlan): Promise<number> => {
  const { req, facts } = scope
  if (facts.staff === null) throw noStaffCard()
  const [id] = await rows(req).insert({
    collection: SLUGS.plans,
    rows: [
      {
        ...card,
        school: facts.school,
        author: facts.staff,
        state: 'draft',
        origin,
        totalHours: topics.reduce((sum, { hours }) => sum + hours, 0),
        topicCount: topics.length,
        revision: 1,
        searchText: planSearchText(card, subjectName(scope, card.subject)),
      },
    ],
  })
  await rows(req).insert({
    collection: SLUGS.topics,
    rows: topics.map((topic, index) => ({ ...topic, school: facts.school, plan: id!, order: index + 1 })),
  })
  return id!
}

/**
 * Makes an empty draft of the person's own.
 * @throws noStaffCard (422), badInput (400)
 */
export const createPlan = ({ req, facts, card }: Scope & { card: PlanCard }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    refuseStrange({ req, facts }, card)
    return { id: await insertPlan({ req, facts }, { card }) }
  })

/** Copies any plan of the school, with its topics, into a draft of the person's own that names where it comes from. */
export const copyPlan = ({
  req,
  facts,
  id,
  title,
}: Scope & { id: number; title: string | null }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const plan = await loadPlan({ req, facts }, id)
    const { subject, grade, year, hoursPerWeek, profile, textbook } = plan
    const card = { title: title ?? plan.title, subject, grade, year, hoursPerWeek, profile, textbook }
    const topics = plan.topics.map((topic) => {
      const fields = TOPIC_COLUMNS.filter((name) => !['id', 'plan', 'order'].includes(name))
      return Object.fromEntries(fields.map((name) => [name, topic[name]])) as unknown as TopicFields
    })
    return { id: await insertPlan({ req, facts }, { card, topics, origin: id }) }
  })

type Change = Scope & { id: number; revision: number; card: PlanCard }

/**
 * Changes the title, the subject, hours and so on of an own draft.
 * @throws changedMeanwhile (409), notYourPlan (403), planClosed (409)
 */
export const changeCard = ({ req, facts, id, revision, card }: Change): Promise<{ revision: number }> =>
  inTransaction(req, async () => {
    const scope = { req, facts }
    const plan = await loadPlan(scope, id)
    requireOpen(facts, plan)
    refuseStrange(scope, card)
    const data = { ...card, searchText: planSearchText(card, subjectName(scope, card.subject)) }
    if (!(await takePlan(scope, { id, revision, state: plan.state }, data))) throw changedMeanwhile()
    return { revision: revision + 1 }
  })

/**
 * Removes an own draft with its topics and remarks. Copies of it stay and forget where they came from.
 * @throws planInUse (409) while workloads are taught by it, changedMeanwhile (409)
 */
export const removePlan = ({
  req,
  facts,
  id,
  revision,
}: Scope & { id: number; revision: number }): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    const scope = { req, facts }
    const plan = await loadPlan(scope, id)
    requireOpen(facts, plan)
    if (!(await takePlan(scope, { id, revision, state: plan.state }, {}))) throw changedMeanwhile()
    const ofPlan = { plan: { equals: id } }
    const count = await rows(req).count({ collection: SLUGS.assignments, where: ofPlan })
    if (count > 0) throw planInUse({ count })
    const topics = plan.topics.map((topic) => topic.id)
    if (topics.length > 0)
      await rows(req).remove({ collection: SLUGS.laid, where: { topic: { in: topics } } })
    await rows(req).remove({ collection: SLUGS.remarks, where: ofPlan })
    await rows(req).remove({ collection: SLUGS.topics, where: ofPlan })
    await rows(req).update({
      collection: SLUGS.plans,
      where: { origin: { equals: id }, school: { equals: facts.school } },
      data: { origin: null },
    })
    await rows(req).update({ collection: SLUGS.relayings, where: ofPlan, data: { plan: null } })
    await rows(req).remove({ collection: SLUGS.plans, where: { id: { equals: id } } })
    return { id }
  })
