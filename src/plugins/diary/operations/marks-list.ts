import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { namesOfUsers } from '@/access/names-of-users'
import { notFound } from '@/core/errors'

import type { SubjectMark } from '../presenters/types'
import { type MarksOfTerm, readMarksOfTerm } from './diary-marks'

export type ListedMark = SubjectMark & { subject: { id: number; name: string }; author: string }
export type MarksList = MarksOfTerm & {
  /** The newest first. */
  list: ListedMark[]
}

type Args = { req: PayloadRequest; facts: Facts; student: number; term?: number; subject?: number }

/**
 * The marks of a term one by one, each with what it did to the average and who gave it, of one subject or of all: four
 * statements.
 * @throws notFound for a subject that the student has nothing to do with in the term.
 */
export const readMarksList = async ({ req, facts, student, term, subject }: Args): Promise<MarksList> => {
  const page = await readMarksOfTerm({ req, facts, student, term })
  if (subject !== undefined && !page.subjects.some((one) => one.subject.id === subject)) throw notFound()
  const nameOf = await namesOfUsers(req, facts, [...page.authors.values()])
  const list = page.subjects
    .filter((one) => subject === undefined || one.subject.id === subject)
    .flatMap(({ subject: of, marks }) =>
      marks.map((mark) => ({ ...mark, subject: of, author: nameOf(page.authors.get(mark.id) ?? null) })),
    )
    .sort((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : right.id - left.id))
  return { ...page, list }
}
