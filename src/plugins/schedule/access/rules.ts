import { any, everybody, nobody } from '@/access/algebra'
import { among } from '@/access/among'
import { hasStatus } from '@/access/has-status'
import type { AccessRules, Rule } from '@/core/rule'

/** Who arranges the timetable. */
export const arranges: Rule = hasStatus('administrator', 'deputy')
/** Who sees drafts as well. */
export const oversees: Rule = hasStatus('administrator', 'principal', 'deputy')

/** Everybody with a school has a timetable to look at. */
export const readsSchedule: Rule = everybody

/** Who has lessons of one's own, or of children, to be told of now and next. */
export const hasOwnLessons: Rule = hasStatus('teacher', 'student', 'guardian')

const published =
  (field: string): Rule =>
  ({ user }) =>
    Boolean(user) && { [field]: { equals: 'published' } }

/** Written only by operations, which hold the revision and the clashes. */
const writtenByOperations = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

export const versionRules: AccessRules = {
  ...writtenByOperations,
  read: any(oversees, published('state')),
}
export const entryRules: AccessRules = {
  ...writtenByOperations,
  read: any(oversees, published('version.state')),
}
/** What a teacher asks for concerns the teacher and those who arrange. */
export const limitRules: AccessRules = {
  ...writtenByOperations,
  read: any(
    oversees,
    among('teacher', ({ staff }) => [staff]),
  ),
}
