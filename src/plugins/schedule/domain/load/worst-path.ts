import { groupBy } from '@/core/group-by'

type Share = { subject: number; subgroup: number | null }

/**
 * What falls to the student who has most of it: of each subject what the whole class has and the most that one of its
 * groups has. Parallel groups are never added up, because no student is in two of them.
 */
export const worstPath = <TShare extends Share>(
  shares: readonly TShare[],
  amountOf: (share: TShare) => number,
): number => {
  const sum = (list: readonly TShare[]): number => list.reduce((total, share) => total + amountOf(share), 0)
  let total = 0
  for (const own of groupBy(shares, ({ subject }) => subject).values()) {
    const groups = groupBy(
      own.filter(({ subgroup }) => subgroup !== null),
      ({ subgroup }) => subgroup,
    )
    total += sum(own.filter(({ subgroup }) => subgroup === null))
    total += Math.max(0, ...[...groups.values()].map(sum))
  }
  return total
}
