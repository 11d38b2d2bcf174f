'use client'

import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { FieldGroup } from '@/ui/form/form-layout'

import type { Candidate } from '../../operations/candidates'
import type { OrderWords } from './order-form'
import styles from './student-ticks.module.css'

type Props = {
  candidates: readonly Candidate[]
  chosen: readonly { student: number }[]
  onChoose: (students: readonly Candidate[]) => void
  onDrop: (student: number) => void
  text: OrderWords
}

/** Students to tick, in the order of the class list. */
export const StudentTicks = ({ candidates, chosen, onChoose, onDrop, text }: Props) => {
  const ticked = new Set(chosen.map(({ student }) => student))
  return (
    <FieldGroup legend={text.students}>
      {candidates.length === 0 ? (
        <EmptyState isInside icon="people" title={text.nobody}>
          {text.nobodyLead} {text.newStudents}
        </EmptyState>
      ) : (
        <>
          <div className={styles.list}>
            {candidates.map((candidate) => (
              <Checkbox
                key={candidate.student}
                name={`student-${candidate.student}`}
                label={candidate.name}
                checked={ticked.has(candidate.student)}
                onChange={() =>
                  ticked.has(candidate.student) ? onDrop(candidate.student) : onChoose([candidate])
                }
              />
            ))}
          </div>
          <div>
            <Button size="s" onClick={() => onChoose(candidates)}>
              {text.tickAll}
            </Button>
          </div>
        </>
      )}
    </FieldGroup>
  )
}
