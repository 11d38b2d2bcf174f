import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { keepsAccounts } from '../access/rules'
import { resetFactors, signOutAccount } from '../operations/accounts'
import { requireRecent } from '../operations/owner'
import { accountParams, withPassword } from './schemas'

const forOthers = { method: 'post', rule: keepsAccounts, params: accountParams, body: withPassword } as const

export const accountEndpoints = [
  defineEndpoint({
    ...forOthers,
    path: '/account-security/accounts/:account/reset',
    summary: {
      ru: 'Сбросить второй шаг входа сотрудника',
      en: 'Reset the second factor of a member of staff',
    },
    handler: async ({ req, params, body }) => {
      const facts = await requireFacts(req)
      await requireRecent(req, body.password)
      await resetFactors({ req, facts }, params.account)
    },
  }),
  defineEndpoint({
    ...forOthers,
    path: '/account-security/accounts/:account/sign-out',
    summary: { ru: 'Завершить все сеансы сотрудника', en: 'End all sessions of a member of staff' },
    handler: async ({ req, params, body }) => {
      const facts = await requireFacts(req)
      await requireRecent(req, body.password)
      return { ended: await signOutAccount({ req, facts }, params.account) }
    },
  }),
]
