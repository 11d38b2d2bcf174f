import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'

import type { BehaviourKind } from '../domain/behaviour-kinds'
import { SLUGS } from '../slugs'
import type { BehaviourRow } from '../types'
import type { LoadedLesson } from './load-lesson'

export type BehaviourChange = {
  student: number
  kind: BehaviourKind
  was: string | null
  now: string | null
}
export type BehaviourConflict = {
  kind: 'behaviour'
  student: number
  note: BehaviourKind
  current: string | null
  author: number | null
}

type Plan = {
  changes: { change: BehaviourChange; row: BehaviourRow | undefined }[]
  conflicts: BehaviourConflict[]
}

const clean = (text: string | null): string | null => text || null

/** Holds what the client wants against what stands in the journal now. Repeating a save changes nothing. */
export const planBehaviour = (loaded: LoadedLesson, wanted: readonly BehaviourChange[]): Plan => {
  const standing = new Map(loaded.behaviour.map((row) => [`${row.student} ${row.kind}`, row]))
  const plan: Plan = { changes: [], conflicts: [] }
  for (const { student, kind, was, now } of wanted) {
    const row = standing.get(`${student} ${kind}`)
    const current = row?.text ?? null
    const change = { student, kind, was: clean(was), now: clean(now) }
    if (current === change.now) continue
    if (current === change.was) plan.changes.push({ change, row })
    else {
      const author = row?.author ?? null
      plan.conflicts.push({ kind: 'behaviour', student, note: kind, current, author })
    }
  }
  return plan
}

type Write = { req: PayloadRequest; facts: Facts; loaded: LoadedLesson; plan: Plan }

/** Writes the planned remarks and praises; an emptied one is gone, and the change journal remembers it. */
export const writeBehaviour = async ({ req, facts, loaded, plan }: Write): Promise<void> => {
  const { id: lesson, workload, class: classId, term, date } = loaded.lesson
  const copies = { school: facts.school, lesson, workload, class: classId, term, date }
  const set = plan.changes.flatMap(({ change: { student, kind, now } }) =>
    now ? [{ ...copies, student, kind, text: now, author: facts.user }] : [],
  )
  if (set.length > 0) {
    await rows(req).upsert({
      collection: SLUGS.behaviourNotes,
      on: ['student', 'lesson', 'kind'],
      set: ['text', 'author', 'updatedAt'],
      rows: set,
    })
  }
  const removed = plan.changes.flatMap(({ change, row }) => (change.now === null && row ? [row.id] : []))
  if (removed.length > 0) {
    await rows(req).remove({ collection: SLUGS.behaviourNotes, where: { id: { in: removed } } })
  }
}
