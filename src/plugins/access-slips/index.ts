import { factsOf } from '@/access/facts'
import { defineSchoolPlugin } from '@/core/plugin'

import { reachOf } from './access/may-issue'
import { issuesSlips, readsGuide } from './access/rules'
import { accessCodes } from './collections/access-codes'
import { enterEndpoint, issueEndpoint, printedEndpoint, sheetEndpoint } from './endpoints/slips'
import { en } from './translations/en'
import { ru } from './translations/ru'

const title = { ru: ru.title, en: en.title }
const guide = { ru: ru.guide.title, en: en.guide.title }

/** One-time codes by which families and staff enter for the first time, on slips to cut out. */
export const accessSlips = defineSchoolPlugin({
  slug: 'access-slips',
  title: { ru: 'Листки доступа', en: 'Access slips' },
  about: {
    ru: 'Одноразовые коды, по которым семьи и сотрудники входят в первый раз.',
    en: 'One-time codes by which families and staff enter for the first time.',
  },
  requires: ['portal', 'account-security'],
  collections: [accessCodes],
  endpoints: [issueEndpoint, sheetEndpoint, printedEndpoint, enterEndpoint],
  portal: {
    nav: [
      { path: '/access-slips', label: title, icon: 'lock', order: 230, rule: issuesSlips, section: 'office' },
      { path: '/guide', label: guide, icon: 'info', order: 800, rule: readsGuide },
    ],
    views: [
      {
        path: '/access-slips',
        component: '@/plugins/access-slips/portal/views/slips-view',
        title,
        rule: issuesSlips,
      },
      {
        path: '/guide',
        component: '@/plugins/access-slips/portal/views/guide-view',
        title: guide,
        rule: readsGuide,
      },
    ],
    links: [
      {
        on: 'class',
        label: title,
        icon: 'lock',
        order: 60,
        rule: issuesSlips,
        href: async ({ req, id }) => {
          const facts = await factsOf(req)
          const isReached = facts && (reachOf(facts) === null || facts.classTeacherOf.includes(id))
          return isReached ? `/access-slips?class=${id}` : null
        },
      },
    ],
  },
  translations: { ru, en },
})

/** What other plugins may build on. */
export { baseOf, freeUsernames } from './domain/usernames'
export { createAccounts } from './operations/accounts'
