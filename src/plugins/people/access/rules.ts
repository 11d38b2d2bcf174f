import { hasStatus } from '@/access/has-status'
import type { Rule } from '@/core/rule'

/** Who keeps the cards of people. */
export const keepsRegistry: Rule = hasStatus('administrator', 'secretary')

/** Who looks through the registry; the numbers of papers stay with those who keep it. */
export const readsRegistry: Rule = hasStatus('administrator', 'secretary', 'principal', 'deputy')
