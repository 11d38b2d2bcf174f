import type { Standing } from '@/core/registry'
import type { Status } from '@/core/statuses'
import { env } from '@/env'

type Account = {
  statuses?: Status[] | null
  mustChangePassword?: boolean | null
  hasSecondFactor?: boolean | null
  isDemo?: boolean | null
}

/** Who rules over other people's data signs in with two factors. */
const GUARDED: readonly Status[] = ['administrator', 'deputy', 'secretary']

/** Whether this account may not work with a password alone. The passwords of a demo school are public anyway. */
export const needsSecondFactor = ({ statuses, isDemo }: Account): boolean =>
  env.SECOND_FACTOR === 'required' && !isDemo && (statuses ?? []).some((status) => GUARDED.includes(status))

/** What an account has to do before anything else; `null` when it may work. */
export const standingOf: Standing = (user) => {
  const account = user as unknown as Account
  if (account.mustChangePassword) return 'password'
  return needsSecondFactor(account) && !account.hasSecondFactor ? 'second-factor' : null
}
