'use client'

import { useId, useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatAverage } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { averageOf, type MarkRules, type MarkSums, roundAverage } from '@/plugins/journal/types'
import { Button } from '@/ui/button/button'
import { MarkBadge } from '@/ui/badge/mark-badge'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

import { addMark } from '../../domain/mark-sums'
import type { DiaryMessages } from '../../translations'
import { ReachMark } from './reach-mark'
import styles from './what-if.module.css'

type Imagined = { key: number; value: number; weight: number }

export type WhatIfProps = {
  locale: Locale
  rules: Pick<MarkRules, 'averaging' | 'roundUpFrom' | 'minMarks'>
  /** What the marks of the term come to. */
  sums: MarkSums
  /** The lowest and the highest mark of the scale. */
  min: number
  max: number
  /** The marks of the scale, best first, as people see them; empty for a long scale, whose marks are typed. */
  labels: readonly { value: number; label: string }[]
  usualWeight: number
  text: DiaryMessages['whatIf']
}

/** The longest list that is still a game. */
const MOST = 30

/** What the average becomes with marks that are not there, and which ones lead to a wanted mark. Keeps nothing. */
export const WhatIf = (props: WhatIfProps) => {
  const { locale, rules, sums, min, max, labels, usualWeight, text } = props
  const listId = useId()
  const [imagined, setImagined] = useState<readonly Imagined[]>([])
  const [value, setValue] = useState(max)
  const [weight, setWeight] = useState(usualWeight)
  const then = imagined.reduce(addMark, sums)

  const labelOf = (mark: number): string => labels.find((one) => one.value === mark)?.label ?? String(mark)
  const tell = (of: MarkSums): string => {
    const average = averageOf(rules, of)
    if (average === null) return text.none
    const comesTo =
      of.plainCount < rules.minMarks
        ? text.few
        : fill(text.comesTo, { mark: labelOf(roundAverage(rules, average)) })
    return `${formatAverage(locale, average)}, ${comesTo}`
  }
  const add = () =>
    setImagined((list) => [...list, { key: (list.at(-1)?.key ?? 0) + 1, value, weight }].slice(-MOST))
  const number = (typed: string, least: number, most: number): number =>
    Math.min(most, Math.max(least, Math.round(Number(typed)) || least))

  return (
    <div className={styles.desk}>
      <p className={styles.lead}>{text.lead}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        {labels.length > 0 ? (
          <SelectField
            label={text.value}
            name="value"
            options={labels}
            value={value}
            onChange={({ target }) => setValue(Number(target.value))}
          />
        ) : (
          <TextField
            label={text.value}
            max={max}
            min={min}
            name="value"
            type="number"
            value={value}
            onChange={({ target }) => setValue(number(target.value, min, max))}
          />
        )}
        <TextField
          label={text.weight}
          max={100}
          min={1}
          name="weight"
          type="number"
          value={weight}
          onChange={({ target }) => setWeight(number(target.value, 1, 100))}
        />
        <Button icon="plus" type="submit">
          {text.add}
        </Button>
      </form>
      <div className={styles.added}>
        <p id={listId}>{text.added}:</p>
        {imagined.length === 0 ? (
          <p className={styles.lead}>{text.nothing}</p>
        ) : (
          <ul aria-labelledby={listId} className={styles.list} role="list">
            {imagined.map((one) => (
              <li key={one.key}>
                <button
                  aria-label={fill(text.remove, { mark: labelOf(one.value), weight: one.weight })}
                  className={styles.mark}
                  type="button"
                  onClick={() => setImagined((list) => list.filter(({ key }) => key !== one.key))}
                >
                  <MarkBadge locale={locale} value={one.value} weight={one.weight} />
                  <span aria-hidden>×</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {imagined.length > 1 && (
          <Button size="s" tone="quiet" onClick={() => setImagined([])}>
            {text.clear}
          </Button>
        )}
      </div>
      <dl aria-live="polite" className={styles.result}>
        <div>
          <dt>{text.now}</dt>
          <dd>{tell(sums)}</dd>
        </div>
        <div>
          <dt>{text.then}</dt>
          <dd>{tell(then)}</dd>
        </div>
      </dl>
      <ReachMark {...props} sums={then} weight={weight} />
    </div>
  )
}
