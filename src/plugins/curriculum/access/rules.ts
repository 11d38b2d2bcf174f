import { nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import type { AccessRules, Rule } from '@/core/rule'

/** Who makes curricula and gives teachers their hours. */
export const editsCurricula: Rule = hasStatus('administrator', 'deputy')

/** Who looks at them. */
export const readsCurricula: Rule = hasStatus('administrator', 'principal', 'deputy', 'secretary', 'teacher')

/** Who follows how far the school has come with them. */
export const followsCurricula: Rule = hasStatus('administrator', 'principal', 'deputy')

/** Written only by the operations, which hold every save against what its author saw. */
export const curriculumRules: AccessRules = {
  create: nobody,
  read: readsCurricula,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
}
