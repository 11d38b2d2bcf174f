import type { CollectionBeforeLoginHook } from 'payload'

import { defineError } from '@/core/errors'
import { env } from '@/env'

type Account = { isDemo?: boolean | null }

const demoIsClosed = defineError({
  code: 'demo-closed',
  status: 403,
  message: {
    ru: () =>
      'Это учётная запись демонстрационной школы, её пароль знают все, поэтому на этом сервере она закрыта. Кто ведёт сервер, может открыть её настройкой DEMO=1 или начать свою школу с пустой базы.',
    en: () =>
      'This account belongs to the demo school and its password is known to everybody, so it is closed on this server. Whoever runs the server can open it by DEMO=1 or begin an own school with an empty database.',
  },
})

/**
 * Whether an account came with the demo school and the server does not show one (`DEMO`). Its password is public: a
 * school that grew out of a trial, or a copy of one, must not be open by it (ASVS 5.0, 6.3.2).
 */
export const isClosedDemo = ({ isDemo }: Account, isDemoShown = env.DEMO): boolean =>
  Boolean(isDemo) && !isDemoShown

/** @throws demoIsClosed when the password was right */
export const closeDemo: CollectionBeforeLoginHook<Account & { id: number }> = ({ user }) => {
  if (isClosedDemo(user)) throw demoIsClosed()
  return user
}
