import { any, nobody } from '@/access/algebra'
import type { Facts } from '@/access/facts'
import { hasStatus } from '@/access/has-status'
import { ofLedClass, ofOwnWorkload } from '@/access/own-records'
import type { AccessRules, Rule } from '@/core/rule'

/** Those who answer for all journals of the school. */
export const oversees: Rule = hasStatus('administrator', 'principal', 'deputy')
/** Who has journals to print: a teacher the own ones, a class teacher those of the class as well. */
export const printsJournals: Rule = hasStatus('administrator', 'principal', 'deputy', 'teacher')
/** Class teachers compare, subject teachers put right; which class or journal it is, the operation asks. */
export const comparesJournals: Rule = hasStatus('teacher')
/** Who is told of a discrepancy and notes it. */
export const notesDiscrepancies: Rule = hasStatus('deputy')

/** Written only by operations, which ask whose class it is. */
const writtenByOperations = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

/** Checks and discrepancies: those who oversee, the class teacher, the teacher of the journal. */
export const paperRules: AccessRules = {
  ...writtenByOperations,
  read: any(oversees, ofLedClass(), ofOwnWorkload()),
}

/** Archives hold the journals of the whole school. */
export const archiveRules: AccessRules = { ...writtenByOperations, read: oversees }

export const isOverseer = ({ statuses }: Facts): boolean =>
  (['administrator', 'principal', 'deputy'] as const).some((status) => statuses.has(status))

/** Whether the person may see how far the checks of a class are. */
export const seesChecksOf = (facts: Facts, classId: number): boolean =>
  isOverseer(facts) || facts.classTeacherOf.includes(classId)

/** Whether the person compares the journals of this class: its class teacher alone. */
export const checksClass = ({ statuses, classTeacherOf }: Facts, classId: number): boolean =>
  statuses.has('teacher') && classTeacherOf.includes(classId)
