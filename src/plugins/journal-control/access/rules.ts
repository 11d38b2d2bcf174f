import { any, nobody } from '@/access/algebra'
import { among } from '@/access/among'
import { hasStatus } from '@/access/has-status'
import type { AccessRules, Rule } from '@/core/rule'

/** Who looks through all journals. */
export const controls: Rule = hasStatus('administrator', 'principal', 'deputy')
/** Who writes remarks and closes them. */
export const remarks: Rule = hasStatus('principal', 'deputy')
/** Who locks journals, opens them again, and says by what they are judged. */
export const locks: Rule = hasStatus('administrator', 'deputy')
/** Who keeps the acts of control. */
export const inspects: Rule = hasStatus('principal', 'deputy')
/** To whom remarks are written. */
export const answers: Rule = hasStatus('teacher')
export const readsRemarks: Rule = any(controls, answers)

/** Written only by operations, which keep the history. */
const writtenByOperations = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

/** A remark is read by those who look through journals and by the teacher to whom it was written. */
export const remarkRules: AccessRules = {
  ...writtenByOperations,
  read: any(
    controls,
    among('teacher', ({ staff, statuses }) => (statuses.has('teacher') ? [staff] : [])),
  ),
}

/** Locks, openings, rules and acts: for those who answer for the journals. */
export const overseerRules: AccessRules = { ...writtenByOperations, read: controls }
