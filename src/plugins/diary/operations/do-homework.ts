import { now } from '@/core/clock'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { answerIsSeen, emptyAnswer } from './diary-errors'
import { ensureWork, requireOwnHomework, type Scope } from './own-homework'
import type { WorkRow } from './records'

/** @throws answerIsSeen once the teacher has looked at it and has not given it back. */
export const requireOpenAnswer = (work: Pick<WorkRow, 'seenAt'> | null): void => {
  if (work?.seenAt) throw answerIsSeen()
}

/** The student ticks homework as done, or takes the tick away. */
export const tickHomework = (scope: Scope & { isDone: boolean }): Promise<{ isDone: boolean }> =>
  inTransaction(scope.req, async () => {
    const homework = await requireOwnHomework(scope)
    const { isDone } = scope
    if (homework.work?.isDone === isDone || (!homework.work && !isDone)) return { isDone }
    const id = await ensureWork(scope, homework)
    await rows(scope.req).update({ collection: SLUGS.works, where: { id: { equals: id } }, data: { isDone } })
    return { isDone }
  })

/** What an answer becomes when it is handed in anew: done, not seen, not given back any more. */
export const HANDED = { isDone: true, isReturned: false } as const

/**
 * The student hands in a text as the answer, or another one instead until the teacher has looked. An empty text is
 * one without words: only where files stand in for it.
 */
export const handIn = (scope: Scope & { text: string }): Promise<{ handedAt: string }> =>
  inTransaction(scope.req, async () => {
    const homework = await requireOwnHomework(scope)
    requireOpenAnswer(homework.work)
    const text = scope.text.trim() || null
    const table = rows(scope.req)
    const files = homework.work
      ? await table.count({ collection: 'media', where: { homeworkWork: { equals: homework.work.id } } })
      : 0
    if (text === null && files === 0) throw emptyAnswer(undefined, { path: 'text' })
    const id = await ensureWork(scope, homework)
    const handedAt = now().toISOString()
    const written = await table.update({
      collection: SLUGS.works,
      // The teacher may have looked at it in this very moment.
      where: { id: { equals: id }, seenAt: { exists: false } },
      data: { ...HANDED, text, handedAt },
      add: { revision: 1 },
    })
    if (written === 0) throw answerIsSeen()
    return { handedAt }
  })
