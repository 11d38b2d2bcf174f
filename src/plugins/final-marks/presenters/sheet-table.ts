import type { Locale } from '@/core/locale'

import type { Indicators } from '../domain/indicators'
import { finalLabel } from '../domain/values'
import type { ClassSheet } from '../operations/read-sheet'
import { finalMessages } from '../translations'

/** The rows below the marks: what is shown of the indicators, in their order. */
export const INDICATORS = [
  'progress',
  'quality',
  'learned',
  'average',
] as const satisfies readonly (keyof Indicators)[]

const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits

/** The sheet of a class as a table to take away: marks are numbers there, so that they can be counted on. */
export const sheetTable = (sheet: ClassSheet, locale: Locale) => {
  const { sheet: text } = finalMessages(locale)
  const { subjects, students, scale, whole } = sheet
  const cell = (value: ClassSheet['students'][number]['values'][number]) =>
    typeof value === 'number' && scale !== 'pass' && scale !== 'letters'
      ? value
      : finalLabel(scale, value ?? null, locale)
  return {
    name: text.fileName(sheet.class.name, sheet.period.name),
    title: text.title(sheet.class.name, sheet.period.name),
    columns: [
      { header: '№', width: 5 },
      { header: text.student, width: 28 },
      ...subjects.map(({ name }) => ({ header: name, width: 14 })),
      { header: text.average, width: 10 },
    ],
    rows: [
      ...students.map(({ name, values, average }, index) => [
        index + 1,
        name,
        ...subjects.map(({ id }) => cell(values[id] ?? null)),
        rounded(average, 2),
      ]),
      ...INDICATORS.map((key) => [
        null,
        text.indicators[key],
        ...subjects.map(({ indicators }) => rounded(indicators[key], key === 'average' ? 2 : 1)),
        rounded(whole[key], key === 'average' ? 2 : 1),
      ]),
    ],
  }
}
