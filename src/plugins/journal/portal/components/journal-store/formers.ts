import type { Former } from '../../../domain/former-mark'
import { baseKey, type JournalData } from './base-values'
import { keyOf, lessonChannel } from './keys'

/** Marks that replaced others, by name of the cell: what stood there before. */
export const formersOf = ({ lessons, marks }: JournalData): Map<string, Former> => {
  const placeOf = new Map(lessons.flatMap(({ assignments }) => assignments).map((row) => [row.id, row]))
  return new Map(
    marks.flatMap(({ student, assignment, formerValue, wasDebt }) => {
      const place = placeOf.get(assignment)
      if (!place || (formerValue === null && !wasDebt)) return []
      const key = keyOf({ kind: 'mark', student, position: place.position })
      return [[baseKey(lessonChannel(place.lesson), key), { formerValue, wasDebt }] as const]
    }),
  )
}
