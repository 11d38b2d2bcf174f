import type { CollectionSlug } from 'payload'

import type { Localized } from '@/core/locale'
import type { Status } from '@/core/statuses'
import type { FlatInputRow, FlatValue } from '@/db/rows'

export const KINDS = ['students', 'staff', 'classes', 'workloads'] as const
/** What a file holds. */
export type Kind = (typeof KINDS)[number]
/** What an entry of the register of imports is of: a table of a kind, or an archive of another system. */
export type ImportKind = Kind | 'roster'

/** A sheet or a file of commas as texts; the first row holds the headers. */
export type Sheet = {
  rows: string[][]
  /** The name of the sheet in its workbook; a CSV file has none. */
  name: string | null
  /** What a person should know of the file before trusting it. */
  warnings: Localized[]
}

/** Where each field stands: the number of its column from zero. */
export type Matching = Readonly<Record<string, number | null>>

export type Fault = { cell: string; message: Localized }
export type RowState = 'new' | 'changed' | 'same' | 'duplicate' | 'error'
export type RowReport = { row: number; state: RowState; title: string; faults: Fault[]; notes: Localized[] }

export type NewRows = { collection: CollectionSlug; rows: (FlatInputRow & { id: number })[] }
export type ChangedRow = {
  collection: CollectionSlug
  id: number
  before: Record<string, FlatValue>
  data: Record<string, FlatValue>
}
/** A list inside of a document that changes (positions of an employee), as it was and as it becomes. */
export type ChangedList = {
  collection: CollectionSlug
  id: number
  field: string
  before: readonly Record<string, unknown>[]
  after: readonly Record<string, unknown>[]
}
/** Somebody of the file who gets an account without a password: a slip opens it. */
export type NewAccount = { person: number; lastName: string; firstName: string; statuses: readonly Status[] }
/** A newcomer for the draft of an order on enrolment. */
export type Newcomer = { student: number; person: number; fullName: string; class: number; grade: number }

/** A new row whose lists (positions, class teachers) go through Payload; few in number. */
export type NewDocument = { collection: CollectionSlug; data: Record<string, unknown> & { id: number } }

/** What will be written when the person confirms. */
export type Plan = {
  reports: RowReport[]
  inserts: NewRows[]
  documents: NewDocument[]
  updates: ChangedRow[]
  lists: ChangedList[]
  accounts: NewAccount[]
  newcomers: Newcomer[]
}

/** How new students come into their classes: an existing school moves in, or an order is prepared for them. */
export const ADMISSIONS = ['direct', 'order'] as const
export type Admission = (typeof ADMISSIONS)[number]
