import { all, not } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'

import { recordsLessons } from './rules'

/**
 * Whose device keeps pages and entries for the time without network: those who record lessons. Whoever also sees
 * special data or administers the school gets no copy of any page.
 */
export const keepsOnDevice = all(recordsLessons, not(hasStatus('administrator', 'medical', 'counsellor')))
