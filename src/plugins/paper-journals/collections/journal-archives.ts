import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { Localized } from '@/core/locale'
import type { SchoolCollection } from '@/core/plugin'

import { archiveRules } from '../access/rules'
import { SLUGS } from '../slugs'
import { ARCHIVE_STATES, type ArchiveState } from '../types'

const STATE_LABELS: Record<ArchiveState, Localized> = {
  waiting: { ru: 'Ждёт', en: 'Waiting' },
  running: { ru: 'Готовится', en: 'Being made' },
  done: { ru: 'Готов', en: 'Ready' },
  stopped: { ru: 'Остановлен', en: 'Stopped' },
  failed: { ru: 'Не удался', en: 'Failed' },
}

/** Archives of a year's journals: pages as PDF, their hashes, the signature. Made in the background and kept. */
export const journalArchives: SchoolCollection = {
  personalData: 'none',
  rules: archiveRules,
  config: {
    slug: SLUGS.archives,
    labels: {
      singular: { ru: 'Архив журналов', en: 'Archive of journals' },
      plural: { ru: 'Архивы журналов', en: 'Archives of journals' },
    },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'requestedAt',
      defaultColumns: ['requestedAt', 'requestedBy', 'year', 'state'],
    },
    defaultSort: '-requestedAt',
    fields: [
      relation({
        name: 'year',
        to: 'years',
        required: true,
        label: { ru: 'Учебный год', en: 'School year' },
      }),
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'waiting',
        index: true,
        label: { ru: 'Состояние', en: 'State' },
        options: ARCHIVE_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
      },
      {
        name: 'total',
        type: 'number',
        defaultValue: 0,
        label: { ru: 'Всего журналов', en: 'Journals in all' },
      },
      {
        name: 'done',
        type: 'number',
        defaultValue: 0,
        label: { ru: 'Готово журналов', en: 'Journals done' },
      },
      { name: 'size', type: 'number', label: { ru: 'Размер, байт', en: 'Size, bytes' } },
      {
        name: 'sha256',
        type: 'text',
        maxLength: 64,
        label: { ru: 'SHA-256 файла', en: 'SHA-256 of the file' },
      },
      relation({ name: 'requestedBy', to: 'users', required: true, label: { ru: 'Кто', en: 'Who' } }),
      { name: 'requestedAt', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
    ],
    indexes: [{ fields: ['school', 'year', 'requestedAt'] }],
  },
}
