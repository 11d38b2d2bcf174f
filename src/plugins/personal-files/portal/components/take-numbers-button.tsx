'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

type Props = { text: { take: string; taken: string; failed: string } }

/** Gives the next numbers of the alphabetical book to those who have none. */
export const TakeNumbersButton = ({ text }: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const take = async () => {
    if (isBusy) return
    setBusy(true)
    const answer = await sendJson('/api/personal-files/numbers', {})
    setBusy(false)
    if (answer.ok) toast({ text: text.taken, tone: 'good' })
    else toast({ text: answer.refusal.errors[0]?.message ?? text.failed, tone: 'bad' })
    router.refresh()
  }
  return (
    <Button tone="primary" isBusy={isBusy} onClick={() => void take()}>
      {text.take}
    </Button>
  )
}
