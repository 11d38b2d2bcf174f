import { requireFacts } from '@/access/require-facts'
import type { AnswerHandlers } from '@/core/plugin'
import { overlaps } from '@/core/school-date'
import { markRulesOn } from '@/plugins/journal'

import { finalLabel, valueOf } from '../domain/values'
import { periodName } from '../presenters/present-cells'
import { periodsOfClass } from './class-periods'
import { findFinals } from './final-marks-of'

/**
 * What was put in a class of any year, for its papers: whoever learned in it, every subject that was taught or marked,
 * every period of the class. One statement; nothing where no mark was put.
 */
export const finalsOfClass: NonNullable<AnswerHandlers['class.final-marks']> = async ({ req, asked }) => {
  const facts = await requireFacts(req)
  const { reference, school, today } = facts
  const card = reference.classes.get(asked.class)
  const year = card && reference.years.get(card.year)
  if (!year) return null
  const span = { from: year.startDate, to: year.endDate }
  const ids = new Set(
    reference.enrolments
      .filter((row) => row.class === asked.class && overlaps(row, span))
      .map(({ student }) => student),
  )
  const put = await findFinals(req, { school, year: year.id, students: [...ids] })
  if (put.length === 0) return null
  const taught = new Set(put.map(({ subject }) => subject))
  for (const { class: of, subject } of reference.workloads.values())
    if (of === asked.class) taught.add(subject)
  const { scale } = await markRulesOn(req, facts, year.endDate < today ? year.endDate : today)
  const students = [...ids].flatMap((id) => {
    const person = reference.people.get(reference.students.get(id)?.person ?? 0)
    return person ? [{ id, name: person.fullName, sortKey: person.sortKey }] : []
  })
  return {
    subjects: [...reference.subjects.values()]
      .filter(({ id }) => taught.has(id))
      .map(({ id, name }) => ({ id, name })),
    students: students
      .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
      .map(({ id, name }) => ({ id, name })),
    periods: periodsOfClass(facts, asked.class).map((period) => {
      const labels: Record<number, Record<number, string>> = {}
      for (const row of put)
        if (row.kind === period.kind && row.period === period.period) {
          const own = (labels[row.student] ??= {})
          own[row.subject] = finalLabel(scale, valueOf(row), asked.locale)
        }
      return { key: period.key, name: periodName(period, asked.locale), labels }
    }),
  }
}
