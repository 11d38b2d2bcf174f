'use client'

import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { FieldGroup } from '@/ui/form/form-layout'

import type { Candidate } from '../../operations/candidates'
import type { OrderWords } from './order-form'
import styles from './student-ticks.module.css'

type Props = {
  candidates: readonly Candidate[]
  ticked: ReadonlySet<number>
  onChange: (ticked: ReadonlySet<number>) => void
  text: OrderWords
}

/** Students to tick, in the order of the class list. */
export const StudentTicks = ({ candidates, ticked, onChange, text }: Props) => {
  const toggle = (student: number): void => {
    const next = new Set(ticked)
    if (!next.delete(student)) next.add(student)
    onChange(next)
  }
  return (
    <FieldGroup legend={`${text.students}: ${ticked.size}`}>
      <div className={styles.list}>
        {candidates.map(({ student, name }) => (
          <Checkbox
            key={student}
            name={`student-${student}`}
            label={name}
            checked={ticked.has(student)}
            onChange={() => toggle(student)}
          />
        ))}
      </div>
      <div>
        <Button
          size="s"
          onClick={() => onChange(new Set([...ticked, ...candidates.map(({ student }) => student)]))}
        >
          {text.tickAll}
        </Button>
      </div>
    </FieldGroup>
  )
}
