'use client'

import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { Checkbox } from '@/ui/form/checkbox'
import { SelectField } from '@/ui/form/select-field'

import type { ParallelClass, TargetLesson } from '../../../operations/parallel-lessons'
import { useJournal } from '../session/journal-context'
import type { CopyParts } from './copy-form'
import styles from './lesson.module.css'

type CopyTargetProps = {
  parallel: ParallelClass
  /** The lesson chosen; `null` leaves the class out. */
  chosen: number | null
  parts: CopyParts
  onChoose: (lesson: number | null) => void
}

/** A parallel class: whether it gets a copy, in which lesson, and what is written over there. */
export const CopyTarget = ({ parallel, chosen, parts, onChoose }: CopyTargetProps) => {
  const { text, locale } = useJournal()
  const { workload, name, lessons, suggested } = parallel
  const target = lessons.find(({ id }) => id === chosen)
  const labelOf = ({ date, number, topic }: TargetLesson): string =>
    [
      `${formatDate(locale, date, 'weekdayShort')}, ${fill(text.lessonNumber, { n: number })}`,
      topic ? `«${topic}»` : '',
    ]
      .filter(Boolean)
      .join(' · ')
  const replaced = target
    ? [parts.topic && target.topic, parts.homework && target.homework].filter((one) => one)
    : []
  return (
    <div className={styles.copyTarget}>
      <Checkbox
        name={`copy-${workload}`}
        label={name}
        checked={chosen !== null}
        onChange={(event) => onChoose(event.target.checked ? (suggested ?? lessons[0]?.id ?? null) : null)}
      />
      {target && (
        <>
          <SelectField
            label={fill(text.copyLesson, { name })}
            name={`copy-lesson-${workload}`}
            value={target.id}
            options={lessons.map((one) => ({ value: one.id, label: labelOf(one) }))}
            onChange={(event) => onChoose(Number(event.target.value))}
          />
          <p className={styles.hint}>
            {parts.homework &&
              (target.nextDate
                ? fill(text.copyDue, { date: formatDate(locale, target.nextDate, 'weekday') })
                : text.noNextLesson)}
          </p>
          {replaced.length > 0 && (
            <p className={styles.problem}>
              {fill(text.copyReplaces, { what: replaced.map((one) => `«${String(one)}»`).join('; ') })}
            </p>
          )}
        </>
      )}
    </div>
  )
}
