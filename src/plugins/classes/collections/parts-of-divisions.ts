import { relation } from '@/collections/fields/relation'
import type { Extension } from '@/core/plugin'

import { SLUGS } from '../slugs'
import { keepWithinDivision } from './keep-within-division'

/** Set by the operations of divisions alone. */
const closed = { create: () => false, update: () => false }

/** Which division a subgroup belongs to, and which part of the class it is there. */
export const partOfDivision: Extension = {
  collection: 'subgroups',
  fields: [
    {
      ...relation({
        name: 'division',
        to: SLUGS.divisions,
        label: { ru: 'Деление', en: 'Division' },
        admin: { readOnly: true },
      }),
      access: closed,
    },
    {
      name: 'part',
      type: 'number',
      label: { ru: 'Номер группы', en: 'Number of the part' },
      admin: { readOnly: true },
      access: closed,
    },
  ],
}

/**
 * The place of a student in a division, taken once: the database itself refuses a second membership that lasts.
 * Memberships that have ended, and those written elsewhere, have a place of their own or none.
 */
export const placeInDivision: Extension = {
  collection: 'subgroup-members',
  fields: [
    {
      name: 'place',
      type: 'text',
      unique: true,
      maxLength: 80,
      label: { ru: 'Место в делении', en: 'Place in the division' },
      admin: { hidden: true },
      access: { ...closed, read: () => false },
      hooks: { beforeChange: [keepWithinDivision] },
    },
  ],
}
