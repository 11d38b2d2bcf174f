import type { SchoolDate } from '@/core/school-date'

import type { RecordKind } from './domain/record-kinds'

declare module '@/core/domain-events' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface DomainEvents {
    /** An account was emptied for good, in the same transaction: what hangs on it goes. */
    'account.closed': { account: number }
  }
}

/** How long a kind of record is kept, from a day on. */
export type PeriodRow = {
  id: number
  kind: RecordKind
  years: number
  trigger: string
  from: SchoolDate
  act: string | null
  isVerified: boolean
}

/** Something whose term is over. Persons and accounts come one by one, logs as a whole. */
export type DueItem = {
  /** `person-7`, `account-7` or the kind of a log. */
  key: string
  kind: RecordKind
  name: string
  /** Of the student's file, when there is one. */
  fileNumber: string | null
  person: number | null
  /** When the term began to run, and its last day. */
  since: SchoolDate
  dueOn: SchoolDate
  /** How many entries of a log. */
  count: number | null
}

/** What became of a person who is due but must be kept. */
export type HoldRow = {
  id: number
  person: number
  reason: string
  from: SchoolDate
  to: SchoolDate | null
}
