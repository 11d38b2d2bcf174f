'use client'

import { Card } from '@/ui/card/card'
import { List } from '@/ui/card/list'

import { useJournal } from '../session/journal-context'
import { RemarkLine } from './remark-line'

/** What was remarked on this journal and is not settled, above the grid. */
export const RemarkList = () => {
  const { text, remarks } = useJournal()
  if (!remarks || remarks.remarks.length === 0) return null
  return (
    <Card title={text.oversight.remarks} note={remarks.remarks.length} isFlush>
      <List label={text.oversight.remarks}>
        {remarks.remarks.map((remark) => (
          <RemarkLine key={remark.id} remark={remark} hasPlace />
        ))}
      </List>
    </Card>
  )
}
