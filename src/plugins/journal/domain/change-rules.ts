import { addDays, type SchoolDate } from '@/core/school-date'

import { type MarkRules, rulesOn } from './mark-rules'

/** «№ 15 от 28.08.2026», «Приказ 15 от 28.08.2026»: a bare number is told to be one. */
export const writeAct = ({ number, date }: { number: string; date: SchoolDate }): string =>
  `${/^\d/.test(number) ? '№\u00a0' : ''}${number} от ${date.split('-').reverse().join('.')}`

type Dated = MarkRules & { from: SchoolDate }

/** The days from which rules hold until the next ones begin; an empty end means for good. */
const spanOf = (all: readonly MarkRules[], from: SchoolDate): { from: SchoolDate; to: SchoolDate | null } => {
  const next = all
    .map((rules) => rules.from ?? '')
    .filter((date) => date > from)
    .sort()[0]
  return { from, to: next ? addDays(next, -1) : null }
}

/** On which days another scale would hold once the rules are added; `null` where the scale stays. Pure. */
export const scaleChangedBy = (all: readonly MarkRules[], added: Dated) =>
  rulesOn(all, added.from).scale === added.scale ? null : spanOf(all, added.from)

/** On which days another scale would hold once the rules are taken away; `null` where the scale stays. Pure. */
export const scaleChangedWithout = (all: readonly MarkRules[], removed: Dated) => {
  const rest = all.filter(({ from }) => from !== removed.from)
  return rulesOn(rest, removed.from).scale === removed.scale ? null : spanOf(rest, removed.from)
}

/** Whether the date lies inside a period and not on its first day. Pure. */
export const cuts = (date: SchoolDate, { from, to }: { from: SchoolDate; to: SchoolDate }): boolean =>
  from < date && date <= to

export const RULE_FIELDS = [
  'scale',
  'averaging',
  'roundUpFrom',
  'minMarks',
  'unmarkedGrades',
  'longCheckDays',
] as const
export type RuleField = (typeof RULE_FIELDS)[number]

/** What two sets of rules say differently. Pure. */
export const changedFields = (before: MarkRules, after: MarkRules): RuleField[] =>
  RULE_FIELDS.filter((field) => String(before[field]) !== String(after[field]))
