'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { sendJson } from '@/ui/form/send-json'
import { toast } from '@/ui/toast/toast'

import type { CalendarMessages } from '../../translations'
import type { CalendarEvent } from '../../types'
import { hrefs } from '../hrefs'

type Props = { event: CalendarEvent; text: CalendarMessages['event']; errorText: KitMessages['errors'] }

/** Deletes at once and offers the way back: the same event is made again. */
export const DeleteEvent = ({ event, text, errorText }: Props) => {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)

  const restore = async () => {
    const { title, kind, description, from, to, startTime, endTime, place } = event
    const { audience, classes, statuses, isPublished } = event
    const answer = await sendJson('/api/calendar-events', {
      ...{ title, kind, description, from, to, startTime, endTime, place },
      ...{ audience, classes, statuses, isPublished },
    })
    toast(answer.ok ? { text: text.restored, tone: 'good' } : { text: text.notRestored, tone: 'bad' })
    router.refresh()
  }
  const remove = async () => {
    if (isBusy) return
    setIsBusy(true)
    const answer = await sendJson(`/api/calendar-events/${event.id}`, undefined, { method: 'DELETE' })
    if (!answer.ok) {
      setIsBusy(false)
      toast({ text: `${text.notDeleted}. ${explainRefusal(answer.refusal, errorText)}`, tone: 'bad' })
      return
    }
    toast({ text: text.deleted, action: { label: text.undo, onAction: () => void restore() } })
    router.push(hrefs.list())
    router.refresh()
  }
  return (
    <Button icon="trash" tone="danger" isBusy={isBusy} onClick={() => void remove()}>
      {text.delete}
    </Button>
  )
}
