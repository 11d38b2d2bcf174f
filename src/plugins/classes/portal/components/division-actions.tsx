'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'

import type { SchoolDate } from '@/core/school-date'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { explainRefusal } from '@/ui/form/explain-refusal'
import { Form } from '@/ui/form/form-layout'
import { sendJson } from '@/ui/form/send-json'
import { TextField } from '@/ui/form/text-field'
import { toast } from '@/ui/toast/toast'

import type { ClassesMessages } from '../../translations'
import type { Division } from '../../types'

type Props = {
  classId: number
  date: SchoolDate
  division: Division
  text: ClassesMessages['actions']
  errorText: KitMessages['errors']
}
type Sent = { url: string; body?: unknown; method?: 'POST' | 'DELETE'; done: string; undo?: () => void }

/** Closing a division by a date, and its way back; one that nothing hangs on may be deleted. */
export const DivisionActions = ({ classId, date, division, text, errorText }: Props) => {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { id, name, revision, to, from, subjects, parts } = division
  const own = `/api/divisions/${id}`

  const send = async ({ url, body, method, done, undo }: Sent): Promise<void> => {
    setBusy(true)
    const answer = await sendJson<{ revision?: number }>(url, body, { method })
    setBusy(false)
    if (!answer.ok) {
      const message = explainRefusal(answer.refusal, errorText)
      setProblem(message)
      if (!isOpen) toast({ text: message, tone: 'bad' })
      return
    }
    setOpen(false)
    toast({ text: done, tone: 'good', action: undo && { label: text.reopen, onAction: undo } })
    router.refresh()
  }
  const reopen = (seen: number): void =>
    void send({ url: `${own}/reopen`, body: { revision: seen }, done: text.reopened })
  const close = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (isBusy) return
    setProblem(null)
    const last = new FormData(event.currentTarget).get('to')
    void send({
      url: `${own}/close`,
      body: { revision, to: last },
      done: text.closed,
      undo: () => reopen(revision + 1),
    })
  }
  const remove = (): void =>
    void send({
      url: own,
      method: 'DELETE',
      done: text.removed,
      undo: () =>
        void send({
          url: `/api/divisions/classes/${classId}`,
          body: {
            name,
            from,
            subjects: subjects.map((subject) => subject.id),
            parts: parts.map((part) => ({ name: part.name, students: part.students.map((one) => one.id) })),
          },
          done: text.reopened,
        }),
    })
  const isUnused = parts.every(({ courses }) => courses.every(({ teachers }) => teachers.length === 0))

  return (
    <>
      {to ? (
        <Button size="s" icon="undo" isBusy={isBusy} onClick={() => reopen(revision)}>
          {text.reopen}
        </Button>
      ) : (
        <Button size="s" tone="quiet" onClick={() => setOpen(true)}>
          {text.close}
        </Button>
      )}
      {!to && isUnused && (
        <Button size="s" tone="quiet" icon="trash" isBusy={isBusy} onClick={remove}>
          {text.remove}
        </Button>
      )}
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={fill(text.closeTitle, { name })}
        closeLabel={text.dialogClose}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{text.cancel}</Button>
            <Button type="submit" form={`close-${id}`} tone="primary" isBusy={isBusy}>
              {text.close}
            </Button>
          </>
        }
      >
        <Form id={`close-${id}`} onSubmit={close} noValidate>
          <p>{text.closeLead}</p>
          <TextField
            name="to"
            type="date"
            label={text.lastDay}
            defaultValue={date}
            error={problem}
            required
          />
        </Form>
      </Dialog>
    </>
  )
}
