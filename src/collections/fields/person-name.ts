import type { TextField } from 'payload'

/** The name of the person behind a card, read through the relationship and kept nowhere. */
export const personName = (): TextField => ({
  name: 'fullName',
  type: 'text',
  virtual: 'person.fullName',
  label: { ru: 'ФИО', en: 'Full name' },
  admin: { readOnly: true, hidden: true },
})
