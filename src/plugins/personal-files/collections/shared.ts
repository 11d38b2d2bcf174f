import type { CheckboxField, Field, SelectField } from 'payload'

import { relation } from '@/collections/fields/relation'
import type { Localized } from '@/core/locale'

type Choices = readonly { value: string; label: Localized }[]

export const ofStudent = (): Field =>
  relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } })

/** Taken out by mistake it is put back: an entry of a personal file is marked and never lost. */
export const isRemoved = (): CheckboxField => ({
  name: 'isRemoved',
  type: 'checkbox',
  defaultValue: false,
  label: { ru: 'Убрано', en: 'Taken out' },
})

export const choice = (name: string, label: Localized, options: Choices): SelectField => ({
  name,
  type: 'select',
  required: true,
  label,
  options: options.map((one) => ({ ...one })),
})

export const line = (name: string, maxLength: number, label: Localized, required = false): Field => ({
  name,
  type: 'text',
  maxLength,
  label,
  required,
})
