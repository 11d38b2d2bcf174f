'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import type { IconName } from '@/ui/icon/icon'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

type StartButtonProps = {
  /** What is begun: a backup, or the verification of one. */
  url: `/api/${string}`
  label: string
  /** Said instead of the label, where several stand on a page. */
  spoken?: string
  icon: IconName
  isMain?: boolean
  errors: KitMessages['errors']
}

/** Begins a run; the page then shows how far it is. */
export const StartButton = ({ url, label, spoken, icon, isMain = false, errors }: StartButtonProps) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isComing, startTransition] = useTransition()
  const start = async () => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(url, {})
    setBusy(false)
    if (!answer.ok) {
      const said = explainRefusal(answer.refusal, errors)
      if (isMain) setProblem(said)
      else toast({ text: said, tone: 'bad' })
    }
    startTransition(() => router.refresh())
  }
  return (
    <>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div>
        <Button
          tone={isMain ? 'primary' : 'plain'}
          size={isMain ? 'm' : 's'}
          icon={icon}
          aria-label={spoken}
          isBusy={isBusy || isComing}
          onClick={() => void start()}
        >
          {label}
        </Button>
      </div>
    </>
  )
}
