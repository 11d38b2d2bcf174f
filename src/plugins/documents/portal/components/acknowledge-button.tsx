'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Notice } from '@/ui/notice/notice'

type Props = {
  document: number
  label: string
  /** Tells several buttons of a list apart for those who hear them. */
  spoken?: string
  errorText: KitMessages['errors']
}

/** One press, and the document is acknowledged. Pressed twice, the first time counts. */
export const AcknowledgeButton = ({ document, label, spoken, errorText }: Props) => {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const press = async () => {
    if (isBusy) return
    setIsBusy(true)
    setProblem(null)
    const answer = await sendJson(`/api/document-store/${document}/acknowledgement`, {})
    setIsBusy(false)
    if (answer.ok) router.refresh()
    else setProblem(explainRefusal(answer.refusal, errorText))
  }

  return (
    <>
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
      <Button tone="primary" icon="check" isBusy={isBusy} aria-label={spoken} onClick={() => void press()}>
        {label}
      </Button>
    </>
  )
}
