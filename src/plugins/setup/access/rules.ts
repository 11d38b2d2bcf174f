import { hasStatus } from '@/access/has-status'

/** Only the administrator fills an empty school. */
export const setsUp = hasStatus('administrator')
