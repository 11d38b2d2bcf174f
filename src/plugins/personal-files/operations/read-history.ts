import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { rows } from '@/db/rows'

import { requireFile } from '../access/file-access'
import { PART_SLUGS } from '../slugs'
import type { FileChange } from '../types'
import { fieldsOf, valueText } from '../presenters/present-change'

export const HISTORY_SIZE = 50

type Args = { req: PayloadRequest; facts: Facts; student: number; locale: Locale; page: number }
type Row = {
  at: string
  author: number | null
  record: string
  document: number
  field: string
  before: string | null
  after: string | null
}

/** Ids of the file's entries, by collection. */
const documentsOf = async ({ req, facts, student }: Args): Promise<Map<string, number[]>> => {
  const { reference, school } = facts
  const ids = new Map<string, number[]>([
    ['students', [student]],
    [
      'people',
      [
        reference.students.get(student)!.person,
        ...reference.guardianships.filter((tie) => tie.student === student).map((tie) => tie.guardian),
      ],
    ],
    ['guardianships', reference.guardianships.filter((tie) => tie.student === student).map(({ id }) => id)],
  ])
  for (const slug of Object.values(PART_SLUGS)) {
    const found = await rows(req).find<{ id: number }>({
      collection: slug,
      columns: ['id'],
      where: { school: { equals: school }, student: { equals: student } },
    })
    ids.set(
      slug,
      found.map(({ id }) => id),
    )
  }
  return ids
}

const authorsOf = async ({ req, facts }: Args, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const users = await rows(req).find<{ id: number; person: number | null; username: string }>({
    collection: 'users',
    columns: ['id', 'person', 'username'],
    where: { id: { in: [...ids] } },
  })
  const nameOf = (person: number | null) => facts.reference.people.get(person ?? 0)?.fullName
  return new Map(users.map(({ id, person, username }) => [id, nameOf(person) ?? username]))
}

/**
 * What was changed in a file, field by field, the latest first. For those who keep or read files: it tells of others.
 * @throws notFound
 */
export const readHistory = async (
  args: Args,
): Promise<{ changes: FileChange[]; total: number; page: number }> => {
  const { req, facts, student, locale } = args
  if (requireFile(facts, student) === 'own') throw notFound()
  const documents = await documentsOf(args)
  const where = {
    school: { equals: facts.school },
    or: [...documents]
      .filter(([, ids]) => ids.length > 0)
      .map(([record, ids]) => ({ record: { equals: record }, document: { in: ids } })),
  }
  const total = await rows(req).count({ collection: 'record-changes', where })
  const page = Math.min(args.page, Math.max(1, Math.ceil(total / HISTORY_SIZE)))
  const found = await rows(req).find<Row>({
    collection: 'record-changes',
    columns: ['at', 'author', 'record', 'document', 'field', 'before', 'after'],
    where,
    sort: ['-at', '-id'],
    limit: HISTORY_SIZE,
    offset: (page - 1) * HISTORY_SIZE,
  })
  const authors = await authorsOf(args, [...new Set(found.flatMap(({ author }) => author ?? []))])
  const fields = fieldsOf(req.payload, locale)
  return {
    total,
    page,
    changes: found.map(({ at, author, record, document, field, before, after }) => {
      const known = fields(record, field)
      return {
        at,
        author: (author && authors.get(author)) || null,
        record: known.record,
        subject: record === 'people' ? (facts.reference.people.get(document)?.fullName ?? null) : null,
        field: known.label,
        before: valueText({ known, facts, locale, value: before }),
        after: valueText({ known, facts, locale, value: after }),
      }
    }),
  }
}
