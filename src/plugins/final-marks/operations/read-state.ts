import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import { notAllowed } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { matchesWords } from '@/db/cyrillic/matches-words'
import { presentWorkload } from '@/plugins/journal'
import type { JournalWorkload } from '@/plugins/journal/types'

import { type FinalKind, type FinalPeriod, presentPeriod } from '../domain/periods'
import { periodName, presentPeriodState } from '../presenters/present-cells'
import type { PresentedPeriod } from '../presenters/types'
import { periodsOfClass } from './class-periods'
import { countGroups, type Group, type GroupCount, presentGroups } from './count-groups'
import { markedPairs } from './owed-finals'

const STATE_PAGE_SIZE = 40
export const STATE_FILTERS = ['missing', 'differing', 'done'] as const

export type StateFilter = {
  query?: string | undefined
  /** `term-17`, `year`, `exam`, `final`; the period that each class is at when empty. */
  period?: string | undefined
  grade?: number | undefined
  class?: number | undefined
  subject?: number | undefined
  teacher?: number | undefined
  state?: (typeof STATE_FILTERS)[number] | undefined
}
export type StateRow = {
  workload: JournalWorkload
  period: PresentedPeriod
  owed: number
  done: number
  differing: number
  notAttested: number
}
export type SchoolState = {
  rows: StateRow[]
  total: number
  page: number
  pageSize: number
  /** Of everything that passes the filter. */
  sums: { groups: number; owed: number; done: number; differing: number; complete: number }
}

const YEARLY = ['year', 'exam', 'final'] as const satisfies readonly FinalKind[]

/** The periods that can be chosen: the terms of the classes of the year, then year, exam and final. */
export const periodChoices = (facts: Facts, locale: Locale): { value: string; label: string }[] => {
  const choices = new Map<string, string>()
  const yearly = new Map<string, string>()
  for (const { id } of presentClasses(facts))
    for (const period of periodsOfClass(facts, id))
      if (period.term !== null) choices.set(period.key, periodName(period, locale))
      else yearly.set(period.kind, periodName(period, locale))
  return [
    ...choices,
    ...YEARLY.flatMap((kind) => (yearly.has(kind) ? [[kind, yearly.get(kind)!] as const] : [])),
  ].map(([value, label]) => ({ value, label }))
}

const passes = (facts: Facts, filter: StateFilter) => {
  const { reference } = facts
  return ({ head, members }: Group): boolean => {
    const { query = '', grade, class: classId, subject, teacher } = filter
    const card = reference.classes.get(head.class)
    if (grade !== undefined && card?.grade !== grade) return false
    if (classId !== undefined && head.class !== classId) return false
    if (subject !== undefined && head.subject !== subject) return false
    if (teacher !== undefined && !members.some((row) => row.teacher === teacher)) return false
    const person = reference.people.get(reference.staff.get(head.teacher)?.person ?? 0)
    const name = reference.subjects.get(head.subject)?.name
    return matchesWords(query, [card?.name, name, person?.fullName].filter(Boolean).join(' '))
  }
}

const isInState = ({ owed, done, differing }: GroupCount, state: StateFilter['state']): boolean =>
  state === undefined ||
  (state === 'missing' ? done < owed : state === 'differing' ? differing > 0 : done === owed)

type Args = {
  req: PayloadRequest
  facts: Facts
  locale: Locale
  filter: StateFilter
  /** `null` for all at once. */
  page: number | null
}

/** How far the final marks of the whole school are, class by class and subject by subject: one statement. */
export const readState = async ({ req, facts, locale, filter, page }: Args): Promise<SchoolState> => {
  if (!(['administrator', 'principal', 'deputy'] as const).some((status) => facts.statuses.has(status)))
    throw notAllowed()
  const present = new Map(
    presentClasses(facts).map(({ id }) => [id, presentPeriod(periodsOfClass(facts, id), facts.today)?.key]),
  )
  const groups = presentGroups(facts).filter(passes(facts, filter))
  const isChosen = ({ key, kind }: FinalPeriod): boolean => filter.period === key || filter.period === kind
  const asked = (
    await markedPairs({ req, facts }, groups, (period) => !filter.period || isChosen(period))
  ).filter(({ group, period }) => filter.period || present.get(group.head.class) === period.key)
  const counts = (await countGroups({ req, facts, asked })).filter((count) => isInState(count, filter.state))
  const last = Math.max(1, Math.ceil(counts.length / STATE_PAGE_SIZE))
  const shown = page === null ? 1 : Math.min(Math.max(1, page), last)
  const list = page === null ? counts : counts.slice((shown - 1) * STATE_PAGE_SIZE, shown * STATE_PAGE_SIZE)
  const sum = (key: 'owed' | 'done' | 'differing'): number =>
    counts.reduce((total, count) => total + count[key], 0)
  return {
    rows: list.map(({ group, period, owed, done, differing, notAttested }) => ({
      workload: presentWorkload(facts, group.head),
      period: presentPeriodState({ period, openings: [], today: facts.today, locale }),
      owed,
      done,
      differing,
      notAttested,
    })),
    total: counts.length,
    page: shown,
    pageSize: STATE_PAGE_SIZE,
    sums: {
      groups: counts.length,
      owed: sum('owed'),
      done: sum('done'),
      differing: sum('differing'),
      complete: counts.filter(({ owed, done }) => owed === done).length,
    },
  }
}
