import type { Payload, PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import type { SchoolDate } from '@/core/school-date'
import { schoolCache } from '@/db/reference'
import { rows } from '@/db/rows'

import { writeAct } from '../domain/change-rules'
import { type MarkRules, rulesOn } from '../domain/mark-rules'
import { SLUGS } from '../slugs'

export type MarkRulesRow = Omit<MarkRules, 'from' | 'act' | 'unmarkedGrades'> & {
  id: number
  inForceFrom: SchoolDate
  actNumber: string
  actDate: SchoolDate
  unmarkedGrades: string | null
  author: number | null
  createdAt: string
}
export type KeptMarkRules = MarkRules &
  Pick<MarkRulesRow, 'id' | 'author' | 'createdAt'> & { from: SchoolDate }

const COLUMNS = [
  'id',
  'inForceFrom',
  'actNumber',
  'actDate',
  'scale',
  'averaging',
  'roundUpFrom',
  'minMarks',
  'unmarkedGrades',
  'longCheckDays',
  'author',
  'createdAt',
] as const satisfies readonly (keyof MarkRulesRow)[]

/** The school's rules of marks by date, kept in memory until they change. */
export const allMarkRules = schoolCache('journal.mark-rules', async (payload: Payload, school: number) => {
  const found = await rows({ payload }).find<MarkRulesRow>({
    collection: SLUGS.markRules,
    columns: COLUMNS,
    where: { school: { equals: school } },
    sort: ['inForceFrom'],
  })
  return found.map(({ inForceFrom, actNumber, actDate, unmarkedGrades, ...rules }): KeptMarkRules => ({
    ...rules,
    from: inForceFrom,
    act: writeAct({ number: actNumber, date: actDate }),
    unmarkedGrades: unmarkedGrades ? unmarkedGrades.split(',').map(Number) : [],
  }))
})

/** The school's rules of marks on a school date. No statement once they are in memory. */
export const markRulesOn = async (
  { payload }: Pick<PayloadRequest, 'payload'>,
  { school }: Pick<Facts, 'school'>,
  date: SchoolDate,
): Promise<MarkRules> => rulesOn(await allMarkRules(payload, school), date)

/** The rules of every date, for lists that span several. */
export const markRulesByDate = async (
  { payload }: Pick<PayloadRequest, 'payload'>,
  { school }: Pick<Facts, 'school'>,
): Promise<(date: SchoolDate) => MarkRules> => {
  const all = await allMarkRules(payload, school)
  return (date) => rulesOn(all, date)
}

/** The rules that a term is summed up by: those of its last day so far. */
export const markRulesOfTerm = (
  req: Pick<PayloadRequest, 'payload'>,
  facts: Pick<Facts, 'school' | 'today'>,
  { from, to }: { from: SchoolDate; to: SchoolDate },
): Promise<MarkRules> =>
  markRulesOn(req, facts, facts.today < from ? from : facts.today > to ? to : facts.today)
