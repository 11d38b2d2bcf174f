'use client'

import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'

type Props = {
  id: number
  told: string
  text: { title: string; mine: string; notMine: string; thanks: string; ended: string; change: string }
  errorText: KitMessages['errors']
}

/** Asks whether a sign-in from a new device was the reader's own; «no» ends its session. */
export const NewSignIn = ({ id, told, text, errorText }: Props) => {
  const [answered, setAnswered] = useState<boolean | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const answer = async (isMine: boolean) => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const sent = await sendJson(`/api/account-security/sign-ins/${id}/answer`, { isMine })
    setBusy(false)
    if (sent.ok) setAnswered(isMine)
    else setProblem(explainRefusal(sent.refusal, errorText))
  }
  if (answered === true) return <Notice tone="good">{text.thanks}</Notice>
  if (answered === false)
    return (
      <Notice tone="bad" title={text.title}>
        <Stack>
          <span>{text.ended}</span>
          <Row>
            <LinkButton href="/profile">{text.change}</LinkButton>
          </Row>
        </Stack>
      </Notice>
    )
  return (
    <Notice tone="warn" title={text.title}>
      <Stack>
        <span>{told}</span>
        {problem && <span role="alert">{problem}</span>}
        <Row>
          <Button isBusy={isBusy} onClick={() => void answer(true)}>
            {text.mine}
          </Button>
          <Button tone="danger" isBusy={isBusy} onClick={() => void answer(false)}>
            {text.notMine}
          </Button>
        </Row>
      </Stack>
    </Notice>
  )
}
