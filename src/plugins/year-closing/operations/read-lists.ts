import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { deriveClass } from '@/collections/classes/derive'
import { matchesWords } from '@/db/cyrillic/matches-words'

import { type Decision, DECISIONS } from '../domain/decisions'
import { reconcile, type Settled } from '../domain/settle'
import { findShownClosing } from './find-closing'
import { readBoard } from './read-board'

export const LISTS = ['all', ...DECISIONS, 'left', 'open'] as const
export type ListName = (typeof LISTS)[number]

export type ListedStudent = {
  student: number
  person: number
  name: string
  class: number
  className: string
  list: Decision | 'left' | 'open'
  targetName: string | null
  debts: readonly string[]
  reason: string | null
}

type Args = {
  req: PayloadRequest
  facts: Facts
  list?: ListName
  classId?: number | null
  /** Words of a name. */
  q?: string
}

const listOf = ({ isLeaving, decision }: Settled): ListedStudent['list'] =>
  isLeaving ? 'left' : (decision ?? 'open')

/**
 * The control lists (списки переведённых на следующий учебный год и второгодников), class by class: before the orders as
 * it is decided, afterwards as it is ordered. `null` when no closing was ever begun.
 */
export const readLists = async ({ req, facts, list = 'all', classId, q = '' }: Args) => {
  const closing = await findShownClosing({ req, facts })
  if (!closing) return null
  const { reference } = facts
  const board = await readBoard({ req, facts, closing })
  const targets = new Map(board.plan.map((row) => [row.id, deriveClass(row).name]))
  const orderOf = (id: number): string => reference.classes.get(id)?.sortKey ?? ''
  const students = board.students
    .map((row) => {
      const person = reference.people.get(reference.students.get(row.student)?.person ?? 0)
      return {
        key: `${orderOf(row.class)} ${person?.sortKey ?? ''}`,
        student: row.student,
        person: person?.id ?? 0,
        name: person?.fullName ?? '',
        class: row.class,
        className: reference.classes.get(row.class)?.name ?? '',
        list: listOf(row),
        targetName: row.isLeaving || row.target === null ? null : (targets.get(row.target) ?? null),
        debts: row.debts,
        reason: row.reason,
      }
    })
    .filter(
      (row) =>
        (list === 'all' || row.list === list) &&
        (!classId || row.class === classId) &&
        matchesWords(q, row.name),
    )
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ key: _key, ...row }): ListedStudent => row)
  const reconciliation = reconcile(board.students)
    .sort((left, right) => (orderOf(left.class) < orderOf(right.class) ? -1 : 1))
    .map((row) => ({ ...row, className: reference.classes.get(row.class)?.name ?? '' }))
  return { closing, students, reconciliation, isOrdered: board.students.some(({ order }) => order !== null) }
}
