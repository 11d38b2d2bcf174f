import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { type SchoolDate, schoolNow } from '@/core/school-date'
import { rows } from '@/db/rows'

import type { ChangeKind } from '../domain/change-chain'
import { SLUGS } from '../slugs'

type Disputed = {
  /** What is disputed; a note on behaviour is a remark or a praise. */
  kind: 'mark' | 'attendance' | 'lesson' | 'behaviour'
  of?: 'remark' | 'praise'
  student?: number
  assignment?: number
  field?: string
  author?: number | null
}
/** By the school's clock, whatever the reader's device thinks. */
type SchoolMoment = { date: SchoolDate; time: string }
type Row = {
  kind: ChangeKind
  student: number | null
  assignment: number | null
  author: number | null
  at: string
}

/**
 * Adds who wrote the disputed values last and when, from the change journal: it also knows of a value that was taken
 * away. One statement, and only when somebody has to choose.
 */
export const withLastWriters = async <TDisputed extends Disputed>(
  req: PayloadRequest,
  { lesson, facts, disputed }: { lesson: number; facts: Facts; disputed: readonly TDisputed[] },
): Promise<(TDisputed & { author: number | null; changedAt: SchoolMoment | null })[]> => {
  const { timeZone } = facts.reference.school
  const changes = await rows(req).find<Row>({
    collection: SLUGS.changes,
    columns: ['kind', 'student', 'assignment', 'author', 'at'],
    where: { lesson: { equals: lesson } },
    sort: ['-sequence'],
  })
  return disputed.map((one) => {
    const kind = one.kind === 'lesson' ? one.field : one.kind
    const last = changes.find(
      (row) =>
        row.kind === kind &&
        row.student === (one.student ?? null) &&
        row.assignment === (one.assignment ?? null),
    )
    return {
      ...one,
      author: last?.author ?? one.author ?? null,
      changedAt: last ? schoolNow(new Date(last.at), timeZone) : null,
    }
  })
}
