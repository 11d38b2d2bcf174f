import type { Random } from '@/demo/random'

import { type ChainedChange, chainChanges } from '../domain/change-chain'
import { textOfMark } from '../domain/describe-changes'
import type { JournalChangeRow, MarkRow } from './journal-rows'

/** A mark as it stands, and what stood in its cell before it was corrected. */
export type Correction = { mark: MarkRow; former: { value: number; markedAt: string } }

type Args = { corrections: readonly Correction[]; makeId: () => number; random: Random }

/** Both entries of every corrected mark, bound to one another lesson by lesson as the journal itself would. */
export const chainCorrections = ({ corrections, makeId, random }: Args): JournalChangeRow[] => {
  const entries = corrections
    .flatMap(({ mark, former }) => {
      const before = textOfMark({ value: former.value, isDebt: false, comment: null }, 'five')
      return [
        { mark, at: former.markedAt, before: null, after: before },
        { mark, at: mark.markedAt, before, after: textOfMark(mark, 'five') },
      ]
    })
    .sort((left, right) => left.at.localeCompare(right.at))
  const heads = new Map<number, ChainedChange>()
  return entries.map(({ mark, at, before, after }) => {
    const { lesson, student, assignment, author, school, workload, class: classId, term, date } = mark
    const [chained] = chainChanges([{ kind: 'mark', student, assignment, before, after }], {
      head: heads.get(lesson),
      lesson,
      author,
      at,
      makeSalt: () => `demo-${random.int(0, 2 ** 31)}`,
    })
    heads.set(lesson, chained!)
    return { ...chained!, id: makeId(), school, workload, class: classId, term, date }
  })
}
