import { everybody, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { AccessRules } from '@/core/rule'

const planners = hasStatus('administrator', 'deputy')

/** What everybody at the school reads and those who plan keep: years, terms, subjects, rooms, bells. */
export const settingsRules: AccessRules = {
  create: planners,
  read: everybody,
  update: planners,
  delete: hasStatus('administrator'),
  readVersions: nobody,
}
