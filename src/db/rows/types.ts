import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

/** What a column of a flat row can hold. Instants are ISO texts on every database. */
export type FlatValue = boolean | number | string | null
export type FlatRow = Record<string, FlatValue>

/** What may be written: an instant also as a Date; an undefined value is left out. */
export type FlatInput = FlatValue | Date | undefined
export type FlatInputRow = Readonly<Record<string, FlatInput>>

export type RowCondition = {
  equals?: FlatInput
  /** Like `not_in`, empty values are not equal to anything and so they match. */
  not_equals?: FlatInput
  in?: readonly FlatInput[]
  not_in?: readonly FlatInput[]
  greater_than?: FlatInput
  greater_than_equal?: FlatInput
  less_than?: FlatInput
  less_than_equal?: FlatInput
  exists?: boolean
}

/**
 * Payload's query language as far as it concerns own flat columns. The verdict of a rule fits in as it is;
 * what cannot be answered here (relations, arrays, `like`) throws and never widens the answer.
 */
export type RowWhere = Where | Readonly<Record<string, RowCondition | readonly RowWhere[] | undefined>>

/** Where the rows are asked from: a request, whose transaction is joined, or Payload alone. */
export type RowSource = PayloadRequest | { payload: Payload; req?: Partial<PayloadRequest> }

/** Rows of another collection that point to the row by `on`, brought along in the same statement. */
export type RelatedRows = {
  collection: CollectionSlug
  columns: readonly string[]
  on: string
  sort?: readonly string[]
  /** At most so many of them. */
  limit?: number
}

type Of<TColumn extends string> = {
  collection: CollectionSlug
  where?: RowWhere
  columns: readonly TColumn[]
}

export type FindRows<TColumn extends string = string> = Of<TColumn> & {
  /** Column names, a leading minus turns the order; empty values come first when ascending. */
  sort?: readonly string[]
  limit?: number
  offset?: number
  /** Related rows by the name under which each row shall hold them. */
  with?: Readonly<Record<string, RelatedRows>>
}
export type FindOneRow<TColumn extends string = string> = Omit<FindRows<TColumn>, 'limit' | 'offset'>
export type CountRows = { collection: CollectionSlug; where?: RowWhere }

export type InsertRows = { collection: CollectionSlug; rows: readonly FlatInputRow[] }

export type UpsertRows = InsertRows & {
  /** The columns of a unique index; none of them may be empty in a row. */
  on: readonly string[]
  /** Columns that take the new value when the row is there already. With none, that row stays as it is. */
  set: readonly string[]
  /** Columns to which the new value is added when the row is there already. */
  add?: readonly string[]
  /** A row that is there already is changed only when it matches. */
  where?: RowWhere
  /** Whether the ids of the changed rows are asked for: on MongoDB they are one round trip more. */
  needsUpdated?: boolean
}

export type UpdateRows = {
  collection: CollectionSlug
  where: RowWhere
  data?: FlatInputRow
  /** Numbers added to columns. */
  add?: Readonly<Record<string, number>>
}

export type RemoveRows = { collection: CollectionSlug; where: RowWhere }

/** The ids of the rows that an upsert made and, if they were asked for, of those it changed. */
export type Upserted = { inserted: number[]; updated: number[] }

/**
 * Flat rows of a collection, read and written set by set, without Payload's hooks, validation and access.
 * The caller has checked the rule.
 */
export type RowGateway = {
  find: <TRow extends object = FlatRow>(args: FindRows<keyof TRow & string>) => Promise<TRow[]>
  findOne: <TRow extends object = FlatRow>(args: FindOneRow<keyof TRow & string>) => Promise<TRow | null>
  count: (args: CountRows) => Promise<number>
  /** Adds `id`, `createdAt`, `updatedAt` and plain default values where a row has none. Returns the ids in order. */
  insert: (args: InsertRows) => Promise<number[]>
  upsert: (args: UpsertRows) => Promise<Upserted>
  /** Returns how many rows matched and were written. */
  update: (args: UpdateRows) => Promise<number>
  /** Returns how many rows are gone. */
  remove: (args: RemoveRows) => Promise<number>
}
