import { relation } from '@/collections/fields/relation'
import type { Extension } from '@/core/plugin'

import { SLUGS } from '../slugs'

/** A file may be part of a student's answer. Set by the diary alone, which has asked whose answer it is. */
export const workOfFile: Extension = {
  collection: 'media',
  fields: [
    {
      ...relation({
        name: 'homeworkWork',
        to: SLUGS.works,
        label: { ru: 'Ответ ученика', en: 'Answer of a student' },
        admin: { readOnly: true },
      }),
      access: { create: () => false, update: () => false },
    },
  ],
}
