import type { SchoolDate } from '@/core/school-date'
import type { JournalWorkload, MarkScale } from '@/plugins/journal/types'

import type { Obstacle } from '../domain/obstacles'
import type { FinalKind } from '../domain/periods'
import type { NoSuggestion } from '../domain/suggest'
import type { FinalValue } from '../domain/values'

/** `reopened`: locked, and the deputy has opened it until a day. */
export type PeriodState = 'ahead' | 'open' | 'locked' | 'reopened'
export type PresentedPeriod = {
  key: string
  kind: FinalKind
  name: string
  isTerm: boolean
  dueOn: SchoolDate
  opensOn: SchoolDate
  lockOn: SchoolDate
  state: PeriodState
  /** Until when it is open again. */
  until: SchoolDate | null
}

export type PresentedCell = {
  value: FinalValue | null
  reason: string | null
  isDiffering: boolean
  suggested: number | null
  average: number | null
  why: NoSuggestion | null
  isMember: boolean
  isOwed: boolean
  marks: number
  missed: number
  debts: number
  lessons: number
  obstacles: Obstacle[]
}
export type PresentedRow = { id: number; name: string; cells: Record<string, PresentedCell> }

/** Everything that the page of a group's final marks shows. */
export type FinalsPage = {
  workload: JournalWorkload
  today: SchoolDate
  scale: MarkScale
  minMarks: number
  isMarked: boolean
  canSet: boolean
  /** Whether the history of a cell is open to who asks. */
  seesHistory: boolean
  /** Whether a locked period of the journal was ever reopened. */
  wasOpened: boolean
  periods: PresentedPeriod[]
  /** The period that is looked at first. */
  present: string | null
  students: PresentedRow[]
}
