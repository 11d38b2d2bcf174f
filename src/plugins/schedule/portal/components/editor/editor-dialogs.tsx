'use client'

import { useRouter } from 'next/navigation'

import type { Locale } from '@/core/locale'

import { CompareDialog } from './compare-dialog'
import { DeleteDialog } from './delete-dialog'
import type { EditorWindow } from './editor-toolbar'
import { JointDialog } from './joint-dialog'
import { PublishDialog } from './publish-dialog'
import { SearchDialog } from './search-dialog'
import type { EditorContext } from './editor-types'

type Props = {
  context: EditorContext
  locale: Locale
  /** The window that is open, if any. */
  open: EditorWindow | null
  isReadOnly: boolean
  /** The revision of the version that the editor has seen last. */
  revision: () => number
  /** The first and the last day from which the version may be published. */
  first: string
  last: string
  onClose: () => void
}

/** The windows of the editor: comparing for everybody, the others for a draft. */
export const EditorDialogs = ({
  context,
  locale,
  open,
  isReadOnly,
  revision,
  first,
  last,
  onClose,
}: Props) => {
  const router = useRouter()
  return (
    <>
      <CompareDialog context={context} isOpen={open === 'compare'} onClose={onClose} />
      {!isReadOnly && (
        <>
          <SearchDialog
            context={context}
            isOpen={open === 'search'}
            onClose={onClose}
            revision={revision}
            onTaken={() => window.location.reload()}
          />
          <JointDialog context={context} isOpen={open === 'joint'} onClose={onClose} />
          <PublishDialog
            context={context}
            locale={locale}
            isOpen={open === 'publish'}
            onClose={() => {
              onClose()
              router.refresh()
            }}
            revision={revision}
            first={first}
            last={last}
          />
          <DeleteDialog context={context} isOpen={open === 'delete'} onClose={onClose} />
        </>
      )}
    </>
  )
}
