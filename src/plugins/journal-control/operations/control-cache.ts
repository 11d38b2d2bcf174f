import type { Payload } from 'payload'

import { schoolCache } from '@/db/reference'
import { rows } from '@/db/rows'

import type { Lock } from '../domain/lock-of'
import { SLUGS } from '../slugs'
import type { ControlRules, OpeningRow } from '../types'

const RULE_COLUMNS = [
  'from',
  'act',
  'marksOfOne',
  'marksOfTwo',
  'marksOfMore',
  'markDays',
  'lockDays',
] as const
const OPENING_COLUMNS = ['teacher', 'workload', 'from', 'to', 'until'] as const

export type ControlState = {
  locks: Lock[]
  openings: Pick<OpeningRow, (typeof OPENING_COLUMNS)[number]>[]
  rules: ControlRules[]
}

/** Locks in force, openings that stand and the rules of a school, in memory: every save of a lesson asks for them. */
export const controlStateOf = schoolCache(
  'journal-control.state',
  async (payload: Payload, school: number): Promise<ControlState> => {
    const ofSchool = { school: { equals: school } }
    const table = rows({ payload })
    return {
      locks: await table.find<Lock>({
        collection: SLUGS.locks,
        columns: ['through', 'grade', 'class', 'subject', 'note'],
        where: { ...ofSchool, liftedAt: { exists: false } },
      }),
      openings: await table.find({
        collection: SLUGS.openings,
        columns: OPENING_COLUMNS,
        where: { ...ofSchool, closedAt: { exists: false } },
      }),
      rules: await table.find<ControlRules>({
        collection: SLUGS.rules,
        columns: RULE_COLUMNS,
        where: ofSchool,
        sort: ['from'],
      }),
    }
  },
)
