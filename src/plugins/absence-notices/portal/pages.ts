import { all, any } from '@/access/algebra'
import { factsSay } from '@/access/among'
import { hasStatus } from '@/access/has-status'
import type { Portal } from '@/core/plugin'

import { sendsNotices } from '../access/rules'

const list = { ru: 'Сообщения об отсутствии', en: 'Notices of absence' }
const own = { ru: 'Сообщить об отсутствии', en: 'Tell of an absence' }

/** Those whom parents tell: who leads a class, and the nurse. */
const isTold = any(
  hasStatus('medical'),
  all(
    hasStatus('teacher'),
    factsSay(({ classTeacherOf }) => classTeacherOf.length > 0),
  ),
)

/** Where parents tell, and where those who are told look. */
export const noticePages: Portal = {
  nav: [
    { path: '/absence-notices/own', label: own, icon: 'mail', order: 14, rule: sendsNotices },
    { path: '/absence-notices', label: list, icon: 'mail', order: 33, rule: isTold },
  ],
  views: [
    {
      path: '/absence-notices/own',
      component: '@/plugins/absence-notices/portal/views/own-view',
      title: own,
      rule: sendsNotices,
    },
    {
      path: '/absence-notices',
      component: '@/plugins/absence-notices/portal/views/list-view',
      title: list,
      rule: isTold,
    },
  ],
  home: [{ component: '@/plugins/absence-notices/portal/home/new-notices', order: 23, rule: isTold }],
}
