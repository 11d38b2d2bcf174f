import { schoolNow, startOfWeek } from '@/core/school-date'

/** How many days, weeks and months keep their newest backup. Days without one do not count. */
export type Keep = { daily: number; weekly: number; monthly: number }

type Kept = { name: string; madeAt: string }
type Rotation<TBackup> = { backups: readonly TBackup[]; keep: Keep; timeZone: string; now: Date }

/** Nothing so young goes, however many there are: one made before a dangerous step must outlive the night. */
const UNTOUCHED_HOURS = 48
const HOUR = 3_600_000

/** The newest backup of each of the newest `count` groups; `sorted` begins with the newest. */
const newestOfEach = <TBackup extends Kept>(
  sorted: readonly TBackup[],
  count: number,
  groupOf: (backup: TBackup) => string,
): TBackup[] => {
  const found = new Map<string, TBackup>()
  for (const backup of sorted) {
    const group = groupOf(backup)
    if (!found.has(group)) found.set(group, backup)
  }
  return [...found.values()].slice(0, count)
}

/**
 * Which backups may go. Kept are those of the last two days, the newest of each of the last days, of the last weeks
 * (from Monday) and of the last months that have any, by the calendar of the school, and the newest of all. Pure.
 */
export const planRotation = <TBackup extends Kept>({
  backups,
  keep,
  timeZone,
  now,
}: Rotation<TBackup>): TBackup[] => {
  const sorted = [...backups].sort((left, right) =>
    left.madeAt === right.madeAt
      ? right.name.localeCompare(left.name)
      : right.madeAt.localeCompare(left.madeAt),
  )
  const dates = new Map(sorted.map((backup) => [backup, schoolNow(new Date(backup.madeAt), timeZone).date]))
  const dateOf = (backup: TBackup): string => dates.get(backup)!
  const kept = new Set<TBackup>([
    ...sorted.slice(0, 1),
    ...sorted.filter(({ madeAt }) => now.getTime() - Date.parse(madeAt) < UNTOUCHED_HOURS * HOUR),
    ...newestOfEach(sorted, keep.daily, dateOf),
    ...newestOfEach(sorted, keep.weekly, (backup) => startOfWeek(dateOf(backup))),
    ...newestOfEach(sorted, keep.monthly, (backup) => dateOf(backup).slice(0, 7)),
  ])
  return sorted.filter((backup) => !kept.has(backup))
}
