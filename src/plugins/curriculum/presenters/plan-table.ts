import type { Cell } from '@/core/files/csv'
import type { Locale } from '@/core/locale'

import { checkPlan } from '../domain/check-plan'
import { COMPONENTS } from '../domain/components'
import { normsOn } from '../domain/norms'
import { curriculumMessages } from '../translations'
import type { PlanPage } from '../types'

/**
 * The curricula of a year as a table: subjects by part, a column for each curriculum, totals and norms beneath.
 * The import reads it back as it is.
 */
export const presentPlanTable = ({ year, curricula, subjects, classes }: PlanPage, locale: Locale) => {
  const text = curriculumMessages(locale)
  const norms = normsOn(year.startDate)
  const cellOf = new Map(
    curricula.flatMap(({ id, lines }) =>
      lines.map((line) => [`${id} ${line.component} ${line.subject}`, line.hoursPerWeek] as const),
    ),
  )
  const lines: Cell[][] = COMPONENTS.flatMap((component) =>
    subjects
      .map(({ id, name }): Cell[] => [
        text.components[component],
        name,
        ...curricula.map((plan) => cellOf.get(`${plan.id} ${component} ${id}`) ?? null),
      ])
      .filter((row) => row.slice(2).some((cell) => cell !== null)),
  )
  const findings = curricula.map((plan) => checkPlan(plan, norms))
  const nameOf = new Map(classes.map(({ id, name }) => [id, name]))
  const totals: Cell[][] = [
    [null, text.totals.week, ...findings.map(({ week }) => week.hours)],
    [null, text.totals.mostWeek, ...findings.map(({ week }) => week.most)],
    [null, text.totals.year, ...findings.map((finding) => finding.year.hours)],
    [
      null,
      text.totals.normYear,
      ...findings.map(({ year: { least, most } }) => (most === null ? null : `${least}–${most}`)),
    ],
    [null, text.totals.extra, ...findings.map(({ extracurricular }) => extracurricular.hours)],
    [
      null,
      text.totals.classes,
      ...curricula.map((plan) => plan.classes.map((id) => nameOf.get(id) ?? '').join(', ')),
    ],
  ]
  return {
    name: text.fileName(year.name),
    title: text.title,
    columns: [
      { header: text.columns.component, width: 24 },
      { header: text.columns.subject, width: 32 },
      ...curricula.map(({ name }) => ({ header: name, width: Math.max(10, Math.min(24, name.length + 2)) })),
    ],
    rows: [...lines, ...totals],
  }
}
