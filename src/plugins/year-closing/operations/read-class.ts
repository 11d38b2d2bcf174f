import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { deriveClass } from '@/collections/classes/derive'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'

import { decisionsOf, gradeAfter } from '../domain/decisions'
import { findShownClosing, liveOrders } from './find-closing'
import { readBoard } from './read-board'

type Args = { req: PayloadRequest; facts: Facts; classId: number }

/** The names behind accounts. */
const authorsOf = async (
  { req, facts }: Args,
  ids: readonly (number | null)[],
): Promise<Map<number, string>> => {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const users = await rows(req).find<{ id: number; username: string; person: number | null }>({
    collection: 'users',
    columns: ['id', 'username', 'person'],
    where: { id: { in: known } },
  })
  return new Map(
    users.map(({ id, username, person }) => [
      id,
      facts.reference.people.get(person ?? 0)?.fullName ?? username,
    ]),
  )
}

/**
 * The students of a class with what the marks propose, what was decided and by whom, and the classes of the next year that
 * each decision may lead into.
 * @throws notFound for a class of another year or school
 */
export const readClass = async (args: Args) => {
  const { req, facts, classId } = args
  const closing = await findShownClosing({ req, facts })
  const own = facts.reference.classes.get(classId)
  if (!closing || own?.year !== closing.year) throw notFound()
  const { students, plan, orders } = await readBoard({ req, facts, closing, classId })
  const { people, students: cards } = facts.reference
  const authors = await authorsOf(
    args,
    students.map(({ decidedBy }) => decidedBy),
  )
  const names = new Map(plan.map((row) => [row.id, deriveClass(row).name]))
  return {
    closing,
    class: own,
    isLocked: Boolean(closing.switchedAt) || liveOrders(orders).moving.length > 0,
    decisions: decisionsOf(own.grade).map((decision) => ({
      decision,
      targets: plan
        .filter(({ grade }) => grade === gradeAfter(decision, own.grade))
        .map(({ id }) => ({ value: id, label: names.get(id) ?? '' })),
    })),
    students: students
      .map((row) => {
        const person = people.get(cards.get(row.student)?.person ?? 0)
        return {
          ...row,
          name: person?.fullName ?? '',
          sortKey: person?.sortKey ?? '',
          targetName: row.target === null ? null : (names.get(row.target) ?? null),
          author: row.decidedBy === null ? null : (authors.get(row.decidedBy) ?? null),
        }
      })
      .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1)),
  }
}
