import type { Locale } from '@/core/locale'
import { formatAverage } from '@/i18n/format'
import { Card } from '@/ui/card/card'

import type { SubjectAverage } from '../../domain/class-averages'
import { diaryMessages } from '../../translations'
import styles from './class-chart.module.css'

type ClassChartProps = {
  locale: Locale
  averages: readonly (SubjectAverage & { name: string })[]
  /** The highest mark of the scale: where the bars end. */
  max?: number
}

/** Of the drawing, in its own units. */
const WIDTH = 300
const LINE = 22
const BAR = 12

/** The own average beside that of the class, by subject: a drawing, and the same as a table for who does not see it. */
export const ClassChart = ({ locale, averages, max = 5 }: ClassChartProps) => {
  const t = diaryMessages(locale).chart
  const x = (value: number): number => Math.min(1, value / max) * WIDTH
  return (
    <Card title={t.title}>
      <p className={styles.lead}>{t.lead}</p>
      <div aria-hidden className={styles.chart}>
        <p className={styles.key}>
          <span data-key="own">{t.own}</span>
          <span data-key="group">{t.group}</span>
        </p>
        {averages.map(({ subject, name, own, group }) => (
          <div key={subject} className={styles.line}>
            <span className={styles.name}>{name}</span>
            <svg className={styles.bars} preserveAspectRatio="none" viewBox={`0 0 ${WIDTH} ${LINE}`}>
              <rect className={styles.track} height={BAR} rx="2" width={WIDTH} x="0" y={(LINE - BAR) / 2} />
              {own !== null && (
                <rect className={styles.own} height={BAR} rx="2" width={x(own)} x="0" y={(LINE - BAR) / 2} />
              )}
              {group !== null && (
                <rect className={styles.group} height={LINE} width="3" x={x(group) - 1.5} y="0" />
              )}
            </svg>
            <span className={styles.figures}>
              <b>{formatAverage(locale, own)}</b>
              <span className={styles.soft}>{group === null ? t.hidden : formatAverage(locale, group)}</span>
            </span>
          </div>
        ))}
      </div>
      {/* A table is as wide as its words whatever it is told: its frame is hidden. */}
      <div className="sr-only">
        <table>
          <caption>{t.alt}</caption>
          <thead>
            <tr>
              <th scope="col">{diaryMessages(locale).subject}</th>
              <th scope="col">{t.own}</th>
              <th scope="col">{t.group}</th>
            </tr>
          </thead>
          <tbody>
            {averages.map(({ subject, name, own, group }) => (
              <tr key={subject}>
                <th scope="row">{name}</th>
                <td>{formatAverage(locale, own)}</td>
                <td>{group === null ? t.hidden : formatAverage(locale, group)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
