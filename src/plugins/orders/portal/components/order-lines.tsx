'use client'

import { IconButton } from '@/ui/button/icon-button'
import { FieldGroup } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

import type { ClassChoice } from '../../domain/target-classes'
import type { FormLine, OrderWords } from './order-form'
import styles from './order-lines.module.css'

type Props = {
  lines: readonly FormLine[]
  targetsOf: (line: FormLine) => readonly ClassChoice[]
  targetOf: (line: FormLine) => number | null
  hasNote: boolean
  /** Why the server refused a student's line. */
  refused: ReadonlyMap<number, string>
  onChange: (student: number, part: Partial<FormLine>) => void
  onDrop: (student: number) => void
  text: OrderWords
}

const spoken = (name: string, label: string) => <span className="sr-only">{`${name}: ${label}`}</span>

/** The lines of an order: each student with a class and a reason of one's own. */
export const OrderLines = ({
  lines,
  targetsOf,
  targetOf,
  hasNote,
  refused,
  onChange,
  onDrop,
  text,
}: Props) => {
  if (lines.length === 0) return null
  const sorted = [...lines].sort((left, right) => left.name.localeCompare(right.name, 'ru'))
  return (
    <FieldGroup legend={`${text.inOrder}: ${lines.length}`}>
      <ul className={styles.lines} role="list">
        {sorted.map((line) => {
          const { student, name } = line
          const targets = targetsOf(line)
          const problem = refused.get(student)
          return (
            <li key={student} className={styles.line}>
              <div className={styles.who}>
                <span>{name}</span>
                {line.class && <span className={styles.class}>{line.class.name}</span>}
                {problem && <span className={styles.problem}>{problem}</span>}
              </div>
              {targets.length > 0 && (
                <SelectField
                  name={`to-${student}`}
                  label={spoken(name, text.toClass)}
                  emptyLabel={text.chooseClass}
                  value={targetOf(line) ?? ''}
                  options={targets.map(({ id, name: label, year }) => ({
                    value: id,
                    label: `${label} (${year.name})`,
                  }))}
                  onChange={(event) =>
                    onChange(student, { toClass: Number(event.currentTarget.value) || null })
                  }
                />
              )}
              {hasNote && (
                <TextField
                  name={`note-${student}`}
                  label={spoken(name, text.note)}
                  placeholder={text.note}
                  value={line.note}
                  maxLength={500}
                  onChange={(event) => onChange(student, { note: event.currentTarget.value })}
                />
              )}
              <IconButton icon="trash" label={`${text.remove}: ${name}`} onClick={() => onDrop(student)} />
            </li>
          )
        })}
      </ul>
    </FieldGroup>
  )
}
