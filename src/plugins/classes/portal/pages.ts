import { factsOf } from '@/access/facts'
import type { Portal } from '@/core/plugin'

import { mayDivide } from '../access/require-divider'
import { dividesClasses, keepsClasses } from '../access/rules'
import { hrefs } from './hrefs'

/** The pages of the plugin, and the ways to them from the card of a class. */
export const classPages: Portal = {
  views: [
    {
      path: '/classes/new',
      component: '@/plugins/classes/portal/views/new-class-view',
      title: { ru: 'Новый класс', en: 'New class' },
      rule: keepsClasses,
    },
    {
      path: '/classes/[class]/edit',
      component: '@/plugins/classes/portal/views/edit-class-view',
      title: { ru: 'Карточка класса', en: 'Card of the class' },
      rule: keepsClasses,
    },
    {
      path: '/classes/[class]/divisions',
      component: '@/plugins/classes/portal/views/divisions-view',
      title: { ru: 'Деление на группы', en: 'Groups of the class' },
      rule: dividesClasses,
    },
  ],
  links: [
    {
      on: 'classes',
      label: { ru: 'Новый класс', en: 'New class' },
      icon: 'plus',
      order: 10,
      rule: keepsClasses,
      href: ({ id }) => hrefs.new(id),
    },
    {
      on: 'class',
      label: { ru: 'Деление на группы', en: 'Groups' },
      icon: 'people',
      order: 10,
      rule: dividesClasses,
      href: async ({ req, id }) => {
        const facts = await factsOf(req)
        return facts && mayDivide(facts, id) ? hrefs.divisions(id) : null
      },
    },
    {
      on: 'class',
      label: { ru: 'Изменить', en: 'Edit' },
      icon: 'edit',
      order: 90,
      rule: keepsClasses,
      href: ({ id }) => hrefs.edit(id),
    },
  ],
}
