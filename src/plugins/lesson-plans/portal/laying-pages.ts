import type { PortalView } from '@/core/plugin'

import { readsPlans } from '../access/rules'
import { layingEn } from '../translations/laying-en'
import { layingRu } from '../translations/laying-ru'

const title = { ru: layingRu.list.title, en: layingEn.list.title }

/** Plans of classes: the list of choices, and one class lesson by lesson. */
export const layingViews: readonly PortalView[] = [
  {
    path: '/lesson-plans/classes',
    component: '@/plugins/lesson-plans/portal/views/laying-list-view',
    title,
    rule: readsPlans,
  },
  {
    path: '/lesson-plans/classes/[workload]',
    component: '@/plugins/lesson-plans/portal/views/laying-class-view',
    title,
    rule: readsPlans,
  },
]
