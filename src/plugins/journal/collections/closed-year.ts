import { schoolDateField } from '@/collections/fields/school-date-field'
import type { Extension } from '@/core/plugin'

/** Set when the journals of the year were destroyed by an act: from then on its totals stand for themselves. */
export const closedYear: Extension = {
  collection: 'years',
  fields: [
    {
      ...schoolDateField({
        name: 'journalsDestroyedOn',
        label: { ru: 'Журналы уничтожены', en: 'Journals destroyed on' },
      }),
      access: { create: () => false, update: () => false },
    },
  ],
}
