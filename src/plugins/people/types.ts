import type { SchoolDate } from '@/core/school-date'

import type { ColumnKey } from './domain/list-columns'
import type { FormField, FormValues, PersonKind, Position } from './domain/person-fields'
import type { RegistryKind, RegistryState } from './domain/select-people'

export type RegistryFilter = {
  kind: RegistryKind
  q: string
  class: number | null
  state: RegistryState
  sex: 'male' | 'female' | null
  ageFrom: number | null
  ageTo: number | null
  /** A kind of benefit, or `any`. */
  benefit: string | null
}

export type RegistryRow = { id: number; name: string; cells: Partial<Record<ColumnKey, string>> }
export type RegistryPage = { rows: RegistryRow[]; total: number; page: number }

/** Somebody found, told well enough to know who it is. */
export type Known = {
  id: number
  name: string
  birthDate: SchoolDate | null
  part: string
  /** The card as a student, to tie guardians to. */
  student: number | null
}
export type Duplicate = Known & { reason: 'snils' | 'name' }

export type FamilyTie = {
  id: number
  /** The other side: the guardian of a student, or the child of a guardian. */
  person: { id: number; name: string; phone: string | null; class: string | null }
  kinship: string
  from: SchoolDate
  to: SchoolDate | null
  mayViewDiary: boolean
  mayBeWrittenTo: boolean
  deprivedOn: SchoolDate | null
  deprivationGround: string | null
}

/** Everything the form of a person shows. */
export type PersonForm = {
  id: number
  name: string
  student: number | null
  staff: number | null
  kinds: PersonKind[]
  values: FormValues
  positions: Position[]
  guardians: FamilyTie[]
  children: FamilyTie[]
  today: SchoolDate
}

/** What a merge would do, told before it is done. */
export type MergePreview = {
  keep: Known
  drop: Known
  /** What would move, by the name of the collection. */
  moves: { label: string; count: number }[]
  /** Empty fields of the first card that the second fills. */
  fills: { field: FormField; value: string }[]
  /** Fields that both have and that differ: the first card's stays unless the second's is chosen. */
  differs: { field: FormField; kept: string; dropped: string }[]
  /** Why it cannot be done. */
  conflicts: string[]
}
