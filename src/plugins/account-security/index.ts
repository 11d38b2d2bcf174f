import { defineSchoolPlugin } from '@/core/plugin'

import { accountHooks } from './collections/account-hooks'
import { secondFactors } from './collections/second-factors'
import { signIns } from './collections/sign-ins'
import { accountEndpoints } from './endpoints/accounts'
import { ownEndpoints } from './endpoints/own'
import { forgetSignInsJob } from './jobs/forget-sign-ins'
import { forgetAccount } from './operations/forget-account'
import { sealAnew } from './operations/seal-anew'
import { securityPages } from './portal/pages'
import { en } from './translations/en'
import { ru } from './translations/ru'

export { spendProof } from './operations/require-second-factor'

/** The second step of signing in, sign-ins from new devices, sessions of an account. */
export const accountSecurity = defineSchoolPlugin({
  slug: 'account-security',
  title: { ru: ru.title, en: en.title },
  about: {
    ru: 'Второй шаг входа, сообщения о входе с новых устройств, сеансы.',
    en: 'The second step of signing in, notices of new devices, sessions.',
  },
  isRequired: {
    ru: 'Без неё данные школы защищал бы один пароль.',
    en: 'Without it a password alone would guard the data of the school.',
  },
  requires: ['portal'],
  collections: [secondFactors, signIns],
  extends: [accountHooks],
  endpoints: [...ownEndpoints, ...accountEndpoints],
  portal: securityPages,
  jobs: [forgetSignInsJob],
  onStart: sealAnew,
  on: { 'account.closed': ({ req, event }) => forgetAccount(req, event.account) },
  translations: { ru, en },
})
