import { any, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { ofOwnLearner } from '@/access/own-classes'
import { ofLedClass, ofOwnWorkload } from '@/access/own-records'
import type { AccessRules } from '@/core/rule'

const overseers = hasStatus('administrator', 'principal', 'deputy', 'counsellor')

/** Written only through the plugin's own operations, which ask about the period and the teacher as well. */
const writtenHere = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

/** As the marks of the journal: own and own children's, of own workloads, all subjects of the class led. */
export const finalRules: AccessRules = {
  ...writtenHere,
  read: any(overseers, ofOwnWorkload(), ofLedClass(), ofOwnLearner()),
}

/** Who opened what and why: for those who answer for it, and the teachers it concerns. */
export const openingRules: AccessRules = {
  ...writtenHere,
  read: any(hasStatus('administrator', 'principal', 'deputy'), ofOwnWorkload(), ofLedClass()),
}

/** Who has final marks to look at on the pages of this plugin; families see theirs in the diary. */
export const seesFinals = hasStatus('administrator', 'principal', 'deputy', 'counsellor', 'teacher')
export const setsFinals = hasStatus('teacher')
/** Who sees the state of the whole school. */
export const watchesFinals = hasStatus('administrator', 'principal', 'deputy')
/** Who says for how long periods stay open. */
export const keepsFinalSettings = hasStatus('administrator', 'deputy')
/** Who opens a locked period. */
export const opensPeriods = hasStatus('deputy')
