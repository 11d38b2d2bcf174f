import { any, nobody } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import { inOwnClass } from '@/access/own-classes'
import type { AccessRules } from '@/core/rule'

const planners = hasStatus('administrator', 'deputy')

export const pluginNameRules: AccessRules = {
  create: planners,
  read: any(isStaff, inOwnClass()),
  update: planners,
  delete: hasStatus('administrator'),
  readVersions: nobody,
}
