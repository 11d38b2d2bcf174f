import type { KitMessages } from '@/i18n/messages'
import { ActionButton } from '@/ui/button/action-button'
import { Badge } from '@/ui/badge/badge'
import { Row, Stack } from '@/ui/layout/layout'

import type { PresentedDiscrepancy } from '../../presenters/present-discrepancy'
import type { PaperMessages } from '../../translations'
import { DoneDialog } from './done-dialog'

type Props = {
  row: PresentedDiscrepancy
  /** A deputy notes it. */
  mayNote: boolean
  text: PaperMessages['discrepancy']
  errorText: KitMessages['errors']
}

/** What was done about a discrepancy, and what the reader may do about it. */
export const DiscrepancyState = ({ row, mayNote, text, errorText }: Props) => (
  <Stack gap={4}>
    <span>{row.done ?? <Badge tone="warn">{text.open}</Badge>}</span>
    {row.doneAt && <small>{text.fixed(row.doneAt)}</small>}
    {row.noted && <small>{row.noted}</small>}
    <Row gap={8}>
      {row.mayTell && (
        <DoneDialog
          id={row.id}
          revision={row.revision}
          done={row.done}
          spoken={row.onPaper}
          errorText={errorText}
          text={{
            tellDone: text.tellDone,
            doneTitle: text.doneTitle,
            done: text.done,
            save: text.save,
            close: text.close,
            problem: text.problem,
          }}
        />
      )}
      {mayNote && !row.noted && (
        <ActionButton
          url={`/api/paper-journals/discrepancies/${row.id}/note`}
          label={text.note}
          spoken={`${text.note}: ${row.onPaper}`}
          size="s"
          done={text.noted}
          errorText={errorText}
        />
      )}
      {row.mayRemove && (
        <ActionButton
          url={`/api/paper-journals/discrepancies/${row.id}`}
          method="DELETE"
          label={text.remove}
          spoken={`${text.remove}: ${row.onPaper}`}
          size="s"
          done={text.removed}
          errorText={errorText}
        />
      )}
    </Row>
  </Stack>
)
