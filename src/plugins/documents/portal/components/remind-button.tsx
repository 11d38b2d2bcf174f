'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

type Props = {
  document: number
  text: { remind: string; reminded: string }
  errorText: KitMessages['errors']
}

/** Reminds everybody who has not read the document yet. */
export const RemindButton = ({ document, text, errorText }: Props) => {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const press = async () => {
    if (isBusy) return
    setIsBusy(true)
    const answer = await sendJson<{ reminded: number }>(`/api/document-store/${document}/reminders`, {})
    setIsBusy(false)
    if (answer.ok) toast({ text: fill(text.reminded, { n: answer.data.reminded }), tone: 'good' })
    else toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
    router.refresh()
  }
  return (
    <Button size="s" icon="bell" isBusy={isBusy} onClick={() => void press()}>
      {text.remind}
    </Button>
  )
}
