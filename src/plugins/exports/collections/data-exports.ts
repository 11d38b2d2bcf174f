import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { Localized } from '@/core/locale'
import type { SchoolCollection } from '@/core/plugin'

import { exportRules } from '../access/rules'
import { SLUGS } from '../slugs'
import { EXPORT_FORMATS, EXPORT_STATES, type ExportState } from '../types'

const STATE_LABELS: Record<ExportState, Localized> = {
  waiting: { ru: 'Ждёт', en: 'Waiting' },
  running: { ru: 'Готовится', en: 'Being made' },
  done: { ru: 'Готово', en: 'Ready' },
  stopped: { ru: 'Остановлено', en: 'Stopped' },
  failed: { ru: 'Не удалось', en: 'Failed' },
  expired: { ru: 'Удалено', en: 'Deleted' },
}

/** Files with everything that the school owns: asked for, made in the background, kept for a week. */
export const dataExports: SchoolCollection = {
  personalData: 'none',
  rules: exportRules,
  config: {
    slug: SLUGS.exports,
    labels: { singular: { ru: 'Выгрузка', en: 'Export' }, plural: { ru: 'Выгрузки', en: 'Exports' } },
    admin: {
      group: GROUPS.audit,
      useAsTitle: 'requestedAt',
      defaultColumns: ['requestedAt', 'requestedBy', 'format', 'state'],
    },
    defaultSort: '-requestedAt',
    fields: [
      {
        name: 'format',
        type: 'select',
        required: true,
        label: { ru: 'Вид файла', en: 'Format' },
        options: EXPORT_FORMATS.map((value) => ({ value, label: value.toUpperCase() })),
      },
      {
        name: 'hasFiles',
        type: 'checkbox',
        defaultValue: false,
        label: { ru: 'С файлами', en: 'With files' },
      },
      {
        name: 'locale',
        type: 'select',
        required: true,
        label: { ru: 'Язык', en: 'Language' },
        options: [
          { value: 'ru', label: 'Русский' },
          { value: 'en', label: 'English' },
        ],
      },
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'waiting',
        index: true,
        label: { ru: 'Состояние', en: 'State' },
        options: EXPORT_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
      },
      {
        name: 'total',
        type: 'number',
        defaultValue: 0,
        label: { ru: 'Всего записей', en: 'Records in all' },
      },
      { name: 'done', type: 'number', defaultValue: 0, label: { ru: 'Готово записей', en: 'Records done' } },
      { name: 'size', type: 'number', label: { ru: 'Размер, байт', en: 'Size, bytes' } },
      relation({ name: 'requestedBy', to: 'users', required: true, label: { ru: 'Кто', en: 'Who' } }),
      { name: 'requestedAt', type: 'date', required: true, label: { ru: 'Когда', en: 'When' } },
      { name: 'expiresAt', type: 'date', label: { ru: 'Хранится до', en: 'Kept until' } },
    ],
    indexes: [{ fields: ['school', 'requestedAt'] }],
  },
}
