import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { markRulesOn, presentWorkload } from '@/plugins/journal'
import type { JournalWorkload } from '@/plugins/journal/types'

import { maySet } from '../access/may-set'
import { presentPeriodState } from '../presenters/present-cells'
import type { PresentedPeriod } from '../presenters/types'
import { countGroups, presentGroups } from './count-groups'
import { markedPairs } from './owed-finals'

export type OwnPeriod = PresentedPeriod & {
  owed: number
  done: number
  differing: number
  notAttested: number
}
export type OwnGroup = {
  workload: JournalWorkload
  /** Grade without marks: nothing is put. */
  isMarked: boolean
  periods: OwnPeriod[]
}

type Args = { req: PayloadRequest; facts: Facts; locale: Locale }

/** All groups whose final marks the teacher sets, with how far each period is. */
export const readOwnGroups = async ({ req, facts, locale }: Args): Promise<OwnGroup[]> => {
  const groups = presentGroups(facts).filter(({ head }) => maySet(facts, head))
  const { unmarkedGrades } = await markRulesOn(req, facts, facts.today)
  const asked = await markedPairs({ req, facts }, groups, () => true)
  const counts = await countGroups({ req, facts, asked })
  return groups.map((group) => {
    const workload = presentWorkload(facts, group.head)
    return {
      workload,
      isMarked: !unmarkedGrades.includes(workload.grade),
      periods: counts
        .filter((count) => count.group === group)
        .map(({ period, owed, done, differing, notAttested }) => ({
          ...presentPeriodState({ period, openings: [], today: facts.today, locale }),
          owed,
          done,
          differing,
          notAttested,
        })),
    }
  })
}
