import type { Rule } from '@/core/rule'
import { STAFF_STATUSES, type Status } from '@/core/statuses'

/** The person has at least one of the statuses. */
export const hasStatus =
  (...wanted: readonly Status[]): Rule =>
  ({ user }) =>
    ((user as { statuses?: Status[] | null } | null)?.statuses ?? []).some((status) =>
      wanted.includes(status),
    )

/** Everybody who works at the school. */
export const isStaff = hasStatus(...STAFF_STATUSES)
