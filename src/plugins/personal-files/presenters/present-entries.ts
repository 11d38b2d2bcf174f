import type { Reference } from '@/db/reference'

import type { AwardEntry, BenefitEntry, ConsentEntry, DocumentEntry, PersonFields } from '../types'

type Doc = Record<string, unknown> & { id: number }

const textOf = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)
const wordOf = (value: unknown): string => textOf(value) ?? ''

/** What the file shows of a person's card. */
export const presentFields = (doc: Record<string, unknown>): PersonFields => {
  const identity = (doc.identity ?? {}) as Record<string, unknown>
  return {
    lastName: wordOf(doc.lastName),
    firstName: wordOf(doc.firstName),
    middleName: textOf(doc.middleName),
    sex: textOf(doc.sex),
    birthDate: textOf(doc.birthDate),
    birthPlace: textOf(doc.birthPlace),
    citizenship: textOf(doc.citizenship),
    homeLanguage: textOf(doc.homeLanguage),
    addressRegistered: textOf(doc.addressRegistered),
    addressActual: textOf(doc.addressActual),
    phone: textOf(doc.phone),
    email: textOf(doc.email),
    workplace: textOf(doc.workplace),
    jobTitle: textOf(doc.jobTitle),
    snils: textOf(doc.snils),
    healthInsurance: textOf(doc.healthInsurance),
    identity: {
      kind: textOf(identity.kind),
      series: textOf(identity.series),
      number: textOf(identity.number),
      issuedBy: textOf(identity.issuedBy),
      issuedOn: textOf(identity.issuedOn),
    },
  }
}

export const presentDocument = (doc: Doc): DocumentEntry => ({
  id: doc.id,
  kind: wordOf(doc.kind),
  title: textOf(doc.title),
  number: textOf(doc.number),
  receivedOn: textOf(doc.receivedOn),
  note: textOf(doc.note),
  hasScan: Boolean(doc.scan),
  isRemoved: Boolean(doc.isRemoved),
})

export const presentAward = (doc: Doc): AwardEntry => ({
  id: doc.id,
  title: wordOf(doc.title),
  level: wordOf(doc.level),
  awardedOn: wordOf(doc.awardedOn),
  document: textOf(doc.document),
  isRemoved: Boolean(doc.isRemoved),
})

export const presentConsent = (doc: Doc, { people }: Reference): ConsentEntry => ({
  id: doc.id,
  kind: wordOf(doc.kind),
  purpose: wordOf(doc.purpose),
  signer: Number(doc.signer),
  signerName: people.get(Number(doc.signer))?.fullName ?? '',
  formVersion: wordOf(doc.formVersion),
  signedOn: wordOf(doc.signedOn),
  withdrawnOn: textOf(doc.withdrawnOn),
  note: textOf(doc.note),
  isRemoved: Boolean(doc.isRemoved),
})

export const presentBenefit = (doc: Doc): BenefitEntry => ({
  id: doc.id,
  kind: wordOf(doc.kind),
  from: wordOf(doc.from),
  to: textOf(doc.to),
  document: textOf(doc.document),
})
