import { any, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { ofLedClassStudents } from '@/access/own-classes'
import { ofOwnPerson } from '@/access/own-records'
import type { SchoolCollection } from '@/core/plugin'

import { periodFields } from '../fields/period-fields'
import { relation } from '../fields/relation'
import { schoolDateField } from '../fields/school-date-field'
import { GROUPS } from '../groups'
import { uniqueTogether } from '../unique'
import { checkGuardianship } from './check-guardianship'

const office = hasStatus('administrator', 'secretary')

/** The tie of a guardian to a student, with dates and rights. */
export const guardianships: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: office,
    read: any(
      hasStatus('administrator', 'principal', 'deputy', 'secretary', 'medical', 'counsellor'),
      ofLedClassStudents('student'),
      ofOwnPerson('guardian'),
    ),
    update: office,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'guardianships',
    labels: {
      singular: { ru: 'Связь с родителем', en: 'Guardianship' },
      plural: { ru: 'Родители и дети', en: 'Guardianships' },
    },
    admin: {
      group: GROUPS.people,
      useAsTitle: 'id',
      defaultColumns: ['guardian', 'student', 'kinship', 'mayViewDiary'],
    },
    hooks: { beforeChange: [checkGuardianship] },
    fields: [
      relation({
        name: 'guardian',
        to: 'people',
        required: true,
        label: { ru: 'Родитель или опекун', en: 'Guardian' },
      }),
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      {
        name: 'kinship',
        type: 'select',
        required: true,
        defaultValue: 'mother',
        label: { ru: 'Кем приходится', en: 'Kinship' },
        options: [
          { value: 'mother', label: { ru: 'Мать', en: 'Mother' } },
          { value: 'father', label: { ru: 'Отец', en: 'Father' } },
          { value: 'guardian', label: { ru: 'Опекун', en: 'Legal guardian' } },
          { value: 'other', label: { ru: 'Другое', en: 'Other' } },
        ],
      },
      ...periodFields(),
      {
        name: 'mayViewDiary',
        type: 'checkbox',
        defaultValue: true,
        label: { ru: 'Может смотреть дневник', en: 'May view the diary' },
      },
      {
        name: 'mayBeWrittenTo',
        type: 'checkbox',
        defaultValue: true,
        label: { ru: 'Можно писать о ребёнке', en: 'May be written to about the child' },
      },
      schoolDateField({
        name: 'deprivedOn',
        label: { ru: 'Лишён(а) прав с', en: 'Deprived of rights since' },
      }),
      {
        name: 'deprivationGround',
        type: 'text',
        maxLength: 300,
        label: { ru: 'Основание лишения прав', en: 'Ground of the deprivation' },
      },
    ],
    indexes: [uniqueTogether('school', 'guardian', 'student', 'from')],
  },
}
