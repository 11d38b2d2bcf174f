'use client'

import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatAverage } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { TextField } from '@/ui/form/text-field'

import { changedFields } from '../../../domain/change-rules'
import type { MarkRules } from '../../../domain/mark-rules'
import { markLabel } from '../../../domain/mark-scales'
import { readExample, tryRules } from '../../../domain/rule-example'
import { ruleWords } from '../../../domain/rule-words'
import type { RuleTexts } from '../../../translations/marking'
import styles from './rules-preview.module.css'

type Props = { before: MarkRules; after: MarkRules; text: RuleTexts; locale: Locale }

const isSound = ({ roundUpFrom, minMarks, longCheckDays, unmarkedGrades }: MarkRules): boolean =>
  [roundUpFrom, minMarks, longCheckDays, ...unmarkedGrades].every(Number.isFinite)

/** What the new rules change, in words and on marks that one can try. */
export const RulesPreview = ({ before, after, text, locale }: Props) => {
  const [example, setExample] = useState(text.example)
  const changed = isSound(after) ? changedFields(before, after) : []
  const marks = readExample(example)
  const result = (rules: MarkRules, when: string): string => {
    const tried = tryRules(rules, marks)
    if (!tried) return fill(text.exampleOther, { when })
    const mark = tried.value === null ? text.notAttested : markLabel(rules.scale, tried.value, locale)
    return fill(text.exampleResult, { when, average: formatAverage(locale, tried.average), mark })
  }
  return (
    <section className={styles.preview} aria-label={text.preview}>
      <h3 className={styles.title}>{text.preview}</h3>
      {changed.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <ul className={styles.changes}>
          {changed.map((field) => (
            <li key={field}>
              {fill(text.change, {
                name: text.fields[field],
                before: ruleWords(field, before, { text, locale }),
                after: ruleWords(field, after, { text, locale }),
              })}
            </li>
          ))}
        </ul>
      )}
      <TextField
        name="example"
        label={text.exampleLabel}
        hint={text.exampleHint}
        autoComplete="off"
        value={example}
        onChange={(event) => setExample(event.target.value)}
      />
      <div role="status">
        <p>{result(before, text.before)}</p>
        {isSound(after) && <p>{result(after, text.after)}</p>}
      </div>
      <p className={styles.note}>{text.back}</p>
    </section>
  )
}
