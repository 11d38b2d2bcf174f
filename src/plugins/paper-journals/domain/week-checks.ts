import type { SchoolDate } from '@/core/school-date'

export type CheckedLesson = {
  workload: number
  date: SchoolDate
  state: 'planned' | 'held' | 'cancelled'
  topic: string | null
  recordedAt: string | null
}

/** How far the check of one subject's journal has come in a week. */
export type CheckLine = {
  workload: number
  /** Lessons of the week that are over by today, cancelled ones left out. */
  lessons: number
  /** Of these, recorded with a topic. */
  recorded: number
  check: { at: string; by: number } | null
}

type Args = {
  lessons: readonly CheckedLesson[]
  checks: readonly { workload: number; checkedAt: string; author: number }[]
  today: SchoolDate
}

/** The journals that a class teacher compares in a week: those with lessons by today, and those ticked off already. */
export const weekChecks = ({ lessons, checks, today }: Args): CheckLine[] => {
  const lines = new Map<number, CheckLine>()
  const lineOf = (workload: number): CheckLine => {
    const line = lines.get(workload) ?? { workload, lessons: 0, recorded: 0, check: null }
    lines.set(workload, line)
    return line
  }
  for (const { workload, date, state, topic, recordedAt } of lessons) {
    if (state === 'cancelled' || date > today) continue
    const line = lineOf(workload)
    line.lessons += 1
    if (recordedAt !== null && topic) line.recorded += 1
  }
  for (const { workload, checkedAt, author } of checks) lineOf(workload).check = { at: checkedAt, by: author }
  return [...lines.values()]
}

/** Whether the week is compared: something was taught, and every subject is ticked off. */
export const isWeekChecked = (lines: readonly CheckLine[]): boolean =>
  lines.length > 0 && lines.every(({ check }) => check !== null)
