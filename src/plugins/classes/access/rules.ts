import { any, nobody } from '@/access/algebra'
import { factsSay } from '@/access/among'
import { hasStatus, isStaff } from '@/access/has-status'
import { inOwnClass } from '@/access/own-classes'
import type { AccessRules, Rule } from '@/core/rule'

/** Who makes classes and keeps their cards. */
export const keepsClasses: Rule = hasStatus('administrator', 'deputy')

/** Only what nothing hangs on is ever removed. */
export const removesClasses: Rule = hasStatus('administrator')

/** Those who plan, and whoever leads a class today; of which class, the operation asks. */
export const dividesClasses: Rule = any(
  keepsClasses,
  factsSay(({ classTeacherOf }) => classTeacherOf.length > 0),
)

/** Written only by the operations, which ask for the class and move its students. */
export const divisionRules: AccessRules = {
  create: nobody,
  read: any(isStaff, inOwnClass()),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
}
