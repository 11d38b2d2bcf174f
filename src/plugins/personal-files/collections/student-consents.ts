import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'
import { audited } from '@/hooks/audited'

import { entryRules } from '../access/rules'
import { CONSENT_KINDS } from '../domain/kinds'
import { SLUGS } from '../slugs'
import { choice, isRemoved, line, ofStudent } from './shared'

/** Consents under 152-ФЗ: who signed which form for what purpose, and when it was withdrawn. */
export const studentConsents: SchoolCollection = audited({
  personalData: 'ordinary',
  rules: entryRules,
  config: {
    slug: SLUGS.consents,
    labels: { singular: { ru: 'Согласие', en: 'Consent' }, plural: { ru: 'Согласия', en: 'Consents' } },
    admin: { group: GROUPS.people, useAsTitle: 'purpose', defaultColumns: ['student', 'kind', 'signedOn'] },
    fields: [
      ofStudent(),
      choice('kind', { ru: 'Вид согласия', en: 'Kind' }, CONSENT_KINDS),
      line('purpose', 1000, { ru: 'Цель и состав данных', en: 'Purpose and data' }, true),
      relation({ name: 'signer', to: 'people', required: true, label: { ru: 'Кто подписал', en: 'Signer' } }),
      line('formVersion', 50, { ru: 'Версия формы', en: 'Form version' }, true),
      schoolDateField({ name: 'signedOn', label: { ru: 'Подписано', en: 'Signed on' }, required: true }),
      schoolDateField({ name: 'withdrawnOn', label: { ru: 'Отозвано', en: 'Withdrawn on' } }),
      line('note', 500, { ru: 'Примечание', en: 'Note' }),
      isRemoved(),
    ],
  },
})
