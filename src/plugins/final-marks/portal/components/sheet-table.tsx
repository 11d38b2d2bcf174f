import type { Locale } from '@/core/locale'
import { formatAverage, formatNumber } from '@/i18n/format'

import type { Indicators } from '../../domain/indicators'
import { finalLabel } from '../../domain/values'
import type { ClassSheet } from '../../operations/read-sheet'
import type { FinalMessages } from '../../translations'
import styles from './sheet-table.module.css'

type SheetTableProps = { sheet: ClassSheet; locale: Locale; text: FinalMessages['sheet'] }

const ROWS = ['progress', 'quality', 'learned', 'average'] as const

/** Students × subjects; below them the indicators of every subject. It prints on one landscape page. */
export const SheetTable = ({ sheet, locale, text }: SheetTableProps) => {
  const { subjects, students, scale, whole } = sheet
  const show = (indicators: Indicators, key: (typeof ROWS)[number]): string => {
    const value = indicators[key]
    if (value === null) return '—'
    return key === 'average' ? formatAverage(locale, value) : formatNumber(locale, value, { maxDigits: 1 })
  }
  return (
    <>
      <div
        className={styles.scroller}
        role="region"
        aria-label={text.title(sheet.class.name, sheet.period.name)}
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {text.student}
              </th>
              {subjects.map(({ id, name }) => (
                <th key={id} scope="col" className={styles.subject}>
                  <span>{name}</span>
                </th>
              ))}
              <th scope="col" className={styles.subject}>
                <span>{text.average}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {students.map(({ id, name, values, average }, index) => (
              <tr key={id}>
                <th scope="row" className={styles.name}>
                  <span className={styles.number}>{index + 1}</span>
                  {name}
                </th>
                {subjects.map((subject) => {
                  const value = values[subject.id] ?? null
                  return (
                    <td
                      key={subject.id}
                      data-low={value === 'na' || (scale === 'five' && value === 2) || undefined}
                    >
                      {finalLabel(scale, value, locale)}
                    </td>
                  )
                })}
                <td className={styles.average}>{formatAverage(locale, average)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {ROWS.map((key) => (
              <tr key={key}>
                <th scope="row" className={styles.name}>
                  {text.indicators[key]}
                </th>
                {subjects.map(({ id, indicators }) => (
                  <td key={id}>{show(indicators, key)}</td>
                ))}
                <td className={styles.average}>{show(whole, key)}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      <p className={styles.formula}>{text.formula}</p>
    </>
  )
}
