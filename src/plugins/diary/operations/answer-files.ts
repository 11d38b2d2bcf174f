import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'
import { readStoredFile } from '@/files/read-stored-file'

import { mayReadDiary } from '../access/may-read-diary'
import { mayLookAtAnswers } from '../access/may-look-at-answers'
import { MOST_FILES } from '../domain/limits'
import { answerFile } from '../presenters/present-work'
import type { DiaryFile } from '../presenters/types'
import { SLUGS } from '../slugs'
import { tooManyFiles } from './diary-errors'
import { HANDED, requireOpenAnswer } from './do-homework'
import { ensureWork, requireOwnHomework, type Scope } from './own-homework'
import type { StoredFile } from './records'

type Upload = NonNullable<PayloadRequest['file']>

/** Adds a file to the student's answer, which is handed in by that. The kind and the size are judged at the upload. */
export const addAnswerFile = (scope: Scope & { file: Upload }): Promise<DiaryFile> =>
  inTransaction(scope.req, async () => {
    const { req, facts, file } = scope
    const homework = await requireOwnHomework(scope)
    requireOpenAnswer(homework.work)
    const id = await ensureWork(scope, homework)
    const ofWork = { homeworkWork: { equals: id } }
    if ((await rows(req).count({ collection: 'media', where: ofWork })) >= MOST_FILES)
      throw tooManyFiles({ most: MOST_FILES }, { path: 'file' })
    const doc = (await req.payload.create({
      collection: 'media',
      data: { school: facts.school, audience: 'file', homeworkWork: id } as never,
      file,
      depth: 0,
      overrideAccess: true,
      req,
    })) as unknown as StoredFile
    await rows(req).update({
      collection: SLUGS.works,
      where: { id: { equals: id } },
      data: { ...HANDED, handedAt: now().toISOString() },
      add: { revision: 1 },
    })
    return answerFile(id, doc)
  })

/** Takes a file away from the student's own answer; without words and files there is no answer any more. */
export const removeAnswerFile = (scope: Scope & { file: number }): Promise<void> =>
  inTransaction(scope.req, async () => {
    const { req, facts, file } = scope
    const { work } = await requireOwnHomework(scope)
    if (!work) throw notFound()
    const own = { homeworkWork: { equals: work.id }, school: { equals: facts.school } }
    const found = await rows(req).findOne<{ id: number }>({
      collection: 'media',
      columns: ['id'],
      where: { id: { equals: file }, ...own },
    })
    if (!found) throw notFound()
    requireOpenAnswer(work)
    await req.payload.delete({ collection: 'media', id: file, overrideAccess: true, req })
    const left = await rows(req).count({ collection: 'media', where: own })
    await rows(req).update({
      collection: SLUGS.works,
      where: { id: { equals: work.id } },
      data: left === 0 && !work.text ? { handedAt: null } : {},
      add: { revision: 1 },
    })
  })

type Open = { req: PayloadRequest; facts: Facts; answer: number; file: number }
export type OpenedFile = { body: Buffer; mimeType: string; filename: string }

/** Opens a file of an answer for those who may read the diary, and for the teacher of the lesson. */
export const openAnswerFile = async ({ req, facts, answer, file }: Open): Promise<OpenedFile> => {
  const table = rows(req)
  const work = await table.findOne<{ student: number; lesson: number }>({
    collection: SLUGS.works,
    columns: ['student', 'lesson'],
    where: { id: { equals: answer }, school: { equals: facts.school } },
  })
  if (!work) throw notFound()
  if (!mayReadDiary(facts, work.student)) {
    const lesson = await table.findOne<{ workload: number; substitute: number | null; date: string }>({
      collection: 'lessons',
      columns: ['workload', 'substitute', 'date'],
      where: { id: { equals: work.lesson } },
    })
    if (!lesson || !mayLookAtAnswers(facts, lesson)) throw notFound()
  }
  const stored = await table.findOne<{ filename: string; mimeType: string }>({
    collection: 'media',
    columns: ['filename', 'mimeType'],
    where: { id: { equals: file }, homeworkWork: { equals: answer } },
  })
  if (!stored) throw notFound()
  const body = await readStoredFile(stored.filename)
  return { body, ...stored }
}
