import { nobody } from '@/access/algebra'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { keepsRegistry } from '../access/rules'
import { SLUGS } from '../slugs'

/** Which cards became one, by whom and when, with everything that is needed to part them again. */
export const personMerges: SchoolCollection = {
  personalData: 'ordinary',
  rules: { create: nobody, read: keepsRegistry, update: nobody, delete: nobody, readVersions: nobody },
  config: {
    slug: SLUGS.merges,
    labels: {
      singular: { ru: 'Объединение карточек', en: 'Merge of cards' },
      plural: { ru: 'Объединения карточек', en: 'Merges of cards' },
    },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'keptName',
      defaultColumns: ['at', 'author', 'keptName', 'droppedName', 'undoneAt'],
    },
    defaultSort: '-at',
    fields: [
      { name: 'kept', type: 'number', required: true, index: true, label: { ru: 'Осталась', en: 'Kept' } },
      { name: 'keptName', type: 'text', maxLength: 310, label: { ru: 'Имя', en: 'Name' } },
      { name: 'dropped', type: 'number', required: true, label: { ru: 'Вошла в неё', en: 'Joined' } },
      { name: 'droppedName', type: 'text', maxLength: 310, label: { ru: 'Имя', en: 'Name' } },
      // Cards as they stood and what was moved: personal data, for the undoing alone.
      { name: 'trace', type: 'textarea', hidden: true },
      relation({ name: 'author', to: 'users', label: { ru: 'Кто', en: 'Author' } }),
      { name: 'at', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
      { name: 'undoneAt', type: 'date', label: { ru: 'Разъединены', en: 'Parted again' } },
    ],
    indexes: [{ fields: ['school', 'at'] }],
  },
}
