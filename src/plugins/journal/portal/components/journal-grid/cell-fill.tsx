'use client'

import { isWithin } from '@/core/school-date'
import { Button } from '@/ui/button/button'

import { fillInputOf, type FillScope } from '../journal-store/fill'
import type { CellView } from '../journal-store/journal-views'
import { useData, useJournal } from '../session/journal-context'
import styles from './cell-dialog.module.css'
import type { CellEntry, CellPlace } from './use-cell-entry'

/** What stands in this cell, down the whole column. */
export const CellFill = ({ place, view, entry }: { place: CellPlace; view: CellView; entry: CellEntry }) => {
  const { text } = useJournal()
  const { students } = useData()
  const input = fillInputOf(view)
  if (!input) return null
  const fill = (scope: FillScope) =>
    entry.fill(
      place.column,
      students
        .filter(({ periods }) => periods.some((period) => isWithin(period, place.column.lesson.date)))
        .map(({ id }) => id),
      input,
      scope,
    )
  return (
    <div className={styles.fill}>
      <span>{text.fillSame}</span>
      <Button size="s" onClick={() => fill('empty')}>
        {text.fillEmpty}
      </Button>
      <Button size="s" onClick={() => fill('all')}>
        {text.fillAll}
      </Button>
    </div>
  )
}
