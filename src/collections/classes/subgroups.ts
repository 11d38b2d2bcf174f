import { any, nobody } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import { inOwnClass } from '@/access/own-classes'
import type { SchoolCollection } from '@/core/plugin'

import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { uniqueTogether } from '../unique'

const planners = hasStatus('administrator', 'deputy')

/** A part of a class for one subject, for example English, group 1. */
export const subgroups: SchoolCollection = {
  personalData: 'none',
  rules: {
    create: planners,
    read: any(isStaff, inOwnClass()),
    update: planners,
    delete: hasStatus('administrator'),
    readVersions: nobody,
  },
  config: {
    slug: 'subgroups',
    labels: { singular: { ru: 'Подгруппа', en: 'Subgroup' }, plural: { ru: 'Подгруппы', en: 'Subgroups' } },
    admin: { group: GROUPS.classes, useAsTitle: 'name', defaultColumns: ['name', 'class', 'subject'] },
    fields: [
      relation({ name: 'class', to: 'classes', required: true, label: { ru: 'Класс', en: 'Class' } }),
      relation({ name: 'subject', to: 'subjects', required: true, label: { ru: 'Предмет', en: 'Subject' } }),
      { name: 'name', type: 'text', required: true, maxLength: 100, label: { ru: 'Название', en: 'Name' } },
    ],
    indexes: [uniqueTogether('school', 'class', 'subject', 'name')],
  },
}
