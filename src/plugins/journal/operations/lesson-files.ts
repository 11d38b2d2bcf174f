import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { loadLesson } from './load-lesson'
import { requireOpenLesson } from './locks'

type Scope = { req: PayloadRequest; facts: Facts }
type Upload = NonNullable<PayloadRequest['file']>
export type LessonFile = { id: number; lesson: number; filename: string; url: string; filesize: number }

/** Where a stored file is served, after its access rule was asked. */
export const lessonFileUrl = (filename: string): string => `/api/media/file/${encodeURIComponent(filename)}`

/** The files of lessons, for the page or the diary; the caller has checked that the lessons may be read. */
export const filesOfLessons = async (
  req: PayloadRequest,
  lessons: readonly number[],
): Promise<LessonFile[]> => {
  if (lessons.length === 0) return []
  const found = await rows(req).find<Omit<LessonFile, 'url'>>({
    collection: 'media',
    columns: ['id', 'lesson', 'filename', 'filesize'],
    where: { lesson: { in: [...lessons] } },
    sort: ['id'],
  })
  return found.map((file) => ({ ...file, url: lessonFileUrl(file.filename) }))
}

/** Attaches an uploaded file to a lesson; its class may open it. */
export const addLessonFile = ({
  req,
  facts,
  lesson: id,
  file,
}: Scope & { lesson: number; file: Upload }): Promise<LessonFile> =>
  inTransaction(req, async () => {
    const { lesson } = await loadLesson({ req, school: facts.school, id, only: 'lesson' })
    await requireOpenLesson({ req, facts, lesson })
    const doc = (await req.payload.create({
      collection: 'media',
      data: { school: facts.school, audience: 'class', class: lesson.class, lesson: id } as never,
      file,
      overrideAccess: true,
      req,
    })) as unknown as LessonFile
    await rows(req).update({ collection: 'lessons', where: { id: { equals: id } }, data: { hasFiles: true } })
    return {
      id: doc.id,
      lesson: id,
      filename: doc.filename,
      filesize: doc.filesize,
      url: lessonFileUrl(doc.filename),
    }
  })

/** Takes a file away from its lesson. */
export const removeLessonFile = ({ req, facts, file: id }: Scope & { file: number }): Promise<void> =>
  inTransaction(req, async () => {
    const file = await rows(req).findOne<{ lesson: number | null }>({
      collection: 'media',
      columns: ['lesson'],
      where: { id: { equals: id }, school: { equals: facts.school } },
    })
    if (!file?.lesson) throw notFound()
    const { lesson } = await loadLesson({ req, school: facts.school, id: file.lesson, only: 'lesson' })
    await requireOpenLesson({ req, facts, lesson })
    await req.payload.delete({ collection: 'media', id, overrideAccess: true, req })
    const left = await rows(req).count({ collection: 'media', where: { lesson: { equals: lesson.id } } })
    if (left === 0) {
      await rows(req).update({
        collection: 'lessons',
        where: { id: { equals: lesson.id } },
        data: { hasFiles: false },
      })
    }
  })
