import { defineSchoolPlugin } from '@/core/plugin'

import { absenceNotices } from './collections/absence-notices'
import { noticeOfFile } from './collections/notice-of-file'
import { noticeEndpoints } from './endpoints/notices'
import { noticePages } from './portal/pages'
import { writeNotices } from './seed/write-notices'

/** Parents tell that a child is not coming; the class teacher and the nurse know, the journal has the code. */
export const absenceNoticesPlugin = defineSchoolPlugin({
  slug: 'absence-notices',
  title: { ru: 'Сообщения об отсутствии', en: 'Notices of absence' },
  about: {
    ru: 'Родители сообщают об отсутствии ребёнка, код встаёт в журнал сам.',
    en: 'Parents tell that a child is not coming, and the journal gets the code.',
  },
  requires: ['journal'],
  collections: [absenceNotices],
  extends: [noticeOfFile],
  endpoints: noticeEndpoints,
  portal: noticePages,
  seed: writeNotices,
})
