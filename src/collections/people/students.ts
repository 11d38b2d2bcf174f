import { any, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { ofOwnStudent } from '@/access/own-classes'
import type { SchoolCollection } from '@/core/plugin'

import { relation } from '../fields/relation'
import { personName } from '../fields/person-name'
import { GROUPS } from '../groups'
import { uniqueTogether } from '../unique'

const office = hasStatus('administrator', 'secretary')

/** The personal file of a student. Classes are found through enrolments, by date. */
export const students: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: office,
    read: any(
      hasStatus('administrator', 'principal', 'deputy', 'secretary', 'medical', 'counsellor'),
      ofOwnStudent('id'),
    ),
    update: office,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'students',
    labels: { singular: { ru: 'Ученик', en: 'Student' }, plural: { ru: 'Ученики', en: 'Students' } },
    admin: {
      group: GROUPS.people,
      useAsTitle: 'fullName',
      defaultColumns: ['fullName', 'fileNumber'],
      listSearchableFields: ['person.searchText', 'fileNumber'],
    },
    defaultSort: 'person.sortKey',
    fields: [
      personName(),
      relation({ name: 'person', to: 'people', required: true, label: { ru: 'Человек', en: 'Person' } }),
      {
        name: 'fileNumber',
        type: 'text',
        maxLength: 20,
        label: { ru: 'Номер личного дела', en: 'Personal file number' },
        admin: {
          description: {
            ru: 'Номер по алфавитной книге, например И-15',
            en: 'Number in the alphabetical book, such as И-15',
          },
        },
      },
    ],
    indexes: [uniqueTogether('school', 'person'), uniqueTogether('school', 'fileNumber')],
  },
}
