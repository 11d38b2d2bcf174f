'use client'

import { Button } from '../button/button'
import { DataTable } from '../data-table/data-table'
import { Row, Stack } from '../layout/layout'
import { Notice } from '../notice/notice'

/** A field whose value here is another than that of the newer version. */
export type VersionDifference = { key: string; label: string; mine: string; theirs: string }

type BothVersionsText = {
  title: string
  table: string
  field: string
  mine: string
  theirs: string
  same: string
  keepMine: string
  takeTheirs: string
}

type Props = {
  /** The sentence of the server: who changed it. */
  message: string
  differences: readonly VersionDifference[]
  isBusy: boolean
  onKeepMine: () => void
  onTakeTheirs: () => void
  text: BothVersionsText
}

/** Somebody else has saved meanwhile: both versions side by side, and the choice which shall stay. */
export const BothVersions = ({ message, differences, isBusy, onKeepMine, onTakeTheirs, text }: Props) => (
  <div role="alert">
    <Notice tone="warn" title={text.title}>
      <Stack gap={12}>
        <p>{message}</p>
        {differences.length === 0 ? (
          <p>{text.same}</p>
        ) : (
          <DataTable
            caption={text.table}
            rows={differences}
            rowKey={({ key }) => key}
            columns={[
              { key: 'field', header: text.field, cell: ({ label }) => label },
              { key: 'mine', header: text.mine, cell: ({ mine }) => mine || '—' },
              { key: 'theirs', header: text.theirs, cell: ({ theirs }) => theirs || '—' },
            ]}
          />
        )}
        <Row>
          <Button tone="primary" isBusy={isBusy} onClick={onKeepMine}>
            {text.keepMine}
          </Button>
          <Button isBusy={isBusy} onClick={onTakeTheirs}>
            {text.takeTheirs}
          </Button>
        </Row>
      </Stack>
    </Notice>
  </div>
)
