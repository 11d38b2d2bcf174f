import { relation } from '@/collections/fields/relation'
import type { Extension } from '@/core/plugin'

import { keepLockedFile, refuseLockedFile } from './refuse-locked'

/** A file may belong to a lesson. Set by the journal alone, which has asked whether the lesson is the teacher's own. */
export const lessonOfFile: Extension = {
  collection: 'media',
  hooks: { beforeChange: [refuseLockedFile], beforeDelete: [keepLockedFile] },
  fields: [
    {
      ...relation({
        name: 'lesson',
        to: 'lessons',
        label: { ru: 'Урок', en: 'Lesson' },
        admin: { readOnly: true },
      }),
      access: { create: () => false, update: () => false },
    },
  ],
}
