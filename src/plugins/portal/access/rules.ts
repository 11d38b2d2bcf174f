import type { Rule } from '@/core/rule'

/** The password was given by somebody else and has to be replaced before anything else. */
export const hasGivenPassword: Rule = ({ user }) =>
  Boolean((user as { mustChangePassword?: boolean | null } | null)?.mustChangePassword)
