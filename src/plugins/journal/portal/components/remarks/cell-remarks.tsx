'use client'

import { List } from '@/ui/card/list'

import { useJournal } from '../session/journal-context'
import { RemarkLine } from './remark-line'

/** What was remarked on one cell, answered where it stands. */
export const CellRemarks = ({ lesson, student }: { lesson: number; student: number }) => {
  const { text, remarks } = useJournal()
  const own = remarks?.remarks.filter((one) => one.lesson === lesson && one.student === student) ?? []
  if (own.length === 0) return null
  return (
    <List label={text.oversight.remarksOfLesson}>
      {own.map((remark) => (
        <RemarkLine key={remark.id} remark={remark} />
      ))}
    </List>
  )
}
