import type { Portal } from '@/core/plugin'

import { draftsOrders, readsOrders } from '../access/rules'
import { hasStatus } from '@/access/has-status'

const title = { ru: 'Приказы', en: 'Orders' }

/** The book of orders in the portal. */
export const orderPages: Portal = {
  nav: [{ path: '/orders', label: title, icon: 'file', order: 75, section: 'office', rule: readsOrders }],
  views: [
    { path: '/orders', component: '@/plugins/orders/portal/views/orders-view', title, rule: readsOrders },
    {
      path: '/orders/new',
      component: '@/plugins/orders/portal/views/new-order-view',
      title: { ru: 'Новый приказ', en: 'New order' },
      rule: draftsOrders,
    },
    {
      path: '/orders/templates',
      component: '@/plugins/orders/portal/views/templates-view',
      title: { ru: 'Шаблоны приказов', en: 'Templates of orders' },
      rule: hasStatus('administrator', 'principal', 'deputy', 'secretary'),
    },
    {
      path: '/orders/[order]',
      component: '@/plugins/orders/portal/views/order-view',
      title: { ru: 'Приказ', en: 'Order' },
      rule: readsOrders,
    },
  ],
  home: [
    {
      component: '@/plugins/orders/portal/home/orders-wait',
      order: 40,
      rule: hasStatus('principal', 'secretary'),
    },
  ],
}
