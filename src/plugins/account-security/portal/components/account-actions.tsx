'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import { type AskText, useConfirmed } from './use-confirmed'

type Props = {
  id: number
  hasFactor: boolean
  hasSessions: boolean
  text: {
    reset: string
    resetOf: string
    resetAsk: string
    resetDone: string
    signOut: string
    signOutOf: string
    signedOut: string
  }
  ask: AskText
  errorText: KitMessages['errors']
}

/** What an administrator may do for somebody who lost the phone, or left a computer open. */
export const AccountActions = ({ id, hasFactor, hasSessions, text, ask, errorText }: Props) => {
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { send, dialog } = useConfirmed(ask, errorText)
  const run = async (action: 'reset' | 'sign-out', done: string) => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    setAsking(false)
    const answer = await send(`/api/account-security/accounts/${id}/${action}`)
    setBusy(false)
    if (!answer) return
    if (answer.ok) toast({ text: done, tone: 'good' })
    else setProblem(explainRefusal(answer.refusal, errorText))
    router.refresh()
  }
  return (
    <Stack gap={8}>
      <Row>
        {hasFactor && (
          <Button size="s" aria-label={text.resetOf} isBusy={isBusy} onClick={() => setAsking(true)}>
            {text.reset}
          </Button>
        )}
        {hasSessions && (
          <Button
            size="s"
            aria-label={text.signOutOf}
            isBusy={isBusy}
            onClick={() => void run('sign-out', text.signedOut)}
          >
            {text.signOut}
          </Button>
        )}
        {!hasFactor && !hasSessions && '—'}
      </Row>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text.resetOf}
        closeLabel={ask.cancel}
        footer={
          <Row>
            <Button tone="danger" onClick={() => void run('reset', text.resetDone)}>
              {text.reset}
            </Button>
            <Button onClick={() => setAsking(false)}>{ask.cancel}</Button>
          </Row>
        }
      >
        <p>{text.resetAsk}</p>
      </Dialog>
      {dialog}
    </Stack>
  )
}
