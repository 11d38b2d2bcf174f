import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'
import { env } from '@/env'

import { addLessonFile, filesOfLessons } from './lesson-files'

type Args = { req: PayloadRequest; facts: Facts; from: number; to: readonly number[] }

/** Each class gets files of its own: taking one away from a lesson takes nothing from the others. */
export const copyLessonFiles = async ({ req, facts, from, to }: Args): Promise<void> => {
  const files = await filesOfLessons(req, [from])
  const mimes = await rows(req).find<{ id: number; mimeType: string }>({
    collection: 'media',
    columns: ['id', 'mimeType'],
    where: { lesson: { equals: from } },
  })
  const standing = await filesOfLessons(req, to)
  for (const { id, filename, filesize } of files) {
    const mimetype = mimes.find((row) => row.id === id)?.mimeType ?? 'application/octet-stream'
    const data = await readFile(path.join(env.MEDIA_DIR, path.basename(filename)))
    for (const lesson of to) {
      // Copied once more: a file of that size is there already.
      if (standing.some((file) => file.lesson === lesson && file.filesize === filesize)) continue
      const file = { data, mimetype, name: filename, size: filesize }
      await addLessonFile({ req, facts, lesson, file })
    }
  }
}
