import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { FILE_COLUMNS, WORK_COLUMNS, type WorkWithFiles } from './records'

type Args = { req: PayloadRequest; students: readonly number[]; lessons: readonly number[] }
type Works = ReadonlyMap<number, WorkWithFiles>

/** What each of the students did with the homework of these lessons, by lesson: one statement at most. */
export const loadWorks = async ({ req, students, lessons }: Args): Promise<(student: number) => Works> => {
  if (lessons.length === 0) return () => new Map()
  const found = (await rows(req).find({
    collection: SLUGS.works,
    columns: [...WORK_COLUMNS, 'student'],
    where: { student: { in: [...students] }, lesson: { in: [...lessons] } },
    with: { files: { collection: 'media', columns: FILE_COLUMNS, on: 'homeworkWork', sort: ['id'] } },
  })) as unknown as (WorkWithFiles & { student: number })[]
  return (student) =>
    new Map(
      found
        .filter((work) => work.student === student)
        .map((work): [number, WorkWithFiles] => [work.lesson, work]),
    )
}
