import { all, everybody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { Rule } from '@/core/rule'

/** Who replaces a given password first does that before anything else. */
const hasOwnPassword: Rule = ({ user }) =>
  !(user as { mustChangePassword?: boolean | null } | null)?.mustChangePassword

/** Everybody looks after the own account. */
export const keepsOwnAccount: Rule = all(everybody, hasOwnPassword)

/** Who looks after the accounts of others. */
export const keepsAccounts: Rule = hasStatus('administrator')
