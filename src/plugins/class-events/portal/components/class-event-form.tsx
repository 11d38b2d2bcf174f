'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'
import { BothVersions } from '@/ui/both-versions/both-versions'
import { Button } from '@/ui/button/button'
import { Form, FormActions } from '@/ui/form/form-layout'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { ClassEventsMessages } from '../../translations'
import type { ClassEvent, EventInput } from '../../types'
import { hrefs } from '../hrefs'
import { eventDifferences } from './event-differences'
import type { FormChoices } from './form-choices'
import { WhatFields } from './what-fields'
import { WhoFields, type WhoValue } from './who-fields'

type Props = {
  /** The event that is changed; a new one when missing. */
  event: ClassEvent | null
  /** What a new event begins with. */
  draft: Pick<
    EventInput,
    'class' | 'calendarEvent' | 'title' | 'from' | 'to' | 'startTime' | 'endTime' | 'room' | 'place'
  >
  choices: FormChoices
  locale: Locale
  text: ClassEventsMessages['form']
  errorText: KitMessages['errors']
}

type Newer = { event: ClassEvent; message: string; mine: EventInput }

/** Records an event of a class or changes it. Whoever was slower sees both versions and chooses. */
export const ClassEventForm = ({ event: opened, ...props }: Props) => {
  const [event, setEvent] = useState(opened)
  return <Fields key={event?.updatedAt} {...props} event={event} onTakeTheirs={setEvent} />
}

type FieldsProps = Props & { onTakeTheirs: (event: ClassEvent) => void }

const Fields = ({ event, onTakeTheirs, draft, choices, locale, text, errorText }: FieldsProps) => {
  const router = useRouter()
  const [who, setWho] = useState<WhoValue>({
    isWholeClass: event?.isWholeClass ?? true,
    students: new Set(event?.students),
    staff: new Set(event?.staff),
  })
  const [newer, setNewer] = useState<Newer | null>(null)
  const seen = useRef(event?.updatedAt)
  const sent = useRef<EventInput | null>(null)
  const { form, formProps, errors, problem, isBusy } = useJsonForm<{ id: number }>({
    url: event ? `/api/class-life/events/${event.id}` : '/api/class-life/events',
    method: event ? 'PUT' : 'POST',
    text: errorText,
    validate: ({ title, from, kind }) => ({
      kind: kind ? undefined : text.noKind,
      title: title?.trim() ? undefined : text.noTitle,
      from: from ? undefined : text.noFrom,
    }),
    toBody: (values) => {
      const { class: classId, calendarEvent } = event ?? draft
      const fields = {
        kind: Number(values.kind),
        title: values.title?.trim() ?? '',
        from: values.from ?? '',
        to: values.to || values.from || '',
        startTime: values.startTime || null,
        endTime: values.endTime || null,
        room: values.room ? Number(values.room) : null,
        place: values.place?.trim() || null,
        isWholeClass: who.isWholeClass,
        students: who.isWholeClass ? [] : [...who.students],
        staff: [...who.staff],
        guests: values.guests?.trim() || null,
        text: values.text?.trim() || null,
      }
      sent.current = { ...fields, class: classId, calendarEvent }
      return event ? { ...fields, seen: seen.current } : sent.current
    },
    explain: ({ errors: [error] }) => {
      if (error?.code !== 'class-event-changed' || !sent.current) return undefined
      const details = error.details as { event: ClassEvent }
      setNewer({ event: details.event, message: error.message ?? '', mine: sent.current })
      return undefined
    },
    onDone: ({ id }) => {
      toast({ text: text.saved, tone: 'good' })
      router.push(hrefs.event(id))
      router.refresh()
      return 'leaving'
    },
  })
  const keepMine = () => {
    seen.current = newer?.event.updatedAt
    setNewer(null)
    form.current?.requestSubmit()
  }
  return (
    <Form {...formProps}>
      {newer && (
        <BothVersions
          message={newer.message}
          differences={eventDifferences(newer.mine, newer.event, choices, text)}
          isBusy={isBusy}
          onKeepMine={keepMine}
          onTakeTheirs={() => onTakeTheirs(newer.event)}
          text={text.both}
        />
      )}
      {problem && !newer && (
        <div role="alert">
          <Notice tone="bad" title={text.problem}>
            {problem}
          </Notice>
        </div>
      )}
      <WhatFields event={event} draft={draft} choices={choices} errors={errors} locale={locale} text={text} />
      <WhoFields
        value={who}
        onChange={setWho}
        choices={choices}
        guests={event?.guests ?? ''}
        errors={errors}
        text={text}
      />
      <TextAreaField
        name="text"
        label={text.text}
        hint={text.textHint}
        optional={text.optional}
        defaultValue={event?.text ?? ''}
        maxLength={5000}
        rows={6}
        error={errors.text}
      />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
      </FormActions>
    </Form>
  )
}
