import type { Locale } from '@/core/locale'

import { filesMessages } from '../translations'
import type { PersonFields } from '../types'
import type { FormField, FormPart } from './components/form-dialog'

type TextKey = Exclude<keyof PersonFields, 'identity'>

/** The form of a person's card: everything for the student, contacts and work for a parent. */
export const personParts = (fields: PersonFields, locale: Locale, isStudent: boolean): FormPart[] => {
  const { person: text } = filesMessages(locale)
  const field = (name: TextKey, more: Partial<FormField> = {}): FormField => ({
    name,
    label: text[name],
    value: fields[name] ?? '',
    isOptional: true,
    maxLength: 300,
    ...more,
  })
  const identity = (
    name: keyof PersonFields['identity'],
    label: string,
    more: Partial<FormField> = {},
  ): FormField => ({
    name: `identity.${name}`,
    label,
    value: fields.identity[name] ?? '',
    isOptional: true,
    maxLength: 300,
    ...more,
  })
  const choices = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  const contacts: FormPart = {
    legend: text.contacts,
    fields: [
      field('addressRegistered', { maxLength: 500 }),
      field('addressActual', { maxLength: 500 }),
      field('phone', { kind: 'tel', maxLength: 40 }),
      field('email', { kind: 'email', maxLength: 200 }),
    ],
  }
  if (!isStudent)
    return [
      contacts,
      { legend: text.work, fields: [field('workplace'), field('jobTitle', { maxLength: 200 })] },
    ]
  return [
    {
      legend: text.names,
      fields: [
        field('lastName', { isOptional: false, maxLength: 100 }),
        field('firstName', { isOptional: false, maxLength: 100 }),
        field('middleName', { maxLength: 100 }),
        field('sex', { options: choices(text.sexes) }),
        field('birthDate', { kind: 'date' }),
        field('birthPlace'),
        field('citizenship', { maxLength: 100 }),
        field('homeLanguage', { maxLength: 100 }),
      ],
    },
    {
      legend: text.papers,
      fields: [
        identity('kind', text.identityKind, { options: choices(text.identityKinds) }),
        identity('series', text.series, { maxLength: 20 }),
        identity('number', text.number, { maxLength: 30 }),
        identity('issuedBy', text.issuedBy),
        identity('issuedOn', text.issuedOn, { kind: 'date' }),
        field('snils', { maxLength: 20 }),
        field('healthInsurance', { maxLength: 30 }),
      ],
    },
    contacts,
  ]
}
