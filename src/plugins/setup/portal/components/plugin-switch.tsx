'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

type Props = {
  slug: string
  isOn: boolean
  /** The words of the button, what it is called for who hears it, and what is said afterwards. */
  text: { button: string; label: string; done: string; undo: string }
  errorText: KitMessages['errors']
}

/** Switches a part of the system; what was switched off is taken back by one press. */
export const PluginSwitch = ({ slug, isOn, text, errorText }: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (wanted: boolean): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    const answer = await sendJson(`/api/school-plugins/${slug}`, { isOn: wanted }, { method: 'PUT' })
    setBusy(false)
    if (!answer.ok) setProblem(explainRefusal(answer.refusal, errorText))
    // The navigation of the frame changes as well.
    router.refresh()
    return answer.ok
  }
  const change = async () => {
    if (isBusy || !(await send(!isOn))) return
    toast({
      text: text.done,
      tone: 'good',
      action: { label: text.undo, onAction: () => void send(isOn) },
    })
  }
  return (
    <Stack gap={8}>
      <div>
        <Button type="button" aria-label={text.label} isBusy={isBusy} onClick={() => void change()}>
          {text.button}
        </Button>
      </div>
      {problem && (
        <div role="alert">
          <Notice tone="bad">{problem}</Notice>
        </div>
      )}
    </Stack>
  )
}
