import type { Facts } from '@/access/facts'
import { groupBy } from '@/core/group-by'
import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { addDays } from '@/core/school-date'

import { type FinalPeriod, isLocked, keyOf } from '../domain/periods'
import { agrees } from '../domain/suggest'
import { choicesOf, finalLabel, type FinalValue, isAllowed, valueOf } from '../domain/values'
import { openUntil, periodName } from '../presenters/present-cells'
import type { FinalChange, FinalRow } from '../types'
import { suggestionFor } from './build-cells'
import {
  notInGroupThen,
  periodAhead,
  periodLocked,
  reasonNeeded,
  unknownPeriod,
  valueOffScale,
} from './final-errors'
import { type GroupContext, type GroupStudent, isMember } from './group-context'
import type { LoadedGroup } from './load-group'

type Plan = {
  facts: Facts
  context: GroupContext
  loaded: LoadedGroup
  finals: readonly FinalRow[]
  changes: readonly FinalChange[]
  locale: Locale
}
export type PlannedWrite = {
  row: Omit<FinalRow, 'id' | 'author' | 'markedAt'>
  term: number | null
  before: { value: FinalValue | null; reason: string | null }
  after: FinalValue | null
}
export type FinalConflict = {
  kind: string
  student: number
  period: string
  value: FinalValue | null
  reason: string | null
  author: number | null
}

const requireOpen = ({ facts, loaded, locale }: Plan, period: FinalPeriod, path: string): void => {
  const { today } = facts
  const name = periodName(period, locale)
  if (today < period.opensOn) throw periodAhead({ name, date: formatDate(locale, period.opensOn) }, { path })
  if (isLocked(period, today) && openUntil(period, loaded.openings, today) === null)
    throw periodLocked({ name, date: formatDate(locale, addDays(period.lockOn, 1)) }, { path })
}

const requireMember = (
  { facts: { reference }, locale }: Plan,
  student: GroupStudent | undefined,
  id: number,
  period: FinalPeriod,
  path: string,
): GroupStudent => {
  if (student && isMember(student, period)) return student
  const person = reference.people.get(reference.students.get(id)?.person ?? 0)
  const name = student?.name ?? (person ? `${person.lastName} ${person.firstName}` : '—')
  throw notInGroupThen({ name, period: periodName(period, locale) }, { path })
}

/** What a save would write, in the order it was sent; the conflicts with what others wrote meanwhile. */
export const planFinals = (plan: Plan): { writes: PlannedWrite[]; conflicts: FinalConflict[] } => {
  const { facts, context, loaded, finals, changes, locale } = plan
  const { rules, workload, year } = context
  const periods = new Map(context.periods.map((period) => [period.key, period]))
  const students = new Map(context.students.map((student) => [student.id, student]))
  // What this save puts in a term counts for the year mark of the same save.
  const known = groupBy(finals, ({ student }) => student)
  const writes: PlannedWrite[] = []
  const conflicts: FinalConflict[] = []
  for (const [index, { student: id, period: key, was, now, reason: given }] of changes.entries()) {
    const path = `changes.${index}`
    const period = periods.get(key)
    if (!period) throw unknownPeriod(undefined, { path })
    const student = requireMember(plan, students.get(id), id, period, path)
    if (now !== null && !isAllowed(rules.scale, now)) {
      const choices = choicesOf(rules.scale).map((value) => finalLabel(rules.scale, value, locale))
      throw valueOffScale({ choices: choices.join(', ') }, { path })
    }
    const own = known.get(id) ?? []
    const row = own.find((one) => one.year === year && keyOf(one) === key)
    const present = valueOf(row)
    const suggestion = suggestionFor({ context, student, loaded, finals: own, today: facts.today }, period)
    const isDiffering = !agrees(rules, suggestion, now)
    const reason = isDiffering ? given?.trim() || null : null
    if (present === now && (reason === null || reason === (row?.reason ?? null))) continue
    if (present !== was && present !== now) {
      conflicts.push({
        kind: 'final',
        student: id,
        period: key,
        value: present,
        reason: row?.reason ?? null,
        author: row?.author ?? null,
      })
      continue
    }
    requireOpen(plan, period, path)
    if (isDiffering && reason === null) {
      const suggested = suggestion.value === null ? '—' : finalLabel(rules.scale, suggestion.value, locale)
      throw reasonNeeded({ name: student.name, suggested }, { path })
    }
    const written = {
      student: id,
      subject: workload.subject,
      kind: period.kind,
      period: period.period,
      year,
      class: workload.class,
      workload: workload.id,
      value: typeof now === 'number' ? now : null,
      code: typeof now === 'number' ? null : now,
      suggested: suggestion.value,
      average: suggestion.average,
      reason,
      isDiffering,
    }
    writes.push({
      row: written,
      term: period.term,
      before: { value: present, reason: row?.reason ?? null },
      after: now,
    })
    known.set(id, [
      ...own.filter((one) => one !== row),
      { ...written, id: row?.id ?? 0, author: facts.user, markedAt: null },
    ])
  }
  return { writes, conflicts }
}
