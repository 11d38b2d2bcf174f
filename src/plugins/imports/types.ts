import type { CollectionSlug } from 'payload'

import type { Localized } from '@/core/locale'
import type { FlatInputRow, FlatValue } from '@/db/rows'

export const KINDS = ['students', 'staff', 'classes', 'workloads'] as const
/** What a file holds. */
export type Kind = (typeof KINDS)[number]

/** A sheet or a file of commas as texts; the first row holds the headers. */
export type Sheet = {
  rows: string[][]
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
/** A new row whose lists (positions, class teachers) go through Payload; few in number. */
export type NewDocument = { collection: CollectionSlug; data: Record<string, unknown> & { id: number } }

/** What will be written when the person confirms. */
export type Plan = {
  reports: RowReport[]
  inserts: NewRows[]
  documents: NewDocument[]
  updates: ChangedRow[]
}
