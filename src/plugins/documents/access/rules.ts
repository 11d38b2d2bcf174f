import { all, any, nobody } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import { ofOwnPerson } from '@/access/own-records'
import type { AccessRules } from '@/core/rule'

const overseers = hasStatus('administrator', 'principal', 'deputy', 'secretary')

/** The server alone writes them: a request by publishing, the answer by the button of whom it concerns. */
export const acknowledgementRules: AccessRules = {
  create: nobody,
  read: any(overseers, all(isStaff, ofOwnPerson('person'))),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
}

/** Everybody who works here reads the store, each as far as the documents are for them. */
export const readsStore = isStaff
/** Who asks colleagues to read a document, and sees who has not (duty sec-07). */
export const asksToAcknowledge = hasStatus('administrator', 'principal', 'secretary')
/** Who sees the sheet of a document. */
export const seesSheet = overseers
