'use client'

import { fill } from '@/i18n/locale'

import { type Finding, isBreach, type PlanFindings } from '../../../domain/check-plan'
import type { CurriculumMessages } from '../../../translations'
import styles from './plan-grid.module.css'

type Text = CurriculumMessages['grid']
type Show = (hours: number) => string

/** The verdict on a total in words. */
export const verdictText = (finding: Finding, text: Text, show: Show, isYear = false): string => {
  const { verdict, hours, least, most } = finding
  if (verdict === 'over') return fill(text.verdicts.over, { n: show(hours - (most ?? 0)) })
  if (verdict === 'under') {
    const n = show((least ?? most ?? 0) - hours)
    return fill(isYear ? text.verdicts.underYear : text.verdicts.under, { n })
  }
  return text.verdicts[verdict]
}

type TotalsProps = {
  plans: readonly { id: number }[]
  findings: readonly PlanFindings[]
  text: Text
  show: Show
}

type TotalProps = { finding: Finding; bounds: string; words: string; text: Text; show: Show }

const Total = ({ finding, bounds, words, text, show }: TotalProps) => (
  <td
    className={styles.total}
    data-verdict={isBreach(finding) ? 'bad' : finding.verdict}
    title={finding.certainty === 'unverified' ? text.unverified : undefined}
  >
    <strong>{show(finding.hours)}</strong>
    {bounds && (
      <span className={styles.bounds}>
        {' / '}
        {bounds}
        {finding.certainty === 'unverified' && <span aria-hidden>*</span>}
      </span>
    )}
    <span className={styles.words}>{words}</span>
    {finding.certainty === 'unverified' && <span className="sr-only">, {text.unverified}</span>}
  </td>
)

/** The totals of each curriculum beside its norms, as it is typed. */
export const Totals = ({ plans, findings, text, show }: TotalsProps) => {
  const rows = [
    {
      key: 'week',
      label: text.week,
      of: ({ week }: PlanFindings) => week,
      bounds: ({ most }: Finding) => (most === null ? '' : show(most)),
    },
    {
      key: 'year',
      label: text.year,
      of: ({ year }: PlanFindings) => year,
      bounds: ({ least, most }: Finding) => (most === null ? '' : `${show(least ?? 0)}–${show(most)}`),
    },
    {
      key: 'extra',
      label: text.extra,
      of: ({ extracurricular }: PlanFindings) => extracurricular,
      bounds: ({ most }: Finding) => (most === null ? '' : show(most)),
    },
  ]
  return (
    <tfoot>
      {rows.map(({ key, label, of, bounds }) => (
        <tr key={key}>
          <th scope="row" className={styles.name}>
            {label}
          </th>
          {plans.map(({ id }, index) => {
            const finding = of(findings[index]!)
            return (
              <Total
                key={id}
                finding={finding}
                bounds={bounds(finding)}
                words={verdictText(finding, text, show, key === 'year')}
                text={text}
                show={show}
              />
            )
          })}
        </tr>
      ))}
    </tfoot>
  )
}
