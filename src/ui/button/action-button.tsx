'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'

import { explainRefusal } from '../form/explain-refusal'
import { sendJson } from '../form/send-json'
import { toast } from '../toast/toast'
import { Button } from './button'

type Props = {
  url: string
  method?: 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  label: string
  /** Spoken instead of the label where several buttons say the same. */
  spoken?: string
  tone?: 'primary'
  size?: 's'
  /** Said when it is done. */
  done?: string
  /** Where to go then; the page is read anew when missing. */
  goTo?: string
  errorText: KitMessages['errors']
}

/** One request at a press: tells how it ended and shows the page as it is then. */
export const ActionButton = ({
  url,
  method,
  body,
  label,
  spoken,
  tone,
  size,
  done,
  goTo,
  errorText,
}: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const act = async (): Promise<void> => {
    setBusy(true)
    const answer = await sendJson(url, body ?? {}, { method })
    setBusy(false)
    if (!answer.ok) {
      toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
      return
    }
    if (done) toast({ text: done, tone: 'good' })
    if (goTo) router.push(goTo)
    router.refresh()
  }
  return (
    <Button tone={tone} size={size} isBusy={isBusy} aria-label={spoken} onClick={() => void act()}>
      {label}
    </Button>
  )
}
