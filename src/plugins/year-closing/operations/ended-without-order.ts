import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import type { Settled } from '../domain/settle'
import type { ClosingRow } from '../types'
import type { LastClass } from './last-classes'

type Args = {
  req: PayloadRequest
  closing: ClosingRow
  last: ReadonlyMap<number, LastClass>
  students: readonly Settled[]
}

/**
 * Students whose last time in a class has an end that no order has set: an import brought it. They would be counted as
 * left, and nobody would promote them.
 */
export const endedWithoutOrder = async ({ req, closing, last, students }: Args): Promise<number[]> => {
  const ended = students.filter(({ student, isLeaving }) => isLeaving && last.get(student)?.to)
  if (closing.switchedAt || ended.length === 0) return []
  const found = await rows(req).find<{ student: number; class: number; to: string | null }>({
    collection: 'enrolments',
    columns: ['student', 'class', 'to'],
    where: { student: { in: ended.map(({ student }) => student) }, closedBy: { exists: false } },
  })
  return found
    .filter((row) => last.get(row.student)?.class === row.class && last.get(row.student)?.to === row.to)
    .map(({ student }) => student)
}
