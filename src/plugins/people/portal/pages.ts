import type { Portal } from '@/core/plugin'

import { keepsRegistry, readsRegistry } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const title = { ru: ru.title, en: en.title }
const view = (name: string): `@/${string}` => `@/plugins/people/portal/views/${name}`

/** The registry in the portal: its place in the navigation, its pages, its link on the card of a person. */
export const peoplePages: Portal = {
  nav: [
    {
      path: '/registry',
      label: title,
      icon: 'people',
      order: 65,
      phone: 4,
      section: 'office',
      rule: readsRegistry,
    },
  ],
  links: [
    {
      on: 'person',
      label: { ru: ru.person.link, en: en.person.link },
      icon: 'edit',
      order: 10,
      rule: keepsRegistry,
      href: ({ id }) => `/registry/${id}`,
    },
  ],
  views: [
    { path: '/registry', component: view('registry-view'), title, rule: readsRegistry },
    { path: '/registry/print', component: view('print-view'), title, rule: readsRegistry },
    {
      path: '/registry/new',
      component: view('new-person-view'),
      title: { ru: 'Новая карточка', en: 'New card' },
      rule: keepsRegistry,
    },
    {
      path: '/registry/merge',
      component: view('merge-view'),
      title: { ru: ru.merge.title, en: en.merge.title },
      rule: keepsRegistry,
    },
    {
      path: '/registry/[person]',
      component: view('person-form-view'),
      title: { ru: 'Карточка', en: 'Card' },
      rule: keepsRegistry,
    },
  ],
}
