import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'
import { audited } from '@/hooks/audited'

import { entryRules } from '../access/rules'
import { DOCUMENT_KINDS } from '../domain/kinds'
import { SLUGS } from '../slugs'
import { choice, isRemoved, line, ofStudent } from './shared'

/** The inventory of a personal file: the papers that lie in it, each perhaps with a scan. */
export const fileDocuments: SchoolCollection = audited({
  personalData: 'ordinary',
  rules: entryRules,
  config: {
    slug: SLUGS.documents,
    labels: {
      singular: { ru: 'Документ личного дела', en: 'Document of a file' },
      plural: { ru: 'Документы личных дел', en: 'Documents of files' },
    },
    admin: { group: GROUPS.people, useAsTitle: 'title', defaultColumns: ['student', 'kind', 'title'] },
    fields: [
      ofStudent(),
      choice('kind', { ru: 'Вид документа', en: 'Kind' }, DOCUMENT_KINDS),
      line('title', 300, { ru: 'Название', en: 'Title' }),
      line('number', 50, { ru: 'Номер', en: 'Number' }),
      schoolDateField({ name: 'receivedOn', label: { ru: 'Принят', en: 'Received on' } }),
      line('note', 500, { ru: 'Примечание', en: 'Note' }),
      relation({
        name: 'scan',
        to: 'media',
        label: { ru: 'Скан', en: 'Scan' },
        admin: { readOnly: true },
      }),
      isRemoved(),
    ],
  },
})
