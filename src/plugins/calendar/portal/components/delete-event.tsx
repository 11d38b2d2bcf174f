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

import type { CalendarMessages } from '../../translations'
import type { CalendarEvent } from '../../types'
import { hrefs } from '../hrefs'

type Props = { event: CalendarEvent; text: CalendarMessages['event']; errorText: KitMessages['errors'] }

/** Edits or deletes. Deleting is done at once and offers the way back: the same event is made again. */
export const DeleteEvent = ({ event, text, errorText }: Props) => {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const [isDeleted, setIsDeleted] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const remove = async () => {
    if (isBusy) return
    setIsBusy(true)
    setProblem(null)
    const answer = await sendJson(`/api/calendar-events/${event.id}`, undefined, { method: 'DELETE' })
    setIsBusy(false)
    if (answer.ok) setIsDeleted(true)
    else setProblem(`${text.notDeleted}. ${explainRefusal(answer.refusal, errorText)}`)
  }
  const restore = async () => {
    if (isBusy) return
    setIsBusy(true)
    setProblem(null)
    const { title, kind, description, from, to, startTime, endTime, room, place } = event
    const { audience, classes, statuses, isPublished } = event
    const answer = await sendJson<{ doc: { id: number } }>('/api/calendar-events', {
      ...{ title, kind, description, from, to, startTime, endTime, room, place },
      ...{ audience, classes, statuses, isPublished },
    })
    if (answer.ok) {
      router.push(hrefs.event(answer.data.doc.id))
      return
    }
    setIsBusy(false)
    setProblem(`${text.notRestored} ${explainRefusal(answer.refusal, errorText)}`)
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
            <Button icon="undo" isBusy={isBusy} onClick={() => void restore()}>
              {text.undo}
            </Button>
            <LinkButton href={hrefs.list()}>{text.back}</LinkButton>
          </>
        ) : (
          <>
            <LinkButton href={hrefs.editEvent(event.id)} icon="edit">
              {text.edit}
            </LinkButton>
            <Button icon="trash" tone="danger" isBusy={isBusy} onClick={() => void remove()}>
              {text.delete}
            </Button>
          </>
        )}
      </Row>
    </Stack>
  )
}
