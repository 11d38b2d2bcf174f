import { nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { AccessRules, Rule } from '@/core/rule'

/** Who reads the plans of the school: all of them, because variants are shared. */
export const readsPlans: Rule = hasStatus('administrator', 'principal', 'deputy', 'teacher')

/** Who writes plans: every one the own drafts. Whose a plan is, the operations decide. */
export const writesPlans: Rule = hasStatus('administrator', 'deputy', 'teacher')

/** Who approves them, or sends them back with remarks. */
export const approvesPlans: Rule = hasStatus('administrator', 'deputy')

/** Written only by the operations, which hold every save against the revision its author saw. */
export const planRules: AccessRules = {
  create: nobody,
  read: readsPlans,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
}
