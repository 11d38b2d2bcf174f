'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { List, ListItem } from '@/ui/card/list'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Icon } from '@/ui/icon/icon'
import { Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import { type AskText, useConfirmed } from './use-confirmed'

/** A session in words. */
export type SessionLine = { id: string; device: string; note: string; isThis: boolean; endLabel: string }

type Props = {
  sessions: readonly SessionLine[]
  text: { title: string; lead: string; isThis: string; end: string; ended: string }
  ask: AskText
  errorText: KitMessages['errors']
}

/** Where the account is signed in; each of the others can be ended. */
export const SessionList = ({ sessions, text, ask, errorText }: Props) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const { send, dialog } = useConfirmed(ask, errorText)
  const end = async (session: string) => {
    if (busy) return
    setBusy(session)
    setProblem(null)
    const answer = await send('/api/account-security/sessions/end', { session })
    setBusy(null)
    if (!answer) return
    if (answer.ok) toast({ text: text.ended, tone: 'good' })
    else setProblem(explainRefusal(answer.refusal, errorText))
    router.refresh()
  }
  return (
    <Stack>
      <div role="status">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <Card title={text.title} note={text.lead} isFlush>
        <List>
          {sessions.map(({ id, device, note, isThis, endLabel }) => (
            <ListItem
              key={id}
              lead={<Icon name="key" />}
              title={device}
              note={note}
              end={
                isThis ? (
                  <Badge tone="accent">{text.isThis}</Badge>
                ) : (
                  <Button size="s" aria-label={endLabel} isBusy={busy === id} onClick={() => void end(id)}>
                    {text.end}
                  </Button>
                )
              }
            />
          ))}
        </List>
      </Card>
      {dialog}
    </Stack>
  )
}
