import type { CollectionBeforeChangeHook } from 'payload'

import { periodFields } from '@/collections/fields/period-fields'
import { relation } from '@/collections/fields/relation'
import { GROUPS } from '@/collections/groups'
import type { SchoolCollection } from '@/core/plugin'

import { settingRules } from '../access/rules'
import { SLUGS } from '../slugs'

const stampKeeper: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => ({
  ...data,
  setBy:
    operation === 'create'
      ? (req.user?.id ?? null)
      : (originalDoc as { setBy?: number | null } | undefined)?.setBy,
})

/** A person whose records must be kept whatever the terms say: a court, an inspection, a complaint. */
export const holds: SchoolCollection = {
  personalData: 'ordinary',
  rules: settingRules,
  config: {
    slug: SLUGS.holds,
    labels: {
      singular: { ru: 'Запрет удаления', en: 'Legal hold' },
      plural: { ru: 'Запреты удаления', en: 'Legal holds' },
    },
    admin: { group: GROUPS.audit, useAsTitle: 'reason', defaultColumns: ['person', 'reason', 'from', 'to'] },
    hooks: { beforeChange: [stampKeeper] },
    fields: [
      relation({ name: 'person', to: 'people', required: true, label: { ru: 'Человек', en: 'Person' } }),
      {
        name: 'reason',
        type: 'text',
        required: true,
        maxLength: 500,
        label: { ru: 'Причина', en: 'Reason' },
      },
      ...periodFields(),
      relation({
        name: 'setBy',
        to: 'users',
        index: false,
        label: { ru: 'Кем установлен', en: 'Set by' },
        admin: { readOnly: true },
      }),
    ],
  },
}
