import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { factsOf } from '@/access/facts'
import { isId } from '@/core/ids'
import { rows } from '@/db/rows'

import { lessonLocked } from '../operations/journal-errors'
import { locksOf } from '../operations/locks'
import type { LockedPlace } from '../types'

/** What the journal keeps of a lesson. Its room may be corrected afterwards as well. */
const BOUND = [
  'workload',
  'date',
  'number',
  'state',
  'substitute',
  'topic',
  'lessonType',
  'homework',
  'homeworkDueDate',
  'homeworkMinutes',
] as const

type Lesson = LockedPlace & { school: number } & Partial<Record<(typeof BOUND)[number], unknown>>

const PLACE = ['id', 'school', 'workload', 'class', 'subject', 'date'] as const

/** Refuses when one of the places is locked. Work of the system itself, which nobody signed in for, is not bound. */
const requireOpen = async (req: PayloadRequest, places: readonly Lesson[]): Promise<void> => {
  const facts = req.user ? await factsOf(req) : null
  const [first] = places
  if (!facts || !first) return
  const [lock] = (await locksOf({ req, facts: { ...facts, school: first.school } }, places)).values()
  if (lock) throw lessonLocked(lock)
}

const isOther = (left: unknown, right: unknown): boolean => (left || null) !== (right || null)

/**
 * A locked period binds whoever writes lessons past the journal too: the admin panel, REST and GraphQL refuse as the
 * journal does, until the deputy opens it. A lesson is neither laid into a locked period nor moved out of it.
 */
export const refuseLockedLesson: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'create' ? undefined : (originalDoc as Lesson)
  const after = { ...before, ...data } as Lesson
  const changed = BOUND.filter((name) => isOther(after[name], before?.[name]))
  if (changed.length === 0) return data
  const isMoved = changed.some((name) => name === 'workload' || name === 'date')
  await requireOpen(req, [
    // The two places are told apart by their ids; a lesson that is being made has none yet.
    ...(before ? [before] : []),
    ...(!before || isMoved ? [{ ...after, id: 0 }] : []),
  ])
  return data
}

const requireOpenFile = async (req: PayloadRequest, lesson: unknown): Promise<void> => {
  if (!req.user || !isId(lesson)) return
  const place = await rows(req).findOne<Lesson>({
    collection: 'lessons',
    columns: PLACE,
    where: { id: { equals: lesson } },
  })
  if (place) await requireOpen(req, [place])
}

/** The files of a locked lesson stay as they are, also for whoever uploaded them. */
export const refuseLockedFile: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  await requireOpenFile(req, (originalDoc as { lesson?: unknown } | undefined)?.lesson)
  return data
}

/** As above, for taking a file away. */
export const keepLockedFile: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const file = await rows(req).findOne<{ lesson: number | null }>({
    collection: 'media',
    columns: ['lesson'],
    where: { id: { equals: id } },
  })
  await requireOpenFile(req, file?.lesson)
}
