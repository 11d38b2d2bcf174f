import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { mergeOfOne } from '../registry-errors'
import { type RelationPlace, relationsTo } from './relations-to'

export type Pair = { keep: number; drop: number }
export type Step = Pair & { target: 'people' | 'students' | 'staff'; places: RelationPlace[] }
export type MergeArgs = Pair & { req: PayloadRequest; facts: Facts }

const CARDS = ['students', 'staff'] as const

/**
 * What becomes one with two people, in order: cards that both have, then the people themselves. The card of the one
 * who alone has it simply changes hands.
 * @throws notFound unless both are people of the school
 */
export const mergeSteps = async ({ req, facts, keep, drop }: MergeArgs): Promise<Step[]> => {
  if (keep === drop) throw mergeOfOne()
  const found = await rows(req).count({
    collection: 'people',
    where: { id: { in: [keep, drop] }, school: { equals: facts.school } },
  })
  if (found !== 2) throw notFound()
  const steps: Step[] = []
  for (const target of CARDS) {
    const cards = await rows(req).find<{ id: number; person: number }>({
      collection: target,
      columns: ['id', 'person'],
      where: { person: { in: [keep, drop] } },
    })
    const idOf = (person: number) => cards.find((card) => card.person === person)?.id
    const [own, other] = [idOf(keep), idOf(drop)]
    if (own !== undefined && other !== undefined)
      steps.push({ target, keep: own, drop: other, places: relationsTo(req.payload, target) })
  }
  const joined = new Set<string>(steps.map(({ target }) => target))
  // The card of the second is gone by then.
  const places = relationsTo(req.payload, 'people').filter(
    ({ collection, path }) => !(joined.has(collection) && path.join('.') === 'person'),
  )
  return [...steps, { target: 'people', keep, drop, places }]
}
