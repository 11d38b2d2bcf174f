'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { Button } from '@/ui/button/button'
import { sendJson } from '@/ui/form/send-json'

type FinishRequestProps = { id: number; isDone: boolean; label: string }

/** Marks a request as answered, or takes the mark back. */
export const FinishRequest = ({ id, isDone, label }: FinishRequestProps) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const turn = async () => {
    if (isBusy) return
    setBusy(true)
    await sendJson(`/api/personal-data/requests/${id}/done`, { isDone: !isDone })
    setBusy(false)
    router.refresh()
  }
  return (
    <Button size="s" icon={isDone ? 'undo' : 'check'} isBusy={isBusy} onClick={() => void turn()}>
      {label}
    </Button>
  )
}
