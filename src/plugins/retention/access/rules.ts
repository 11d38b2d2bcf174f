import { nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { AccessRules, Rule } from '@/core/rule'

/** Who sees what is due and what was destroyed. */
export const readsRetention: Rule = hasStatus('administrator', 'principal')

/** Who erases, holds and sets the terms. */
export const keepsRetention: Rule = hasStatus('administrator')

/** Terms and holds: nothing is deleted, it ends on a day. */
export const settingRules: AccessRules = {
  create: keepsRetention,
  read: readsRetention,
  update: keepsRetention,
  delete: nobody,
  readVersions: nobody,
}

/** Acts and what they destroyed: written by the erasure alone. */
export const writtenRules: AccessRules = { ...settingRules, create: nobody, update: nobody }
