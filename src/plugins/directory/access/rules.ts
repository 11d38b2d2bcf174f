import { all, not } from '@/access/algebra'
import { hasStatus, isStaff } from '@/access/has-status'
import type { Rule } from '@/core/rule'

/** Lists of people and classes are for those who work at the school. */
export const readsDirectory: Rule = isStaff

/** Who answers for the school as a whole. */
export const overseesSchool: Rule = hasStatus('administrator', 'principal', 'deputy', 'secretary')

/** Who makes classes. */
export const mayPlan: Rule = hasStatus('administrator', 'deputy')

/** Those who have the registry of the office find people there; the page itself stays open to them. */
export const seesPeopleInNav: Rule = all(
  readsDirectory,
  not(hasStatus('administrator', 'secretary', 'principal', 'deputy')),
)
