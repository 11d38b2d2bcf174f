import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { rows } from '@/db/rows'

import type { Change } from '../domain/change-chain'
import { SLUGS } from '../slugs'
import { bindChanges } from './bind-changes'
import type { LoadedLesson } from './load-lesson'

type Write = { req: PayloadRequest; facts: Facts; loaded: LoadedLesson; changes: readonly Change[] }

/**
 * Keeps what a save changed, in the transaction of the save and in one statement. Two saves of one lesson that would
 * take the same place in its chain are refused by the unique key, so that no change is written over another.
 */
export const writeChanges = async ({ req, facts, loaded, changes }: Write): Promise<void> => {
  if (changes.length === 0) return
  const { id: lesson, workload, class: classId, term, date } = loaded.lesson
  const chained = bindChanges(changes, {
    head: loaded.head,
    lesson,
    author: facts.user,
    at: now().toISOString(),
  })
  await rows(req).insert({
    collection: SLUGS.changes,
    rows: chained.map((row) => ({ ...row, school: facts.school, workload, class: classId, term, date })),
  })
}
