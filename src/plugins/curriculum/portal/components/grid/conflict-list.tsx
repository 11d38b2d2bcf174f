'use client'

import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'

import type { CurriculumMessages } from '../../../translations'
import styles from './plan-grid.module.css'
import type { PlanCells } from './use-plan-cells'

type ConflictListProps = {
  cells: PlanCells
  /** The name of a cell in words. */
  nameOf: (key: string) => string
  show: (value: number | null) => string
  text: CurriculumMessages['grid']
}

/** Cells that somebody else has changed: whose value stays is decided one by one. */
export const ConflictList = ({ cells, nameOf, show, text }: ConflictListProps) => {
  if (cells.conflicts.size === 0) return null
  return (
    <div role="alert">
      <Notice tone="bad" title={text.conflictTitle}>
        <ul className={styles.conflicts}>
          {[...cells.conflicts].map(([key, value]) => {
            const mine = cells.textOf(key).trim() || text.empty
            const theirs = value === null ? text.empty : show(value)
            return (
              <li key={key}>
                {fill(text.conflict, { cell: nameOf(key), mine, theirs })}
                <Button size="s" onClick={() => cells.decide(key, true)}>
                  {fill(text.keep, { value: mine })}
                </Button>
                <Button size="s" onClick={() => cells.decide(key, false)}>
                  {fill(text.take, { value: theirs })}
                </Button>
              </li>
            )
          })}
        </ul>
      </Notice>
    </div>
  )
}
