import { xlsxFile } from '@/core/files/xlsx'
import type { Locale } from '@/core/locale'

import type { ImportField } from '../domain/fields'
import type { Kind, RowReport } from '../types'
import { importsMessages } from '../translations'

/** A workbook to fill in: headers with an example on the first sheet, what to write on the second. */
export const presentTemplate = (
  kind: Kind,
  known: readonly ImportField[],
  locale: Locale,
): Promise<Buffer> => {
  const text = importsMessages(locale)
  // The name stands in one column; three columns are read as well.
  const fields = known.filter(({ key }) => !['lastName', 'firstName', 'middleName'].includes(key))
  return xlsxFile([
    {
      name: text.kinds[kind],
      columns: fields.map(({ label }) => ({
        header: label[locale],
        width: Math.max(14, label[locale].length + 2),
      })),
      rows: [fields.map(({ example }) => example)],
    },
    {
      name: text.instruction,
      columns: [
        { header: text.column, width: 28 },
        { header: text.isNeeded, width: 14 },
        { header: text.example, width: 28 },
      ],
      rows: [
        ...fields.map(({ label, isRequired, example }) => [
          label[locale],
          isRequired ? text.yes : '',
          example,
        ]),
        [],
        ...text.rules.map((rule) => [rule]),
      ],
    },
  ])
}

/** The check as a workbook, row by row. */
export const presentReport = (
  reports: readonly RowReport[],
  locale: Locale,
  sheet: string | null,
): Promise<Buffer> => {
  const text = importsMessages(locale)
  return xlsxFile([
    {
      name: text.check,
      columns: [
        { header: text.row, width: 10 },
        { header: text.who, width: 40 },
        { header: text.state, width: 18 },
        { header: text.remarks, width: 80 },
      ],
      rows: reports.map((one) => [one.row, one.title, text.states[one.state], remarksOf(one, locale, sheet)]),
    },
  ])
}

/** Faults by their sheet and cells, then what changes and what is good to know. */
export const remarksOf = ({ faults, notes }: RowReport, locale: Locale, sheet: string | null): string =>
  [
    ...faults.map(({ cell, message }, place) => {
      const where = sheet && place === 0 ? `${importsMessages(locale).sheet} «${sheet}», ${cell}` : cell
      return `${where}: ${message[locale]}`
    }),
    ...notes.map((note) => note[locale]),
  ].join('; ')
