'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import type { RetentionMessages } from '../../translations'

type LiftButtonProps = {
  text: RetentionMessages['client']
  errorText: KitMessages['errors']
  hold: number
  /** The hold with its last day; lifting ends it yesterday, and undoing brings the former end back. */
  from: string
  to: string | null
  yesterday: string
}

/** Ends a hold; it can be taken back at once. */
export const LiftButton = ({ text, errorText, hold, from, to, yesterday }: LiftButtonProps) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const save = async (period: { from: string; to: string | null }): Promise<boolean> => {
    const answer = await sendJson(`/api/retention-holds/${hold}`, period, { method: 'PATCH' })
    if (!answer.ok) toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
    router.refresh()
    return answer.ok
  }
  const lift = async () => {
    if (isBusy) return
    setBusy(true)
    // A hold of today has no yesterday: its period moves as a whole.
    const isDone = await save({ from: from > yesterday ? yesterday : from, to: yesterday })
    setBusy(false)
    if (isDone)
      toast({
        text: text.lifted,
        tone: 'good',
        action: { label: text.undo, onAction: () => void save({ from, to }) },
      })
  }
  return (
    <Button size="s" isBusy={isBusy} onClick={() => void lift()}>
      {text.lift}
    </Button>
  )
}
