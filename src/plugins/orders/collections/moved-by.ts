import { relation } from '@/collections/fields/relation'
import type { Extension } from '@/core/plugin'

import { SLUGS } from '../slugs'

/** By which order a time in a class began and ended; empty for those who were there when the system came. */
export const movedByOrder: Extension = {
  collection: 'enrolments',
  fields: [
    relation({ name: 'openedBy', to: SLUGS.orders, label: { ru: 'Открыто приказом', en: 'Opened by' } }),
    relation({ name: 'closedBy', to: SLUGS.orders, label: { ru: 'Закрыто приказом', en: 'Closed by' } }),
  ],
}

/** Who leaves a class leaves its subgroups by the same order. */
export const leftByOrder: Extension = {
  collection: 'subgroup-members',
  fields: [
    relation({ name: 'closedBy', to: SLUGS.orders, label: { ru: 'Закрыто приказом', en: 'Closed by' } }),
  ],
}
