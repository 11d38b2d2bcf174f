import type { Period, SchoolDate } from '@/core/school-date'

import type { FileAccess } from './access/file-access'

export type Text = string | null

/** What the file keeps of the student or of a parent. */
export type PersonFields = {
  lastName: string
  firstName: string
  middleName: Text
  sex: Text
  birthDate: SchoolDate | null
  birthPlace: Text
  citizenship: Text
  homeLanguage: Text
  addressRegistered: Text
  addressActual: Text
  phone: Text
  email: Text
  workplace: Text
  jobTitle: Text
  snils: Text
  healthInsurance: Text
  identity: { kind: Text; series: Text; number: Text; issuedBy: Text; issuedOn: SchoolDate | null }
}

export type Relative = {
  person: number
  name: string
  kinship: string
  isPresent: boolean
  /** `null` when this is not the reader's to see. */
  fields: PersonFields | null
} & Period

export type DocumentEntry = {
  id: number
  kind: string
  title: Text
  number: Text
  receivedOn: SchoolDate | null
  note: Text
  hasScan: boolean
  isRemoved: boolean
}
export type AwardEntry = {
  id: number
  title: string
  level: string
  awardedOn: SchoolDate
  document: Text
  isRemoved: boolean
}
export type ConsentEntry = {
  id: number
  kind: string
  purpose: string
  signer: number
  signerName: string
  formVersion: string
  signedOn: SchoolDate
  withdrawnOn: SchoolDate | null
  note: Text
  isRemoved: boolean
}
export type BenefitEntry = {
  id: number
  kind: string
  from: SchoolDate
  to: SchoolDate | null
  document: Text
}

export type SchoolingRow = { class: string; year: string; opened: Text; closed: Text } & Period

export type FileCard = {
  student: number
  person: number
  access: FileAccess
  name: string
  fileNumber: Text
  class: Text
  fields: PersonFields
  family: Relative[]
  documents: DocumentEntry[]
  awards: AwardEntry[]
  consents: ConsentEntry[]
  benefits: BenefitEntry[]
  schooling: SchoolingRow[]
}

export type FileRow = {
  student: number
  name: string
  fileNumber: Text
  class: Text
  birthDate: SchoolDate | null
  /** The last day at the school of those who have left. */
  leftOn: SchoolDate | null
}

export type FilesPage = { rows: FileRow[]; total: number; page: number }

export type BookRow = FileRow & {
  sex: Text
  address: Text
  /** The first day at the school and the class then. */
  admittedOn: SchoolDate | null
  admittedTo: Text
}

export type FileChange = {
  at: string
  author: Text
  record: string
  /** Whose card or which entry. */
  subject: Text
  field: string
  before: Text
  after: Text
}
