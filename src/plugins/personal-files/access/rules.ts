import { any, nobody } from '@/access/algebra'
import { factsSay } from '@/access/among'
import { hasStatus } from '@/access/has-status'
import { ofLedClassStudents, ofOwnLearner } from '@/access/own-classes'
import type { AccessRules, Rule } from '@/core/rule'

const office = hasStatus('administrator', 'secretary')
const readers = hasStatus('administrator', 'secretary', 'principal', 'deputy', 'counsellor')
const leadsClass = factsSay(({ classTeacherOf }) => classTeacherOf.length > 0)

/** The list of files: the office, those who read all of them, and class teachers for the own class. */
export const listsFiles: Rule = any(readers, leadsClass)
/** Who changes anything in files at all; in which ones, the operation decides. */
export const editsFiles: Rule = any(office, leadsClass)
/** The alphabetical book and its numbers belong to the office. */
export const keepsBook: Rule = office
export const readsBook: Rule = hasStatus('administrator', 'secretary', 'principal', 'deputy')
/** Somebody's file may be opened; whose, the operation decides. */
export const opensFiles: Rule = any(listsFiles, hasStatus('student', 'guardian'))

/** Class teachers write through the pages, which check the class; families read what is theirs. */
export const entryRules: AccessRules = {
  create: office,
  read: any(readers, ofLedClassStudents('student'), ofOwnLearner('student')),
  update: office,
  delete: nobody,
  readVersions: nobody,
}
