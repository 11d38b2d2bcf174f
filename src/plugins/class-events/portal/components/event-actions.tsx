'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { Row, Stack } from '@/ui/layout/layout'
import { Notice } from '@/ui/notice/notice'

import type { ClassEventsMessages } from '../../translations'
import { hrefs } from '../hrefs'

type Text = Pick<
  ClassEventsMessages['event'],
  'edit' | 'delete' | 'deleted' | 'undo' | 'notDeleted' | 'notRestored' | 'back'
>
type Props = { id: number; class: number; text: Text; errorText: KitMessages['errors'] }

/** Edits or deletes. Deleting is done at once and offers the way back, pictures and all. */
export const EventActions = ({ id, class: classId, text, errorText }: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [isDeleted, setDeleted] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const run = async (isRemoval: boolean): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const url = `/api/class-life/events/${id}`
    const answer = isRemoval
      ? await sendJson(url, undefined, { method: 'DELETE' })
      : await sendJson(`${url}/restoration`, {})
    setBusy(false)
    if (!answer.ok) {
      const what = isRemoval ? text.notDeleted : text.notRestored
      setProblem(`${what}. ${explainRefusal(answer.refusal, errorText)}`)
      return
    }
    setDeleted(isRemoval)
    if (!isRemoval) router.refresh()
  }
  return (
    <Stack gap={8}>
      <div role="status">
        {problem && <Notice tone="bad">{problem}</Notice>}
        {isDeleted && !problem && <Notice>{text.deleted}</Notice>}
      </div>
      <Row>
        {isDeleted ? (
          <>
            <Button icon="undo" isBusy={isBusy} onClick={() => void run(false)}>
              {text.undo}
            </Button>
            <LinkButton href={hrefs.list({ class: classId })}>{text.back}</LinkButton>
          </>
        ) : (
          <>
            <LinkButton href={hrefs.edit(id)} icon="edit">
              {text.edit}
            </LinkButton>
            <Button icon="trash" tone="danger" isBusy={isBusy} onClick={() => void run(true)}>
              {text.delete}
            </Button>
          </>
        )}
      </Row>
    </Stack>
  )
}
