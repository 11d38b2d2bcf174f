import type { SchoolDate } from '@/core/school-date'

import type { OrderKindName } from './domain/kinds'

export type { OrderKindName } from './domain/kinds'

/** `draft` may be changed, `signed` waits for its date, `done` has moved the students, `cancelled` holds no more. */
export const ORDER_STATES = ['draft', 'signed', 'done', 'cancelled'] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** A row of `orders`. */
export type OrderRow = {
  id: number
  school: number
  year: number
  kind: OrderKindName
  series: string | null
  number: number | null
  label: string | null
  date: SchoolDate
  effectiveOn: SchoolDate
  state: OrderState
  ground: string | null
  body: string | null
  signer: number | null
  signedAt: string | null
  doneAt: string | null
  failure: string | null
  cancels: number | null
  document: number | null
  author: number | null
  /** Grows with each change of the draft. */
  revision: number
}

export const ORDER_COLUMNS = [
  'id',
  'school',
  'year',
  'kind',
  'series',
  'number',
  'label',
  'date',
  'effectiveOn',
  'state',
  'ground',
  'body',
  'signer',
  'signedAt',
  'doneAt',
  'failure',
  'cancels',
  'document',
  'author',
  'revision',
] as const satisfies readonly (keyof OrderRow)[]

/** A row of `order-lines`: one student moved by an order. */
export type LineRow = {
  id: number
  order: number
  student: number
  fromClass: number | null
  toClass: number | null
  note: string | null
  closed: number | null
  closedTo: SchoolDate | null
  opened: number | null
}

/** What a draft asks for. */
export type DraftInput = {
  kind: OrderKindName
  date: SchoolDate
  effectiveOn: SchoolDate
  ground: string | null
  lines: { student: number; toClass: number | null; note: string | null }[]
  /** The revision of the draft that its editor has seen; whoever saw an older one overwrites nothing. */
  revision?: number
}

/** A row of `order-scans`: the newest one of an order holds, earlier ones are its trace. */
export type ScanRow = { id: number; order: number; file: number; author: number | null; addedAt: string }

/** Emitted in the transaction that carries out an order or undoes one. */
export type StudentsMoved = {
  order: number
  on: SchoolDate
  moves: { student: number; from: number | null; to: number | null }[]
}

declare module '@/core/domain-events' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged into
  interface DomainEvents {
    'student.moved': StudentsMoved
  }
}
