import { isStaff } from '@/access/has-status'
import type { Rule } from '@/core/rule'

/** Lists of people and classes are for those who work at the school. */
export const readsDirectory: Rule = isStaff
