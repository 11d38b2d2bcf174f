'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'

type Props = { id: number; label: string; name: string; errorText: KitMessages['errors'] }

/** Takes back rules that have not begun. */
export const RemoveRules = ({ id, label, name, errorText }: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = async () => {
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(`/api/marking/rules/${id}`, undefined, { method: 'DELETE' })
    setBusy(false)
    if (answer.ok) router.refresh()
    else setProblem(answer.refusal.errors[0]?.message ?? explainRefusal(answer.refusal, errorText))
  }
  return (
    <>
      <Button size="s" icon="trash" aria-label={name} isBusy={isBusy} onClick={() => void remove()}>
        {label}
      </Button>
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
    </>
  )
}
