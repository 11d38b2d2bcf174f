'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

type Props = {
  id: number
  label: string
  spoken: string
  done: string
  errorText: KitMessages['errors']
}

/** Ends an opening at once. */
export const CloseOpening = ({ id, label, spoken, done, errorText }: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const close = async (): Promise<void> => {
    setBusy(true)
    const answer = await sendJson(`/api/journal-control/openings/${id}/closing`, {})
    setBusy(false)
    if (answer.ok) toast({ text: done, tone: 'good' })
    else toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
    router.refresh()
  }
  return (
    <Button size="s" isBusy={isBusy} aria-label={spoken} onClick={() => void close()}>
      {label}
    </Button>
  )
}
