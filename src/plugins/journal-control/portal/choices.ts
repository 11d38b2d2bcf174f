import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import { addDays, isWithin, type SchoolDate } from '@/core/school-date'
import type { Locale } from '@/core/locale'

import { teacherName, presentLineName } from '../presenters/present-line'
import { controlMessages } from '../translations'
import { FINDING_KINDS, REMARK_KINDS } from '../types'

export type Choice = { value: number; label: string }

const byLabel = (left: Choice, right: Choice): number => left.label.localeCompare(right.label, 'ru')

/** What the control can be narrowed by: grades, classes, subjects and teachers of this year. */
export const controlChoices = (facts: Facts) => {
  const { reference } = facts
  const classes = presentClasses(facts)
  const present = new Set(classes.map(({ id }) => id))
  const workloads = [...reference.workloads.values()].filter((row) => present.has(row.class))
  const taught = new Set(workloads.map(({ subject }) => subject))
  return {
    grades: [...new Set(classes.map(({ grade }) => grade))].map((value) => ({
      value,
      label: String(value),
    })),
    classes: classes.map(({ id, name }) => ({ value: id, label: name })),
    subjects: [...reference.subjects.values()]
      .filter(({ id }) => taught.has(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    teachers: [...new Set(workloads.map(({ teacher }) => teacher))]
      .map((value) => ({ value, label: teacherName(facts, value) }))
      .sort(byLabel),
    workloads: workloads
      .filter((row) => isWithin({ from: row.from, to: null }, facts.today))
      .map(({ id }) => ({ value: id, label: Object.values(presentLineName(facts, id)).join(' · ') }))
      .sort(byLabel),
  }
}

/** What a remark can be about. */
export const remarkKinds = (locale: Locale) =>
  REMARK_KINDS.map((value) => ({ value, label: controlMessages(locale).kinds[value] }))
export const findingKinds = (locale: Locale) =>
  FINDING_KINDS.map((value) => ({ value, label: controlMessages(locale).kinds[value] }))

/** A remark is usually to be answered within a week. */
export const usualDueDate = (today: SchoolDate): SchoolDate => addDays(today, 7)
