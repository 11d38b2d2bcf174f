import { any, nobody } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import { ofOwnPerson } from '@/access/own-records'
import type { SchoolCollection } from '@/core/plugin'

import { periodFields } from '../fields/period-fields'
import { relation } from '../fields/relation'
import { personName } from '../fields/person-name'
import { schoolDateField } from '../fields/school-date-field'
import { GROUPS } from '../groups'
import { uniqueTogether } from '../unique'

const office = hasStatus('administrator', 'secretary')

/** The card of an employee: positions with dates. */
export const staff: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: office,
    read: any(isStaff, ofOwnPerson('person')),
    update: office,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'staff',
    labels: { singular: { ru: 'Сотрудник', en: 'Employee' }, plural: { ru: 'Сотрудники', en: 'Staff' } },
    admin: {
      group: GROUPS.people,
      useAsTitle: 'fullName',
      listSearchableFields: ['person.searchText'],
      defaultColumns: ['fullName', 'hiredOn', 'leftOn'],
    },
    defaultSort: 'person.sortKey',
    fields: [
      personName(),
      relation({ name: 'person', to: 'people', required: true, label: { ru: 'Человек', en: 'Person' } }),
      {
        name: 'positions',
        type: 'array',
        label: { ru: 'Должности', en: 'Positions' },
        fields: [
          {
            name: 'title',
            type: 'text',
            required: true,
            maxLength: 200,
            label: { ru: 'Должность', en: 'Position' },
          },
          ...periodFields(),
        ],
      },
      schoolDateField({ name: 'hiredOn', label: { ru: 'Принят(а)', en: 'Hired on' } }),
      schoolDateField({ name: 'leftOn', label: { ru: 'Уволен(а)', en: 'Left on' } }),
    ],
    indexes: [uniqueTogether('school', 'person')],
  },
}
