import { createLocalReq, type Payload } from 'payload'

import { now } from '@/core/clock'
import type { SchoolDate } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { readReference, type Reference } from '@/db/reference'
import { rows } from '@/db/rows'
import { studentsOn } from '@/plugins/journal'

import { SLUGS } from '../slugs'
import type { NewsKind } from '../types'
import { readReceivers } from './receivers'
import type { SchoolSending } from './settings'
import { readSubscribers, wants } from './subscribers'

/** A save that is being committed is not overlooked: what is younger is left for the next minute, in milliseconds. */
const SETTLES = 15_000
/** After a longer rest of the server nobody is told of what has long been seen. */
const LONGEST_REST = 86_400_000

type Change = {
  kind: string
  lesson: number
  workload: number
  student: number | null
  assignment: number | null
  at: string
}
type LessonRow = { id: number; workload: number; date: SchoolDate; homeworkDueDate: SchoolDate | null }
type Found = { kind: NewsKind; student: number; source: number; workload: number; at: string }

/** What changed between two instants, from the change journal: saves of lessons pay nothing for it. */
const readChanges = (payload: Payload, school: number, from: string, to: string): Promise<Change[]> =>
  rows({ payload }).find<Change>({
    collection: 'journal-changes',
    columns: ['kind', 'lesson', 'workload', 'student', 'assignment', 'at'],
    where: {
      school: { equals: school },
      kind: { in: ['mark', 'homework', 'homeworkDueDate'] },
      at: { greater_than: from, less_than_equal: to },
    },
    sort: ['at'],
  })

/** Whom each change concerns: the student of a mark; of homework those who are in the group on the day it is due. */
const whomItConcerns = async (
  payload: Payload,
  reference: Reference,
  changes: readonly Change[],
): Promise<Found[]> => {
  const marks = changes.flatMap(({ kind, student, assignment, workload, at }) =>
    kind === 'mark' && student !== null && assignment !== null
      ? [{ kind: 'mark' as const, student, source: assignment, workload, at }]
      : [],
  )
  const changedAt = new Map(
    changes.filter(({ kind }) => kind !== 'mark').map(({ lesson, at }): [number, string] => [lesson, at]),
  )
  if (changedAt.size === 0) return marks
  const lessons = await rows({ payload }).find<LessonRow>({
    collection: 'lessons',
    columns: ['id', 'workload', 'date', 'homeworkDueDate'],
    where: { id: { in: [...changedAt.keys()] } },
  })
  const homework = lessons.flatMap(({ id, workload, date, homeworkDueDate }) => {
    const of = reference.workloads.get(workload)
    return of
      ? [...studentsOn(reference, of, homeworkDueDate ?? date)].map((student) => ({
          kind: 'homework' as const,
          student,
          source: id,
          workload,
          at: changedAt.get(id)!,
        }))
      : []
  })
  return [...marks, ...homework]
}

/**
 * Notes what those who have switched messages on may have to be told of since the last look. Nothing is lost or noted
 * twice when it is cut off: how far it looked is kept in the same transaction. The caller has the school's turn.
 */
export const collectNews = async (payload: Payload, { school, readAt }: SchoolSending): Promise<number> => {
  const present = now().getTime()
  const to = new Date(present - SETTLES).toISOString()
  const from = [readAt ?? '', new Date(present - LONGEST_REST).toISOString()].sort().at(-1)!
  if (from >= to) return 0
  const subscribers = await readSubscribers(payload, school)
  if (subscribers.size === 0) return 0
  const changes = await readChanges(payload, school, from, to)
  if (changes.length === 0) return 0
  const reference = await readReference(payload, school)
  const found = await whomItConcerns(payload, reference, changes)
  const receivers = await readReceivers({ payload, school, users: [...subscribers.keys()] })
  const news = new Map<string, Found & { user: number }>()
  for (const [user, { students }] of receivers) {
    const subscriber = subscribers.get(user)!
    for (const one of found) {
      if (one.at < subscriber.since || !wants(subscriber, one.kind) || !students.includes(one.student))
        continue
      // Several changes of one cell are one piece of news; the latest tells since when it stands.
      news.set(`${user} ${one.student} ${one.kind} ${one.source}`, { ...one, user })
    }
  }
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    await rows(req).upsert({
      collection: SLUGS.news,
      on: ['user', 'student', 'kind', 'source'],
      set: ['at', 'isPending', 'updatedAt'],
      rows: [...news.values()].map((one) => ({ school, isPending: true, ...one })),
    })
    await rows(req).update({
      collection: SLUGS.settings,
      where: { school: { equals: school } },
      data: { readAt: to },
    })
  })
  return news.size
}
