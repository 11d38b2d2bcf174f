import type { TextField, TextFieldSingleValidation } from 'payload'

import type { Localized } from '@/core/locale'
import { isSchoolDate } from '@/core/school-date'

type Options = { name: string; label: Localized; required?: boolean; index?: boolean }

const MESSAGE = {
  ru: 'Укажите дату в виде ГГГГ-ММ-ДД, например 2026-09-01',
  en: 'Give the date as YYYY-MM-DD, for example 2026-09-01',
}

const validate: TextFieldSingleValidation = (value, { req, required }) => {
  if (!value && !required) return true
  return isSchoolDate(value) || MESSAGE[req.i18n?.language === 'en' ? 'en' : 'ru']
}

/** A calendar date of the school, kept as `YYYY-MM-DD` so that no time zone can move it. */
export const schoolDateField = ({ name, label, required, index }: Options): TextField => ({
  name,
  type: 'text',
  label,
  required,
  index,
  maxLength: 10,
  validate,
  admin: {
    placeholder: 'ГГГГ-ММ-ДД',
    width: '50%',
    components: { Field: '@/collections/fields/school-date-input#SchoolDateInput' },
  },
})
