import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { markRulesOn } from '@/plugins/journal'

import { maySet } from '../access/may-set'
import { isMatterOfToday } from '../domain/owed-period'
import type { FinalPeriod } from '../domain/periods'
import { periodsOfClass } from './class-periods'
import {
  countGroups,
  type Group,
  type GroupCount,
  type GroupPeriod,
  isTaught,
  presentGroups,
} from './count-groups'

type Args = { req: PayloadRequest; facts: Facts }

const periodsIn = (facts: Facts): ((classId: number) => FinalPeriod[]) => {
  const known = new Map<number, FinalPeriod[]>()
  return (classId) => {
    const periods = known.get(classId) ?? periodsOfClass(facts, classId)
    known.set(classId, periods)
    return periods
  }
}

/** The groups whose grade has marks, with the periods that pass. */
export const markedPairs = async (
  { req, facts }: Args,
  groups: readonly Group[],
  passes: (period: FinalPeriod) => boolean,
): Promise<GroupPeriod[]> => {
  const { unmarkedGrades } = await markRulesOn(req, facts, facts.today)
  const periodsOf = periodsIn(facts)
  return groups.flatMap((group) => {
    const grade = facts.reference.classes.get(group.head.class)?.grade ?? 0
    if (unmarkedGrades.includes(grade)) return []
    return periodsOf(group.head.class)
      .filter((period) => passes(period) && isTaught(group, period))
      .map((period) => ({ group, period }))
  })
}

const isOfToday = (facts: Facts) => (period: FinalPeriod) => isMatterOfToday(period, facts.today)
const isMissing = ({ owed, done }: GroupCount): boolean => done < owed

/** What the signed-in teacher has still to put, the earliest first. */
export const owedByTeacher = async ({ req, facts }: Args): Promise<GroupCount[]> => {
  if (facts.staff === null) return []
  const own = presentGroups(facts).filter(({ head }) => maySet(facts, head))
  const asked = await markedPairs({ req, facts }, own, isOfToday(facts))
  const counts = await countGroups({ req, facts, asked })
  return counts.filter(isMissing).sort((left, right) => (left.period.dueOn < right.period.dueOn ? -1 : 1))
}

/** What the whole school has still to put these days. */
export const owedBySchool = async ({ req, facts }: Args): Promise<GroupCount[]> => {
  const asked = await markedPairs({ req, facts }, presentGroups(facts), isOfToday(facts))
  return countGroups({ req, facts, asked })
}
