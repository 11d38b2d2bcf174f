import type { CollectionBeforeValidateHook } from 'payload'

import { any } from '@/access/algebra'
import { contactField, officeField } from '@/access/contact-fields'
import { hasStatus, isStaff } from '@/access/has-status'
import { isColleague, isOwnFamily, isOwnPersonOfTeacher } from '@/access/own-people'
import { all, nobody } from '@/access/algebra'
import type { SchoolCollection } from '@/core/plugin'

import { schoolDateField } from '../fields/school-date-field'
import { GROUPS } from '../groups'
import { derivePerson } from './derive'
import { identityFields } from './identity-fields'

const fillDerived: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const names = { ...originalDoc, ...data } as Parameters<typeof derivePerson>[0]
  return names.lastName && names.firstName ? { ...data, ...derivePerson(names) } : data
}

const office = hasStatus('administrator', 'secretary')

/** A human being known to the school, once, whatever the parts played: staff, student, guardian. */
export const people: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: office,
    read: any(
      hasStatus('administrator', 'principal', 'deputy', 'secretary', 'medical', 'counsellor'),
      all(hasStatus('teacher'), isOwnPersonOfTeacher('id')),
      all(isStaff, isColleague('id')),
      isOwnFamily('id'),
    ),
    update: office,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'people',
    labels: { singular: { ru: 'Человек', en: 'Person' }, plural: { ru: 'Люди', en: 'People' } },
    admin: {
      group: GROUPS.people,
      useAsTitle: 'fullName',
      defaultColumns: ['fullName', 'birthDate', 'phone'],
      listSearchableFields: ['searchText'],
    },
    defaultSort: 'sortKey',
    hooks: { beforeValidate: [fillDerived] },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'lastName',
            type: 'text',
            required: true,
            maxLength: 100,
            label: { ru: 'Фамилия', en: 'Last name' },
          },
          {
            name: 'firstName',
            type: 'text',
            required: true,
            maxLength: 100,
            label: { ru: 'Имя', en: 'First name' },
          },
          { name: 'middleName', type: 'text', maxLength: 100, label: { ru: 'Отчество', en: 'Patronymic' } },
        ],
      },
      {
        name: 'sex',
        type: 'select',
        label: { ru: 'Пол', en: 'Sex' },
        options: [
          { value: 'male', label: { ru: 'Мужской', en: 'Male' } },
          { value: 'female', label: { ru: 'Женский', en: 'Female' } },
        ],
      },
      {
        ...schoolDateField({ name: 'birthDate', label: { ru: 'Дата рождения', en: 'Birth date' } }),
        access: { read: contactField },
      },
      {
        name: 'phone',
        type: 'text',
        maxLength: 40,
        label: { ru: 'Телефон', en: 'Phone' },
        access: { read: contactField },
      },
      {
        name: 'email',
        type: 'email',
        label: { ru: 'Электронная почта', en: 'E-mail' },
        access: { read: contactField },
      },
      {
        name: 'snils',
        type: 'text',
        maxLength: 14,
        label: { ru: 'СНИЛС', en: 'SNILS' },
        access: { read: officeField },
      },
      ...identityFields,
      {
        name: 'fullName',
        type: 'text',
        label: { ru: 'ФИО', en: 'Full name' },
        admin: { readOnly: true, position: 'sidebar' },
      },
      {
        name: 'searchText',
        type: 'text',
        index: true,
        label: { ru: 'ФИО', en: 'Name' },
        admin: { hidden: true },
      },
      { name: 'sortKey', type: 'text', index: true, admin: { hidden: true } },
    ],
    indexes: [{ fields: ['school', 'sortKey'] }],
  },
}
