'use client'

import { useState } from 'react'

import type { SchoolDate } from '@/core/school-date'
import { Checkbox } from '@/ui/form/checkbox'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

import type { ClassesMessages } from '../../../translations'
import type { Division, Named } from '../../../types'
import styles from './board.module.css'

const COUNTS = [2, 3, 4, 5, 6]

type BoardFieldsProps = {
  division: Division | null
  subjects: readonly Named[]
  chosen: readonly number[]
  count: number
  date: SchoolDate
  bounds: { from: SchoolDate; to: SchoolDate }
  errors: Record<string, string>
  text: ClassesMessages['board']
  onChoose: (subjects: readonly number[]) => void
  onCount: (count: number) => void
}

/** What is divided, into how many groups, and from which day on. */
export const BoardFields = (props: BoardFieldsProps) => {
  const { division, subjects, chosen, count, date, bounds, errors, text, onChoose, onCount } = props
  const [name, setName] = useState(division?.name ?? '')
  const [main, ...others] = chosen
  // A group that was made has a journal, or had students: it stays, empty perhaps.
  const fewest = division?.parts.length ?? COUNTS[0]!
  const chooseMain = (value: string): void => {
    const id = Number(value)
    const former = subjects.find((subject) => subject.id === main)?.name ?? ''
    // The name follows the subject until somebody writes one of their own.
    if (name === former) setName(subjects.find((subject) => subject.id === id)?.name ?? '')
    onChoose(id ? [id, ...others.filter((other) => other !== id)] : others)
  }
  return (
    <>
      <div className={styles.fields}>
        {!division && (
          <SelectField
            name="subjects"
            label={text.subject}
            value={main ?? ''}
            emptyLabel={text.chooseSubject}
            options={subjects.map((subject) => ({ value: subject.id, label: subject.name }))}
            error={errors.subjects}
            onChange={(event) => chooseMain(event.target.value)}
          />
        )}
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          value={name}
          maxLength={100}
          autoComplete="off"
          error={errors.name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          name="from"
          type="date"
          label={text.from}
          hint={text.fromHint}
          defaultValue={date}
          min={bounds.from}
          max={bounds.to}
          error={errors.from}
        />
        {fewest < COUNTS.at(-1)! && (
          <SelectField
            name="count"
            label={text.count}
            value={count}
            options={COUNTS.filter((value) => value >= fewest).map((value) => ({
              value,
              label: String(value),
            }))}
            onChange={(event) => onCount(Number(event.target.value))}
          />
        )}
      </div>
      {!division && main !== undefined && (
        <details>
          <summary>{text.moreSubjects}</summary>
          <div className={styles.subjects}>
            {subjects
              .filter((subject) => subject.id !== main)
              .map((subject) => (
                <Checkbox
                  key={subject.id}
                  name={`subject-${subject.id}`}
                  label={subject.name}
                  checked={others.includes(subject.id)}
                  onChange={(event) =>
                    onChoose([
                      main,
                      ...others.filter((other) => other !== subject.id),
                      ...(event.target.checked ? [subject.id] : []),
                    ])
                  }
                />
              ))}
          </div>
        </details>
      )}
    </>
  )
}
