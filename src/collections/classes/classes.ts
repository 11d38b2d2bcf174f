import type { CollectionBeforeValidateHook } from 'payload'

import { any, nobody } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import { inOwnClass } from '@/access/own-classes'
import type { SchoolCollection } from '@/core/plugin'

import { periodFields } from '../fields/period-fields'
import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { uniqueTogether } from '../unique'
import { deriveClass } from './derive'

const fillDerived: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const card = { ...originalDoc, ...data } as Parameters<typeof deriveClass>[0]
  return card.grade && card.letter ? { ...data, ...deriveClass(card) } : data
}

const planners = hasStatus('administrator', 'deputy')

/** A class of one school year. Its class teachers stand here with their dates. */
export const classes: SchoolCollection = {
  personalData: 'none',
  rules: {
    create: planners,
    read: any(isStaff, inOwnClass('id')),
    update: planners,
    delete: hasStatus('administrator'),
    readVersions: nobody,
  },
  config: {
    slug: 'classes',
    labels: { singular: { ru: 'Класс', en: 'Class' }, plural: { ru: 'Классы', en: 'Classes' } },
    admin: {
      group: GROUPS.classes,
      useAsTitle: 'name',
      listSearchableFields: ['searchText'],
      defaultColumns: ['name', 'year', 'profile', 'room', 'termSet'],
    },
    defaultSort: 'sortKey',
    hooks: { beforeValidate: [fillDerived] },
    fields: [
      relation({
        name: 'year',
        to: 'years',
        required: true,
        label: { ru: 'Учебный год', en: 'School year' },
      }),
      {
        type: 'row',
        fields: [
          {
            name: 'grade',
            type: 'number',
            required: true,
            min: 1,
            max: 11,
            label: { ru: 'Параллель', en: 'Grade' },
          },
          {
            name: 'letter',
            type: 'text',
            required: true,
            maxLength: 15,
            label: { ru: 'Литера', en: 'Letter' },
          },
        ],
      },
      {
        name: 'name',
        type: 'text',
        index: true,
        label: { ru: 'Название', en: 'Name' },
        admin: { readOnly: true, position: 'sidebar' },
      },
      {
        name: 'searchText',
        type: 'text',
        index: true,
        label: { ru: 'Класс', en: 'Class' },
        admin: { hidden: true },
      },
      { name: 'sortKey', type: 'text', index: true, admin: { hidden: true } },
      { name: 'profile', type: 'text', maxLength: 100, label: { ru: 'Профиль', en: 'Profile' } },
      relation({ name: 'room', to: 'rooms', label: { ru: 'Кабинет', en: 'Room' } }),
      relation({
        name: 'termSet',
        to: 'term-sets',
        required: true,
        label: { ru: 'Периоды и каникулы', en: 'Terms and vacations' },
      }),
      relation({ name: 'bellSchedule', to: 'bell-schedules', label: { ru: 'Звонки', en: 'Bells' } }),
      {
        name: 'classTeachers',
        type: 'array',
        label: { ru: 'Классные руководители', en: 'Class teachers' },
        fields: [
          relation({
            name: 'staff',
            to: 'staff',
            required: true,
            label: { ru: 'Сотрудник', en: 'Employee' },
          }),
          ...periodFields(),
        ],
      },
    ],
    indexes: [uniqueTogether('school', 'year', 'grade', 'letter')],
  },
}
