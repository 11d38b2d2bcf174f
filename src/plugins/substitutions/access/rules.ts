import { any, nobody } from '@/access/algebra'
import { among } from '@/access/among'
import { hasStatus } from '@/access/has-status'
import { ofLedClass } from '@/access/own-records'
import type { AccessRules, Rule } from '@/core/rule'

/** Who says who is away and who stands in. */
export const decides: Rule = hasStatus('administrator', 'deputy')
/** Who reads all of it, absences with their reasons included. */
export const readsDesk: Rule = hasStatus('administrator', 'deputy', 'principal', 'secretary')
/** Who reads the sheet on the wall: whoever works with the classes. */
export const readsSheet: Rule = hasStatus('administrator', 'deputy', 'principal', 'secretary', 'teacher')
export const standsIn: Rule = hasStatus('teacher')

/** Written only by operations, which hold revisions and clashes. */
const writtenByOperations = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

/** Why somebody is away is read by the office and by that person alone. */
export const absenceRules: AccessRules = {
  ...writtenByOperations,
  read: any(
    readsDesk,
    among('staff', ({ staff }) => [staff]),
  ),
}

/** Teachers read what they give, what is given in their place, and what concerns the class they lead. */
export const substitutionRules: AccessRules = {
  ...writtenByOperations,
  read: any(
    readsDesk,
    among('substitute', ({ staff }) => [staff]),
    among('teacher', ({ staff }) => [staff]),
    ofLedClass(),
  ),
}
