import { factsOf } from '@/access/facts'
import type { Portal } from '@/core/plugin'

import { fileAccessOf } from '../access/file-access'
import { listsFiles, opensFiles, readsBook } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const title = { ru: ru.title, en: en.title }

/** Personal files in the portal: the list, the alphabetical book, a file, and the way to it from a card. */
export const filePages: Portal = {
  nav: [
    {
      path: '/personal-files',
      label: title,
      icon: 'folder',
      order: 210,
      rule: listsFiles,
      section: 'office',
    },
  ],
  views: [
    {
      path: '/personal-files',
      component: '@/plugins/personal-files/portal/views/files-view',
      title,
      rule: listsFiles,
    },
    {
      path: '/personal-files/book',
      component: '@/plugins/personal-files/portal/views/book-view',
      title: { ru: ru.book.title, en: en.book.title },
      rule: readsBook,
    },
    {
      path: '/personal-files/[student]',
      component: '@/plugins/personal-files/portal/views/file-view',
      title: { ru: 'Личное дело', en: 'Personal file' },
      rule: opensFiles,
    },
  ],
  links: [
    {
      on: 'person',
      label: { ru: 'Личное дело', en: 'Personal file' },
      icon: 'folder',
      order: 20,
      rule: opensFiles,
      href: async ({ req, id }) => {
        const facts = await factsOf(req)
        const card = [...(facts?.reference.students.values() ?? [])].find(({ person }) => person === id)
        return facts && card && fileAccessOf(facts, card.id) ? `/personal-files/${card.id}` : null
      },
    },
  ],
}
