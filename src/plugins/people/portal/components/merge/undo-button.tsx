'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

type UndoButtonProps = { merge: number; label: string; done: string; errors: KitMessages['errors'] }

/** Parts two cards that were merged by mistake. */
export const UndoButton = ({ merge, label, done, errors }: UndoButtonProps) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const undo = async () => {
    if (isBusy) return
    setBusy(true)
    const answer = await sendJson('/api/registry/merge/undo', { merge })
    setBusy(false)
    toast(
      answer.ok
        ? { text: done, tone: 'good' }
        : { text: explainRefusal(answer.refusal, errors), tone: 'bad' },
    )
    router.refresh()
  }
  return (
    <Button size="s" icon="undo" isBusy={isBusy} onClick={() => void undo()}>
      {label}
    </Button>
  )
}
