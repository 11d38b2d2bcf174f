import { relation } from '@/collections/fields/relation'
import type { Extension } from '@/core/plugin'

import { SLUGS } from '../slugs'

/** A file may be a paper of a notice. Set by this plugin alone, which has asked whose notice it is. */
export const noticeOfFile: Extension = {
  collection: 'media',
  fields: [
    {
      ...relation({
        name: 'absenceNotice',
        to: SLUGS.notices,
        label: { ru: 'Сообщение об отсутствии', en: 'Notice of absence' },
        admin: { readOnly: true },
      }),
      access: { create: () => false, update: () => false },
    },
  ],
}
