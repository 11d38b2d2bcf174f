import type { CollectionBeforeChangeHook } from 'payload'

import { factsOf } from '@/access/facts'

import { describeChanges, LESSON_FIELDS } from '../domain/describe-changes'
import { loadLesson } from '../operations/load-lesson'
import { writeChanges } from '../operations/write-changes'

type Lesson = { id: number; school: number } & Partial<
  Record<(typeof LESSON_FIELDS)[number], string | number | null>
>

/** Relations come filled in or as ids. */
const plain = (value: unknown): string | number | null => {
  const id = typeof value === 'object' && value !== null ? (value as { id: number }).id : value
  return (id as string | number | undefined) || null
}

/**
 * What somebody changes in a lesson past the journal (the admin panel, REST, GraphQL) stands in the change journal as
 * well, in the transaction of the save. Work of the system itself, which nobody signed in for, is kept by whoever does it.
 */
export const keepLessonChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const facts = req.user && operation === 'update' ? await factsOf(req) : null
  if (!facts) return data
  const before = originalDoc as Lesson
  const changed = LESSON_FIELDS.filter(
    (name) => name in data && plain((data as Lesson)[name]) !== plain(before[name]),
  )
  if (changed.length === 0) return data
  const { school } = before
  const loaded = await loadLesson({ req, school, id: before.id, only: 'lesson' })
  const after = Object.fromEntries(changed.map((name) => [name, plain((data as Lesson)[name])]))
  // No mark is among these, so no scale is asked for.
  const lesson = { before: loaded.lesson, after }
  const changes = describeChanges({ scale: 'five', marks: [], attendance: [], lesson })
  await writeChanges({ req, facts: { ...facts, school }, loaded, changes })
  return data
}
