import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'

import { nameWorkload } from './name-workload'
import type { PublishPlan } from './plan-publication'

export type PublicationPreview = {
  from: SchoolDate
  until: SchoolDate
  /** The version that holds until the day before. */
  replaces: string | null
  added: number
  removed: number
  moved: number
  same: number
  idle: number
  /** Lessons with records that the timetable would not have. */
  kept: { name: string; date: SchoolDate; number: number }[]
  /** Lessons that come and go, by class. */
  classes: { name: string; added: number; removed: number }[]
}

/** The plan in counts and names. */
export const presentPublication = (
  facts: Facts,
  from: SchoolDate,
  { changes, until, before, idle }: PublishPlan,
): PublicationPreview => {
  const { reference } = facts
  const classOf = (workload: number): number => reference.workloads.get(workload)?.class ?? 0
  const counts = new Map<number, { added: number; removed: number }>()
  const count = (workload: number, what: 'added' | 'removed'): void => {
    const row = counts.get(classOf(workload)) ?? { added: 0, removed: 0 }
    row[what] += 1
    counts.set(classOf(workload), row)
  }
  for (const { workload } of changes.add) count(workload, 'added')
  for (const { workload } of changes.remove) count(workload, 'removed')
  return {
    from,
    until,
    replaces: before?.name ?? null,
    added: changes.add.length,
    removed: changes.remove.length,
    moved: changes.move.length,
    same: changes.same,
    idle,
    kept: changes.kept
      .slice(0, 50)
      .map(({ workload, date, number }) => ({ name: nameWorkload(reference, workload), date, number })),
    classes: [...counts]
      .map(([id, row]) => ({ card: reference.classes.get(id), ...row }))
      .sort((a, b) => ((a.card?.sortKey ?? '') < (b.card?.sortKey ?? '') ? -1 : 1))
      .map(({ card, added, removed }) => ({ name: card?.name ?? '', added, removed })),
  }
}
