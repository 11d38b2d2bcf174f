'use client'

import { useState } from 'react'

import { fill } from '@/i18n/locale'
import { MarkBadge } from '@/ui/badge/mark-badge'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

import { reachByOne, reachMark } from '../../domain/reach-mark'
import type { WhatIfProps } from './what-if'
import styles from './what-if.module.css'

type ReachMarkProps = WhatIfProps & { weight: number }

/** «Какие оценки дадут 4?»: the shortest lists of marks that lead to a wanted one. */
export const ReachMark = ({ locale, rules, sums, min, max, labels, weight, text }: ReachMarkProps) => {
  const [target, setTarget] = useState(max === 5 ? 4 : max)
  const question = { rules, sums, target, weight, min, max }
  const found = reachMark(question)
  const onlyOne =
    found && found.count > 0
      ? labels
          .filter(({ value }) => value >= target)
          .flatMap(({ value, label }) => {
            const count = reachByOne({ ...question, value })
            return count === null ? [] : [{ label, count }]
          })
      : []
  return (
    <section aria-label={text.need} className={styles.reach}>
      {labels.length > 0 ? (
        <SelectField
          label={text.target}
          name="target"
          options={labels.filter(({ value }) => value > min)}
          value={target}
          onChange={(event) => setTarget(Number(event.target.value))}
        />
      ) : (
        <TextField
          label={text.target}
          max={max}
          min={min}
          name="target"
          type="number"
          value={target}
          onChange={(event) => setTarget(Math.min(max, Math.max(min, Number(event.target.value) || min)))}
        />
      )}
      <div aria-live="polite" className={styles.ways}>
        {!found && <p>{text.never}</p>}
        {found?.count === 0 && <p>{text.reached}</p>}
        {found && found.count > 0 && (
          <>
            <p className={styles.lead}>
              {text.need} {fill(text.withWeight, { weight })}:
            </p>
            <ul className={styles.options} role="list">
              {found.lists.map((list) => (
                <li key={list.join(' ')}>
                  {list.map((mark, index) => (
                    <MarkBadge key={index} locale={locale} value={mark} />
                  ))}
                </li>
              ))}
            </ul>
            {onlyOne.length > 0 && (
              <p className={styles.lead}>
                {onlyOne.map(({ label, count }) => fill(text.only, { mark: label, count })).join('; ')}
              </p>
            )}
          </>
        )}
      </div>
    </section>
  )
}
