import type { Where } from 'payload'

import { all, any, everybody, nobody } from '@/access/algebra'
import { among } from '@/access/among'
import { hasStatus, isStaff } from '@/access/has-status'
import { ownClassIds } from '@/access/own-classes'
import { byOwnUser } from '@/access/own-records'
import type { AccessRules, Rule } from '@/core/rule'
import type { Status } from '@/core/statuses'

/** Who keeps the calendar of the school. */
export const plansEvents: Rule = hasStatus('administrator', 'principal', 'deputy', 'secretary')
/** Everybody has a calendar to look at, and may subscribe to it. */
export const readsCalendar: Rule = everybody

const field =
  (name: string, value: string | boolean): Rule =>
  ({ user }): Where | false =>
    Boolean(user) && { [name]: { equals: value } }

const isForMyStatus: Rule = ({ user }) => {
  const own = (user as { statuses?: Status[] | null } | null)?.statuses ?? []
  return own.length > 0 && { statuses: { in: own } }
}

/** The audience decides who reads: everybody, the staff, those of the classes and their families, or statuses. */
export const eventRules: AccessRules = {
  create: plansEvents,
  read: any(
    plansEvents,
    all(
      field('isPublished', true),
      any(
        field('audience', 'everybody'),
        all(isStaff, field('audience', 'staff')),
        all(field('audience', 'classes'), among('classes', ownClassIds)),
        all(field('audience', 'statuses'), isForMyStatus),
      ),
    ),
  ),
  update: plansEvents,
  delete: plansEvents,
  readVersions: nobody,
}

/** Made and revoked by operations; read by their owner alone, without the hash. */
export const feedRules: AccessRules = {
  create: nobody,
  read: byOwnUser('owner'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
}
