import type { Field } from 'payload'

import { contactField, officeField } from '@/access/contact-fields'
import type { Localized } from '@/core/locale'

import { schoolDateField } from '../fields/school-date-field'

type Text = { name: string; maxLength: number; label: Localized }

const seenByOffice = { access: { read: officeField } }
const officeText = (field: Text): Field => ({ ...field, type: 'text', ...seenByOffice })
const contactText = (field: Text): Field => ({ ...field, type: 'text', access: { read: contactField } })

/**
 * What the personal file asks of a person beside the name: birth, papers, addresses, work.
 * Papers are seen by the office here; the page of the personal file shows them to the class teacher by its own rule.
 */
export const identityFields: Field[] = [
  contactText({ name: 'birthPlace', maxLength: 300, label: { ru: 'Место рождения', en: 'Place of birth' } }),
  contactText({ name: 'citizenship', maxLength: 100, label: { ru: 'Гражданство', en: 'Citizenship' } }),
  contactText({ name: 'homeLanguage', maxLength: 100, label: { ru: 'Родной язык', en: 'Home language' } }),
  contactText({
    name: 'addressRegistered',
    maxLength: 500,
    label: { ru: 'Адрес регистрации', en: 'Registered address' },
  }),
  contactText({
    name: 'addressActual',
    maxLength: 500,
    label: { ru: 'Адрес проживания', en: 'Actual address' },
  }),
  contactText({ name: 'workplace', maxLength: 300, label: { ru: 'Место работы', en: 'Workplace' } }),
  contactText({ name: 'jobTitle', maxLength: 200, label: { ru: 'Должность', en: 'Job title' } }),
  officeText({
    name: 'healthInsurance',
    maxLength: 30,
    label: { ru: 'Полис ОМС', en: 'Health insurance policy' },
  }),
  {
    name: 'identity',
    type: 'group',
    label: { ru: 'Документ, удостоверяющий личность', en: 'Identity document' },
    ...seenByOffice,
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: { ru: 'Вид', en: 'Kind' },
        options: [
          { value: 'birthCertificate', label: { ru: 'Свидетельство о рождении', en: 'Birth certificate' } },
          { value: 'passport', label: { ru: 'Паспорт РФ', en: 'Passport of Russia' } },
          { value: 'foreignPassport', label: { ru: 'Иностранный паспорт', en: 'Foreign passport' } },
          { value: 'other', label: { ru: 'Другой документ', en: 'Other document' } },
        ],
      },
      { name: 'series', type: 'text', maxLength: 20, label: { ru: 'Серия', en: 'Series' } },
      { name: 'number', type: 'text', maxLength: 30, label: { ru: 'Номер', en: 'Number' } },
      { name: 'issuedBy', type: 'text', maxLength: 300, label: { ru: 'Кем выдан', en: 'Issued by' } },
      schoolDateField({ name: 'issuedOn', label: { ru: 'Дата выдачи', en: 'Issued on' } }),
    ],
  },
]
