import type { Facts } from '@/access/facts'
import type { Locale } from '@/core/locale'
import { formatDate, formatDateRange, formatInstant } from '@/i18n/format'

import type { Grouping } from '../domain/sum-lines'
import type { Control } from '../operations/read-control'
import { controlMessages } from '../translations'
import { FINDING_KINDS, type Finding, type FindingKind, type RemarkRow } from '../types'
import { presentFinding } from './present-finding'
import { lineName, presentLineName, studentName, teacherName } from './present-line'

/** The kinds that can be told: without plans and final marks their columns are left out. */
export const toldKinds = ({ knows }: Pick<Control, 'knows'>): FindingKind[] =>
  FINDING_KINDS.filter((kind) => (kind === 'plan' || kind === 'termMarks' ? knows[kind] : true))

type Period = { from: string; to: string }
const periodOf = (locale: Locale, { from, to }: Period): string =>
  formatDateRange(locale, from, to, { withYear: true })

/** The figures as a table to take away. */
export const figuresTable = (
  control: Control,
  { facts, locale, grouping, period }: { facts: Facts; locale: Locale; grouping: Grouping; period: Period },
) => {
  const { control: text, kinds } = controlMessages(locale)
  const told = toldKinds(control)
  const isJournal = grouping === 'workload'
  return {
    name: text.fileName(periodOf(locale, period)),
    title: text.caption,
    columns: [
      ...(isJournal
        ? [
            { header: text.class, width: 8 },
            { header: text.subject, width: 28 },
            { header: text.teacher, width: 22 },
          ]
        : [{ header: text.groupings[grouping], width: 28 }]),
      { header: text.lessons, width: 10 },
      { header: text.density, width: 12 },
      ...told.map((kind) => ({ header: kinds[kind], width: 14 })),
      { header: text.total, width: 10 },
      { header: text.remarks, width: 12 },
    ],
    rows: control.lines.map(({ key, lessons, density, counts, total, remarks }) => {
      const name = presentLineName(facts, key)
      return [
        ...(isJournal ? [name.class, name.subject, name.teacher] : [lineName(facts, grouping, key)]),
        lessons,
        density === null ? null : Math.round(density * 100) / 100,
        ...told.map((kind) => counts[kind]),
        total,
        remarks.open + remarks.answered,
      ]
    }),
  }
}

/** What is behind the figures as a table to take away. */
export const findingsTable = (
  findings: readonly Finding[],
  { facts, locale, period }: { facts: Facts; locale: Locale; period: Period },
) => {
  const { control: text, kinds } = controlMessages(locale)
  return {
    name: text.fileName(periodOf(locale, period)),
    title: text.allKinds,
    columns: [
      { header: text.what, width: 26 },
      { header: text.class, width: 8 },
      { header: text.subject, width: 28 },
      { header: text.teacher, width: 22 },
      { header: text.date, width: 12 },
      { header: text.student, width: 24 },
      { header: text.details, width: 36 },
    ],
    rows: findings.map((finding) => {
      const row = presentFinding(finding, facts, locale)
      return [
        kinds[row.kind],
        row.class,
        row.subject,
        row.teacher,
        row.date && formatDate(locale, row.date, 'numeric'),
        row.studentName,
        row.details,
      ]
    }),
  }
}

/** The register of remarks. */
export const remarksTable = (
  list: readonly RemarkRow[],
  { facts, locale, nameOf }: { facts: Facts; locale: Locale; nameOf: (user: number | null) => string },
) => {
  const { remark: text, kinds, states } = controlMessages(locale)
  const { timeZone } = facts.reference.school
  const day = (instant: string | null) => (instant ? formatInstant(locale, instant, { timeZone }) : null)
  return {
    name: text.fileName,
    title: text.caption,
    columns: [
      { header: text.writtenAt, width: 18 },
      { header: text.author, width: 24 },
      { header: text.teacher, width: 22 },
      { header: text.journal, width: 30 },
      { header: text.lesson, width: 12 },
      { header: text.student, width: 24 },
      { header: text.kind, width: 22 },
      { header: text.text, width: 50 },
      { header: text.dueDate, width: 12 },
      { header: text.answer, width: 50 },
      { header: text.answeredAt, width: 18 },
      { header: text.closedAt, width: 18 },
      { header: text.state, width: 16 },
    ],
    rows: list.map((row) => {
      const name = presentLineName(facts, row.workload)
      return [
        day(row.writtenAt),
        nameOf(row.author),
        teacherName(facts, row.teacher),
        `${name.class} · ${name.subject}`,
        row.lessonDate && formatDate(locale, row.lessonDate, 'numeric'),
        studentName(facts, row.student),
        kinds[row.kind],
        row.text,
        formatDate(locale, row.dueDate, 'numeric'),
        row.answer,
        day(row.answeredAt),
        day(row.closedAt),
        states[row.state],
      ]
    }),
  }
}
