'use client'

import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { PrintButton } from '@/ui/button/print-button'

import type { EditorContext } from './editor-types'
import styles from './editor.module.css'
import type { SaveStatus } from './use-week-store'

export type EditorWindow = 'search' | 'joint' | 'publish' | 'compare' | 'delete'

type Props = {
  context: EditorContext
  status: SaveStatus
  isReadOnly: boolean
  canUndo: boolean
  canRedo: boolean
  onUndo: () => void
  onRedo: () => void
  onOpen: (window: EditorWindow) => void
}

/** What is done with the whole version, and whether it is saved. */
export const EditorToolbar = (props: Props) => {
  const { context, status, isReadOnly, canUndo, canRedo, onUndo, onRedo, onOpen } = props
  const { text, data } = context
  const state = { saved: text.saved, saving: text.saving, failed: text.notSaved, stale: text.notSaved }[
    status
  ]
  return (
    <div className={styles.toolbar}>
      {!isReadOnly && (
        <>
          <Button size="s" icon="undo" disabled={!canUndo} onClick={onUndo}>
            {text.undo}
          </Button>
          <Button size="s" disabled={!canRedo} onClick={onRedo}>
            {text.redo}
          </Button>
          <span className={styles.status} data-status={status} role="status">
            {state}
          </span>
          <Button size="s" onClick={() => onOpen('search')}>
            {text.auto}
          </Button>
          <Button size="s" onClick={() => onOpen('joint')}>
            {text.joint.open}
          </Button>
        </>
      )}
      <Button size="s" onClick={() => onOpen('compare')}>
        {text.compare}
      </Button>
      <LinkButton
        size="s"
        icon="download"
        href={`/api/schedule/versions/${data.version.id}/table?format=xlsx`}
        download
      >
        {text.xlsx}
      </LinkButton>
      <PrintButton size="s">{text.print}</PrintButton>
      {!isReadOnly && (
        <>
          <Button size="s" tone="quiet" onClick={() => onOpen('delete')}>
            {text.deleteDraft}
          </Button>
          <Button size="s" tone="primary" onClick={() => onOpen('publish')}>
            {text.publish}
          </Button>
        </>
      )}
    </div>
  )
}
