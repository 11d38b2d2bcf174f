import type { Standing } from '@/core/registry'
import { STAFF_STATUSES, STATUSES, type Status } from '@/core/statuses'
import { env, type Env } from '@/env'

type Account = {
  statuses?: Status[] | null
  mustChangePassword?: boolean | null
  hasSecondFactor?: boolean | null
  isDemo?: boolean | null
}

/** Of whom two factors are demanded: by itself of those who rule over other people's data. */
const GUARDED: Record<Env['SECOND_FACTOR'], readonly Status[]> = {
  required: ['administrator', 'deputy', 'secretary'],
  staff: STAFF_STATUSES,
  everybody: STATUSES,
  offered: [],
}

/** Whether this account may not work with a password alone. The passwords of a demo school are public anyway. */
export const needsSecondFactor = ({ statuses, isDemo }: Account, demand = env.SECOND_FACTOR): boolean =>
  !isDemo && (statuses ?? []).some((status) => GUARDED[demand].includes(status))

/** What an account has to do before anything else; `null` when it may work. */
export const standingOf: Standing = (user) => {
  const account = user as unknown as Account
  if (account.mustChangePassword) return 'password'
  return needsSecondFactor(account) && !account.hasSecondFactor ? 'second-factor' : null
}
