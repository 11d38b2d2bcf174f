import { BENEFIT_KINDS } from '@/collections/people/student-benefits'
import type { Locale, Localized } from '@/core/locale'

import { AWARD_LEVELS, CONSENT_KINDS, DOCUMENT_KINDS, type Part } from '../domain/kinds'
import { filesMessages } from '../translations'
import type { FileCard } from '../types'
import type { FormField, FormPart } from './components/form-dialog'

type Values = Record<string, unknown>

/** The form of an entry; without one for a new one. */
export const entryParts = (
  part: Part,
  { card, locale, entry = {} }: { card: FileCard; locale: Locale; entry?: Values },
): FormPart[] => {
  const { entries } = filesMessages(locale)
  const { fields: text } = entries
  const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
    name,
    label,
    value: typeof entry[name] === 'string' || typeof entry[name] === 'number' ? String(entry[name]) : '',
    ...more,
  })
  const optional = (name: string, label: string, more: Partial<FormField> = {}) =>
    field(name, label, { isOptional: true, maxLength: 300, ...more })
  const choices = (list: readonly { value: string; label: Localized }[]) =>
    list.map(({ value, label }) => ({ value, label: label[locale] }))
  const signers = [
    ...card.family.map(({ person, name }) => ({ value: person, label: name })),
    { value: card.person, label: card.name },
  ]
  const forms: Record<Part, FormField[]> = {
    documents: [
      field('kind', text.kind, { options: choices(DOCUMENT_KINDS) }),
      optional('title', text.title),
      optional('number', text.number, { maxLength: 50 }),
      optional('receivedOn', text.receivedOn, { kind: 'date' }),
      optional('note', text.note, { maxLength: 500 }),
    ],
    awards: [
      field('title', text.awardTitle, { kind: 'area', maxLength: 300 }),
      field('level', text.level, { options: choices(AWARD_LEVELS) }),
      field('awardedOn', text.awardedOn, { kind: 'date' }),
      optional('document', text.document),
    ],
    consents: [
      field('kind', text.kind, { options: choices(CONSENT_KINDS) }),
      field('purpose', text.purpose, { kind: 'area', maxLength: 1000 }),
      field('signer', text.signer, { options: signers }),
      field('formVersion', text.formVersion, { maxLength: 50 }),
      field('signedOn', text.signedOn, { kind: 'date' }),
      optional('withdrawnOn', text.withdrawnOn, { kind: 'date' }),
      optional('note', text.note, { maxLength: 500 }),
    ],
    benefits: [
      field('kind', text.kind, { options: choices(BENEFIT_KINDS) }),
      field('from', text.from, { kind: 'date' }),
      optional('to', text.to, { kind: 'date' }),
      optional('document', text.document),
    ],
  }
  return [{ fields: forms[part] }]
}
