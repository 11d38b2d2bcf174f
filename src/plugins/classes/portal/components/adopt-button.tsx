'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import type { ClassesMessages } from '../../translations'

type AdoptButtonProps = {
  classId: number
  subject: number
  text: ClassesMessages['actions']
  errorText: KitMessages['errors']
}

/** Makes a division of the groups of a subject that belong to none. */
export const AdoptButton = ({ classId, subject, text, errorText }: AdoptButtonProps) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const adopt = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const answer = await sendJson(`/api/divisions/classes/${classId}/adopt`, { subject })
    setBusy(false)
    if (!answer.ok) {
      toast({ text: explainRefusal(answer.refusal, errorText), tone: 'bad' })
      return
    }
    toast({ text: text.adopted, tone: 'good' })
    router.refresh()
  }
  return (
    <Button size="s" isBusy={isBusy} onClick={() => void adopt()}>
      {text.adopt}
    </Button>
  )
}
