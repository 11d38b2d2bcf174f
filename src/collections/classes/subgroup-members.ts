import { any, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { ofOwnStudent } from '@/access/own-classes'
import type { SchoolCollection } from '@/core/plugin'

import { periodFields } from '../fields/period-fields'
import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { uniqueTogether } from '../unique'
import { refuseSecondSubgroup } from './refuse-second-subgroup'

const planners = hasStatus('administrator', 'deputy')

/** A student's time in a subgroup. A move closes one and opens another, so that marks stay where they were made. */
export const subgroupMembers: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: planners,
    read: any(hasStatus('administrator', 'principal', 'deputy', 'secretary'), ofOwnStudent()),
    update: planners,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'subgroup-members',
    labels: {
      singular: { ru: 'Участник подгруппы', en: 'Subgroup member' },
      plural: { ru: 'Состав подгрупп', en: 'Subgroup members' },
    },
    admin: { group: GROUPS.classes, useAsTitle: 'id', defaultColumns: ['subgroup', 'student', 'from', 'to'] },
    hooks: { beforeChange: [refuseSecondSubgroup] },
    fields: [
      relation({
        name: 'subgroup',
        to: 'subgroups',
        required: true,
        label: { ru: 'Подгруппа', en: 'Subgroup' },
      }),
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      ...periodFields(),
    ],
    indexes: [uniqueTogether('school', 'subgroup', 'student', 'from')],
  },
}
