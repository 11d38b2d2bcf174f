import { hasStatus } from './has-status'

/** Who configures and edits in the admin panel; everybody else works in the portal. */
export const isAdminPerson = hasStatus('administrator', 'principal', 'deputy', 'secretary')
