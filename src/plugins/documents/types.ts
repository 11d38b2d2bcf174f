import type { SchoolDate } from '@/core/school-date'

export const DOCUMENT_KINDS = ['order', 'regulation', 'plan', 'report', 'other'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** A row of `acknowledgements`: somebody was asked to read a document, and has or has not told so. */
export type AcknowledgementRow = {
  id: number
  document: number
  person: number
  requestedAt: string
  /** The last day to read it; none for what has no term. */
  dueOn: SchoolDate | null
  remindedAt: string | null
  acknowledgedAt: string | null
}

/** A line of the store. */
export type ListedDocument = {
  id: number
  title: string
  kind: DocumentKind
  number: string | null
  date: SchoolDate | null
  folder: string | null
  /** The reader was asked to read it and has not told so yet. */
  isOwed: boolean
}

export type DocumentList = { rows: ListedDocument[]; total: number; page: number; folders: string[] }

/** A line of the acknowledgement sheet. */
export type Acknowledged = {
  person: number
  name: string
  requestedAt: string
  dueOn: SchoolDate | null
  remindedAt: string | null
  acknowledgedAt: string | null
  /** Not read by its last day. */
  isLate: boolean
}

export type DocumentCard = Omit<ListedDocument, 'isOwed'> & {
  paragraphs: string[]
  author: string | null
  file: { name: string; size: number; href: string } | null
  /** What the reader was asked, if at all. */
  own: { acknowledgedAt: string | null; dueOn: SchoolDate | null } | null
  /** Everybody who was asked; `null` for those whom it does not concern. */
  sheet: Acknowledged[] | null
}
