'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import { hrefs } from '../../hrefs'
import type { EditorContext } from './editor-types'

type Props = { context: EditorContext; isOpen: boolean; onClose: () => void }

/** Asks once more: a draft is gone for good. */
export const DeleteDialog = ({ context, isOpen, onClose }: Props) => {
  const { data, text, errorText } = context
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const remove = async (): Promise<void> => {
    setBusy(true)
    const answer = await sendJson(`/api/schedule/versions/${data.version.id}`, undefined, {
      method: 'DELETE',
    })
    if (!answer.ok) {
      setBusy(false)
      setProblem(explainRefusal(answer.refusal, errorText))
      return
    }
    toast({ text: text.deleted, tone: 'good' })
    router.push(hrefs.versions)
    router.refresh()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text.deleteDraft}
      closeLabel={text.close}
      footer={
        <Button tone="danger" isBusy={isBusy} onClick={() => void remove()}>
          {text.deleteDraft}
        </Button>
      }
    >
      <p>{text.deleteSure}</p>
      {problem && <Notice tone="bad">{problem}</Notice>}
    </Dialog>
  )
}
