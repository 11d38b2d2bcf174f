import { isWithin, type SchoolDate } from '@/core/school-date'
import type { GuardianshipRef } from '@/db/reference'

type Rights = Pick<GuardianshipRef, 'mayViewDiary' | 'mayBeWrittenTo' | 'deprivedOn' | 'from' | 'to'>

/** Whether the guardian has been deprived of rights to the child by that day. */
export const isDeprived = ({ deprivedOn }: Pick<Rights, 'deprivedOn'>, date: SchoolDate): boolean =>
  Boolean(deprivedOn && deprivedOn <= date)

/** Whether the school may write to the guardian about the child on that day. */
export const mayWriteAbout = (tie: Rights, date: SchoolDate): boolean =>
  tie.mayBeWrittenTo && isWithin(tie, date) && !isDeprived(tie, date)

/**
 * The children whose diaries the guardian reads on that day. Who is deprived of rights to a child by one tie does not
 * see the child through another one.
 */
export const childrenSeenBy = (
  guardianships: readonly GuardianshipRef[],
  guardian: number | null,
  date: SchoolDate,
): number[] => {
  const own = guardianships.filter((tie) => tie.guardian === guardian)
  const closed = new Set(own.filter((tie) => isDeprived(tie, date)).map(({ student }) => student))
  return own
    .filter((tie) => tie.mayViewDiary && isWithin(tie, date) && !closed.has(tie.student))
    .map(({ student }) => student)
}
