import { randomBytes } from 'node:crypto'

import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

import { newId } from '@/core/ids'
import { type ChainedChange, chainChanges } from '@/plugins/journal/domain/change-chain'
import { textOfMark } from '@/plugins/journal/domain/describe-changes'

type Place = {
  school_id: number
  lesson_id: number
  workload_id: number
  class_id: number
  term_id: number | null
  date: string
  student_id: number
  assignment_id: number
}
type Mark = Place & {
  value: number | null
  is_debt: number
  comment: string | null
  author_id: number | null
  marked_at: string | null
}
type Revision = Mark & { replaced_at: string | null; replaced_by_id: number | null; created_at: string }

const textOf = (mark: Mark | undefined): string | null =>
  mark ? textOfMark({ value: mark.value, isDebt: Boolean(mark.is_debt), comment: mark.comment }) : null
const cellOf = ({ student_id, assignment_id }: Place): string => `${student_id} ${assignment_id}`

/** What came after each former mark in its cell: the next former one, or the present one. A school has tens of thousands. */
const followers = (revisions: readonly Revision[], marks: readonly Mark[]): Map<Revision, Mark | undefined> => {
  const latest = new Map(marks.map((mark) => [cellOf(mark), mark]))
  const following = new Map<Revision, Mark | undefined>()
  for (const revision of revisions.toReversed()) {
    following.set(revision, latest.get(cellOf(revision)))
    latest.set(cellOf(revision), revision)
  }
  return following
}

/** Former marks become entries of the change journal, each cell from its first value to the present one. */
export const moveRevisions = async (db: MigrateUpArgs['db']): Promise<void> => {
  const revisions = await db.all<Revision>(sql`SELECT * FROM mark_revisions ORDER BY replaced_at, id`)
  const marks = await db.all<Mark>(
    sql`SELECT * FROM marks WHERE (student_id, assignment_id) IN (SELECT student_id, assignment_id FROM mark_revisions)`,
  )
  const following = followers(revisions, marks)
  const begun = new Set<string>()
  const entries = revisions.flatMap((revision) => {
    const cell = cellOf(revision)
    const isFirst = !begun.has(cell)
    begun.add(cell)
    const next = following.get(revision)
    const at = revision.replaced_at ?? revision.created_at
    const replaced = {
      revision,
      at,
      author: revision.replaced_by_id,
      before: textOf(revision),
      after: textOf(next),
    }
    const first = {
      revision,
      at: revision.marked_at ?? at,
      author: revision.author_id,
      before: null,
      after: textOf(revision),
    }
    return isFirst ? [first, replaced] : [replaced]
  })
  const heads = new Map<number, ChainedChange>()
  for (const { revision, at, author, before, after } of entries.sort((a, b) => a.at.localeCompare(b.at))) {
    const { lesson_id: lesson, student_id: student, assignment_id: assignment } = revision
    const [change] = chainChanges([{ kind: 'mark', student, assignment, before, after }], {
      head: heads.get(lesson),
      lesson,
      author,
      at,
      makeSalt: () => randomBytes(12).toString('base64url'),
    })
    heads.set(lesson, change!)
    const { school_id, workload_id, class_id, term_id, date } = revision
    const { sequence, kind, salt, digest, hash } = change!
    await db.run(
      sql`INSERT INTO journal_changes (id, school_id, lesson_id, workload_id, class_id, term_id, date, sequence, kind, student_id, assignment, before, after, author_id, at, salt, digest, hash)
        VALUES (${newId()}, ${school_id}, ${lesson}, ${workload_id}, ${class_id}, ${term_id}, ${date}, ${sequence}, ${kind}, ${student}, ${assignment}, ${before}, ${after}, ${author}, ${at}, ${salt}, ${digest}, ${hash})`,
    )
  }
}
