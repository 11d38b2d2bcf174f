import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'
import { audited } from '@/hooks/audited'

import { entryRules } from '../access/rules'
import { AWARD_LEVELS } from '../domain/kinds'
import { SLUGS } from '../slugs'
import { choice, isRemoved, line, ofStudent } from './shared'

/** What a student was awarded: diplomas, medals, letters of thanks. */
export const studentAwards: SchoolCollection = audited({
  personalData: 'ordinary',
  rules: entryRules,
  config: {
    slug: SLUGS.awards,
    labels: { singular: { ru: 'Награда', en: 'Award' }, plural: { ru: 'Награды', en: 'Awards' } },
    admin: { group: GROUPS.people, useAsTitle: 'title', defaultColumns: ['student', 'title', 'awardedOn'] },
    fields: [
      ofStudent(),
      line('title', 300, { ru: 'За что и чем награждён', en: 'What for' }, true),
      choice('level', { ru: 'Уровень', en: 'Level' }, AWARD_LEVELS),
      schoolDateField({ name: 'awardedOn', label: { ru: 'Дата', en: 'Date' }, required: true }),
      line('document', 300, { ru: 'Документ', en: 'Document' }),
      isRemoved(),
    ],
  },
})
