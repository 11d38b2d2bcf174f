import { BENEFIT_KINDS } from '@/collections/people/student-benefits'
import type { Locale, Localized } from '@/core/locale'
import type { SchoolDate } from '@/core/school-date'
import { formatDate } from '@/i18n/format'

import { AWARD_LEVELS, CONSENT_KINDS, DOCUMENT_KINDS } from '../domain/kinds'
import { filesMessages } from '../translations'
import type { AwardEntry, BenefitEntry, ConsentEntry, DocumentEntry, PersonFields } from '../types'

type Options = readonly { value: string; label: Localized }[]
type Line = { label: string; value: string | null }

const word = (options: Options, value: string, locale: Locale): string =>
  options.find((option) => option.value === value)?.label[locale] ?? value

/** How kinds, dates and papers of a file are written, on the page and on paper alike. */
export const fileWords = (locale: Locale) => {
  const { person } = filesMessages(locale)
  const date = (value: SchoolDate | null): string | null => value && formatDate(locale, value, 'numeric')
  return {
    date,
    document: ({ kind }: DocumentEntry) => word(DOCUMENT_KINDS, kind, locale),
    level: ({ level }: AwardEntry) => word(AWARD_LEVELS, level, locale),
    consent: ({ kind }: ConsentEntry) => word(CONSENT_KINDS, kind, locale),
    benefit: ({ kind }: BenefitEntry) => word(BENEFIT_KINDS, kind, locale),
    identity: ({ identity }: PersonFields): string | null => {
      const parts = [
        identity.kind && person.identityKinds[identity.kind],
        [identity.series, identity.number].filter(Boolean).join(' '),
        identity.issuedBy,
        date(identity.issuedOn),
      ].filter(Boolean)
      return parts.length > 0 ? parts.join(', ') : null
    },
  }
}

/** Name, birth and papers of the student, line by line. */
export const cardLines = (fields: PersonFields, locale: Locale): Line[] => {
  const { person: text } = filesMessages(locale)
  const words = fileWords(locale)
  return [
    { label: text.lastName, value: fields.lastName },
    { label: text.firstName, value: fields.firstName },
    { label: text.middleName, value: fields.middleName },
    { label: text.sex, value: fields.sex && (text.sexes[fields.sex] ?? null) },
    { label: text.birthDate, value: words.date(fields.birthDate) },
    { label: text.birthPlace, value: fields.birthPlace },
    { label: text.identity, value: words.identity(fields) },
    { label: text.snils, value: fields.snils },
    { label: text.healthInsurance, value: fields.healthInsurance },
    { label: text.citizenship, value: fields.citizenship },
    { label: text.homeLanguage, value: fields.homeLanguage },
    { label: text.addressRegistered, value: fields.addressRegistered },
    { label: text.addressActual, value: fields.addressActual },
    { label: text.phone, value: fields.phone },
    { label: text.email, value: fields.email },
  ]
}

/** What the file keeps of a parent. */
export const relativeLines = (fields: PersonFields, locale: Locale): Line[] => {
  const { person: text } = filesMessages(locale)
  return [
    { label: text.phone, value: fields.phone },
    { label: text.email, value: fields.email },
    { label: text.workplace, value: fields.workplace },
    { label: text.jobTitle, value: fields.jobTitle },
    { label: text.addressActual, value: fields.addressActual },
  ]
}
