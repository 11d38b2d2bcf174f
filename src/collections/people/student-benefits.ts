import { any, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { ofLedClassStudents } from '@/access/own-classes'
import type { SchoolCollection } from '@/core/plugin'
import type { Localized } from '@/core/locale'

import { periodFields } from '../fields/period-fields'
import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { uniqueTogether } from '../unique'

/** Grounds of benefits. Disability is health data and stands in the medical records, not here. */
export const BENEFIT_KINDS = [
  { value: 'largeFamily', label: { ru: 'Многодетная семья', en: 'Large family' } },
  { value: 'lowIncome', label: { ru: 'Малообеспеченная семья', en: 'Low-income family' } },
  { value: 'orphan', label: { ru: 'Сирота', en: 'Orphan' } },
  { value: 'underCustody', label: { ru: 'Под опекой', en: 'Under custody' } },
  { value: 'combatantFamily', label: { ru: 'Семья участника СВО', en: 'Family of a combatant' } },
  { value: 'other', label: { ru: 'Другая льгота', en: 'Other benefit' } },
] as const satisfies readonly { value: string; label: Localized }[]

const office = hasStatus('administrator', 'secretary')

/** A student's right to benefits, with dates and the paper that proves it. */
export const studentBenefits: SchoolCollection = {
  personalData: 'ordinary',
  rules: {
    create: office,
    read: any(
      hasStatus('administrator', 'principal', 'deputy', 'secretary', 'counsellor'),
      ofLedClassStudents('student'),
    ),
    update: office,
    delete: nobody,
    readVersions: nobody,
  },
  config: {
    slug: 'student-benefits',
    labels: { singular: { ru: 'Льгота', en: 'Benefit' }, plural: { ru: 'Льготы', en: 'Benefits' } },
    admin: { group: GROUPS.people, useAsTitle: 'kind', defaultColumns: ['student', 'kind', 'from', 'to'] },
    fields: [
      relation({ name: 'student', to: 'students', required: true, label: { ru: 'Ученик', en: 'Student' } }),
      {
        name: 'kind',
        type: 'select',
        required: true,
        label: { ru: 'Основание', en: 'Ground' },
        options: BENEFIT_KINDS.map(({ value, label }) => ({ value, label })),
      },
      ...periodFields(),
      {
        name: 'document',
        type: 'text',
        maxLength: 300,
        label: { ru: 'Подтверждающий документ', en: 'Supporting document' },
      },
    ],
    indexes: [uniqueTogether('school', 'student', 'kind', 'from')],
  },
}
