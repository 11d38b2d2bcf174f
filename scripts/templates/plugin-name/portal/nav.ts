import { everybody } from '@/access/algebra'
import type { Portal } from '@/core/plugin'

const title = { ru: 'Название плагина', en: 'Plugin title' }

export const pluginNamePortal: Portal = {
  nav: [{ path: '/plugin-name', label: title, icon: 'calendar', order: 90, rule: everybody }],
  views: [
    {
      path: '/plugin-name',
      component: '@/plugins/plugin-name/portal/views/plugin-name-view',
      title,
      rule: everybody,
    },
  ],
}
