import { badInput } from '@/core/errors'
import { newId } from '@/core/ids'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { TopicFields, TopicRow } from '../types'
import { loadPlan, requireOpen, type Scope, takePlan, TOPIC_COLUMNS } from './load-plan'
import { changedMeanwhile } from './plan-errors'

/** A topic as it shall be; without an id it is a new one. */
export type TopicInput = TopicFields & { id: number | null }

type Args = Scope & { id: number; revision: number; topics: readonly TopicInput[] }

/** The new revision, and the ids of the topics in their order. */
export type SavedTopics = { revision: number; ids: number[]; totalHours: number }

const refuseStrange = ({ facts }: Scope, topics: readonly TopicInput[]): void => {
  const seen = new Set<number>()
  for (const [index, { id, lessonType }] of topics.entries()) {
    if (lessonType !== null && !facts.reference.lessonTypes.has(lessonType))
      throw badInput(
        { ru: 'Такого типа урока в школе нет.', en: 'The school has no such lesson type.' },
        { path: `topics.${index}.lessonType` },
      )
    if (id === null) continue
    if (seen.has(id))
      throw badInput(
        { ru: 'Одна тема указана дважды.', en: 'A topic is given twice.' },
        { path: `topics.${index}` },
      )
    seen.add(id)
  }
}

const hasChanged = (old: TopicRow | undefined, now: TopicRow): boolean =>
  !old || TOPIC_COLUMNS.some((name) => (old[name] ?? null) !== (now[name] ?? null))

/**
 * Puts the topics of a plan as they shall be, all or none: new ones are made, missing ones removed with the dates they
 * were laid on, the rest keeps its ids. Six statements, however many topics.
 * @throws changedMeanwhile (409) when the plan is not as it was seen, notYourPlan (403), planClosed (409)
 */
export const saveTopics = ({ req, facts, id, revision, topics }: Args): Promise<SavedTopics> =>
  inTransaction(req, async () => {
    const scope = { req, facts }
    const plan = await loadPlan(scope, id)
    requireOpen(facts, plan)
    refuseStrange(scope, topics)
    const totalHours = topics.reduce((sum, { hours }) => sum + hours, 0)
    const isTaken = await takePlan(
      scope,
      { id, revision, state: plan.state },
      { totalHours, topicCount: topics.length },
    )
    const old = new Map(plan.topics.map((topic) => [topic.id, topic]))
    if (!isTaken || topics.some((topic) => topic.id !== null && !old.has(topic.id))) throw changedMeanwhile()
    const next = topics.map((topic, index): TopicRow => ({
      ...topic,
      id: topic.id ?? newId(),
      plan: id,
      order: index + 1,
    }))
    const kept = new Set(next.map((topic) => topic.id))
    const gone = plan.topics.filter((topic) => !kept.has(topic.id)).map((topic) => topic.id)
    if (gone.length > 0) {
      const ofGone = { topic: { in: gone } }
      await rows(req).remove({ collection: SLUGS.laid, where: ofGone })
      await rows(req).update({ collection: SLUGS.remarks, where: ofGone, data: { topic: null } })
      await rows(req).remove({ collection: SLUGS.topics, where: { id: { in: gone } } })
    }
    await rows(req).upsert({
      collection: SLUGS.topics,
      rows: next
        .filter((topic) => hasChanged(old.get(topic.id), topic))
        .map((topic) => ({ ...topic, school: facts.school })),
      on: ['id'],
      set: TOPIC_COLUMNS.filter((name) => name !== 'id' && name !== 'plan'),
    })
    return { revision: revision + 1, ids: next.map((topic) => topic.id), totalHours }
  })
