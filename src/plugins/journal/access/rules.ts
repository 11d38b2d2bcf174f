import { any, everybody, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { inOwnClass, ofOwnLearner } from '@/access/own-classes'
import { ofLedClass, ofOwnWorkload } from '@/access/own-records'
import type { AccessRules } from '@/core/rule'

const overseers = hasStatus('administrator', 'principal', 'deputy', 'counsellor')
const planners = hasStatus('administrator', 'deputy')

/** The school's dictionaries: everybody reads, those who plan keep them. */
export const dictionaryRules: AccessRules = {
  create: planners,
  read: everybody,
  update: planners,
  delete: hasStatus('administrator'),
  readVersions: nobody,
}

/** Written only through the journal's operations, which ask about the lesson's date and its substitute as well. */
const writtenByJournal = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

/** The rules of marks concern everybody who is marked; they are written on their page, which asks what they change. */
export const ruleRules: AccessRules = { ...writtenByJournal, read: everybody }

/** Marks and what belongs to them: own and own children's, own workloads, all subjects of the class led. */
export const markRules: AccessRules = {
  ...writtenByJournal,
  read: any(overseers, ofOwnWorkload(), ofLedClass(), ofOwnLearner()),
}

/** What was written and by whom: for those who answer for the journal. Nobody writes or removes it by hand. */
export const changeRules: AccessRules = {
  ...writtenByJournal,
  read: any(hasStatus('administrator', 'principal', 'deputy'), ofOwnWorkload()),
}

/** Seals: for those who answer for the school's journals. */
export const sealRules: AccessRules = {
  ...writtenByJournal,
  read: hasStatus('administrator', 'principal', 'deputy'),
}

/** The tasks of a lesson are no secret in the class. */
export const assignmentRules: AccessRules = {
  ...writtenByJournal,
  read: any(overseers, ofOwnWorkload(), inOwnClass()),
}

/** Attendance: as marks, and for the medical staff. */
export const attendanceRules: AccessRules = {
  ...writtenByJournal,
  read: any(overseers, hasStatus('medical'), ofOwnWorkload(), ofLedClass(), ofOwnLearner()),
}

/** Who has journals at all. */
export const hasJournals = hasStatus('administrator', 'principal', 'deputy', 'counsellor', 'teacher')
export const recordsLessons = hasStatus('teacher')

/** Who keeps the school's types of work and rules of marks, and who reads of late marks. */
export const keepsMarking = hasStatus('administrator', 'deputy')
export const readsMarking = hasStatus('administrator', 'deputy', 'principal')
