import { everybody } from '@/access/algebra'
import type { Portal } from '@/core/plugin'

import { keepsAccounts } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const accounts = { ru: ru.accounts.title, en: en.accounts.title }

/** The own account's safety, and that of the accounts of staff. */
export const securityPages: Portal = {
  nav: [
    {
      path: '/account-security/accounts',
      label: accounts,
      icon: 'key',
      order: 235,
      rule: keepsAccounts,
      section: 'office',
    },
  ],
  views: [
    {
      path: '/account-security',
      component: '@/plugins/account-security/portal/views/security-view',
      title: { ru: ru.title, en: en.title },
      rule: everybody,
    },
    {
      path: '/account-security/accounts',
      component: '@/plugins/account-security/portal/views/accounts-view',
      title: accounts,
      rule: keepsAccounts,
    },
  ],
  home: [
    {
      component: '@/plugins/account-security/portal/sections/new-sign-ins',
      order: -10,
      rule: everybody,
    },
  ],
}
