import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { takeFileNumbers } from '@/collections/people/file-numbers'
import { now } from '@/core/clock'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

type Args = { req: PayloadRequest; facts: Facts }

/** Students who are in a class and not yet in the alphabetical book, in its order. */
export const studentsWithoutNumber = async ({ req, facts }: Args): Promise<number[]> => {
  const { reference, school } = facts
  const cards = await rows(req).find<{ id: number; person: number; fileNumber: string | null }>({
    collection: 'students',
    columns: ['id', 'person', 'fileNumber'],
    where: { school: { equals: school }, fileNumber: { exists: false } },
  })
  const keyOf = (person: number): string => reference.people.get(person)?.sortKey ?? ''
  return cards
    .filter(({ fileNumber }) => !fileNumber)
    .sort((left, right) => (keyOf(left.person) < keyOf(right.person) ? -1 : 1))
    .map(({ id }) => id)
}

/**
 * Enters all students without a number into the alphabetical book, each letter counting by itself.
 * Two clerks at once: the unique key stops the second, and nothing of it is saved.
 */
export const takeNumbers = ({ req, facts }: Args): Promise<{ taken: number }> =>
  inTransaction(req, async () => {
    const { reference, school } = facts
    const students = await studentsWithoutNumber({ req, facts })
    const lastNames = students.map(
      (id) => reference.people.get(reference.students.get(id)?.person ?? 0)?.lastName ?? '',
    )
    const numbers = await takeFileNumbers(req, school, lastNames)
    for (const [place, id] of students.entries())
      await rows(req).update({
        collection: 'students',
        where: { id: { equals: id } },
        data: { fileNumber: numbers[place]! },
      })
    if (students.length > 0)
      await rows(req).insert({
        collection: 'record-changes',
        rows: students.map((document, place) => ({
          school,
          record: 'students',
          document,
          field: 'fileNumber',
          before: null,
          after: numbers[place]!,
          author: facts.user,
          at: now().toISOString(),
        })),
      })
    return { taken: students.length }
  })
