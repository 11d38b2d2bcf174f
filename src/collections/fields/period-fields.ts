import type { Field, TextFieldSingleValidation } from 'payload'

import { schoolDateField } from './school-date-field'

const ORDER = {
  ru: 'Последний день не может быть раньше первого',
  en: 'The last day cannot be before the first',
}

type Siblings = { from?: unknown }

/** First and last day of a period, both included. An empty last day means that it still goes on. */
export const periodFields = ({ isOpen = true }: { isOpen?: boolean } = {}): Field[] => {
  const to = schoolDateField({ name: 'to', label: { ru: 'По', en: 'To' }, required: !isOpen })
  const validate: TextFieldSingleValidation = (value, options) => {
    const { from } = (options.siblingData ?? {}) as Siblings
    if (value && typeof from === 'string' && value < from)
      return ORDER[options.req.i18n?.language === 'en' ? 'en' : 'ru']
    return (to.validate as TextFieldSingleValidation)(value, options)
  }
  return [
    {
      type: 'row',
      fields: [
        schoolDateField({ name: 'from', label: { ru: 'С', en: 'From' }, required: true, index: true }),
        { ...to, validate } as Field,
      ],
    },
  ]
}
