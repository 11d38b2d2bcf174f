'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import { hrefs } from '../hrefs'

type CopyButtonProps = {
  plan: number
  /** The title that the copy gets. */
  title: string
  label: string
  /** Spoken instead of the label, where many of them stand in a list. */
  spoken?: string
  doneText: string
  size?: 's'
  errorText: KitMessages['errors']
}

/** Copies a plan into an own draft and opens it. */
export const CopyButton = ({ plan, title, label, spoken, doneText, size, errorText }: CopyButtonProps) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const copy = async (): Promise<void> => {
    setBusy(true)
    const answer = await sendJson<{ id: number }>(`/api/planning/plans/${plan}/copy`, { title })
    if (!answer.ok) {
      setBusy(false)
      toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
      return
    }
    toast({ text: doneText, tone: 'good' })
    router.push(hrefs.plan(answer.data.id))
  }
  return (
    <Button size={size} isBusy={isBusy} aria-label={spoken} onClick={() => void copy()}>
      {label}
    </Button>
  )
}
