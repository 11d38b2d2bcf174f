'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'
import { BothVersions } from '@/ui/both-versions/both-versions'
import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { FieldRow, Form, FormActions } from '@/ui/form/form-layout'
import { SelectField, type SelectOption } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { CalendarMessages } from '../../translations'
import type { CalendarEvent } from '../../types'
import { hrefs } from '../hrefs'
import { AudienceFields, type AudienceValue } from './audience-fields'
import { eventDifferences, type EventValues } from './event-differences'
import { PlaceFields } from './place-fields'

type Props = {
  /** The event that is edited; a new one when missing. */
  event: CalendarEvent | null
  /** The first day that a new event is offered. */
  date: string
  kinds: readonly SelectOption[]
  audiences: readonly SelectOption[]
  rooms: readonly SelectOption[]
  classes: readonly { id: number; name: string }[]
  statuses: readonly { value: string; label: string }[]
  locale: Locale
  text: CalendarMessages['form']
  errorText: KitMessages['errors']
}

type Newer = { event: CalendarEvent; message: string; mine: EventValues }

/** Makes an event or changes it. Whoever was slower sees both versions and chooses. */
export const EventForm = ({ event: opened, ...props }: Props) => {
  const [event, setEvent] = useState(opened)
  return <Fields key={event?.updatedAt} {...props} event={event} onTakeTheirs={setEvent} />
}

type FieldsProps = Props & { onTakeTheirs: (event: CalendarEvent) => void }

const Fields = ({ event, onTakeTheirs, date, locale, text, errorText, ...choices }: FieldsProps) => {
  const router = useRouter()
  const [whom, setWhom] = useState<AudienceValue>({
    audience: event?.audience ?? 'everybody',
    classes: new Set(event?.classes),
    statuses: new Set(event?.statuses),
  })
  const [newer, setNewer] = useState<Newer | null>(null)
  const seen = useRef(event?.updatedAt)
  const sent = useRef<EventValues | null>(null)
  const { form, formProps, errors, problem, isBusy } = useJsonForm<{ doc: { id: number } }>({
    url: event ? `/api/calendar/events/${event.id}` : '/api/calendar-events',
    method: event ? 'PUT' : 'POST',
    text: errorText,
    validate: ({ title, from }) => ({
      title: title?.trim() ? undefined : text.noTitle,
      from: from ? undefined : text.noFrom,
    }),
    toBody: ({ title, kind, from, to, startTime, endTime, room, place, description, isPublished }) => {
      const { audience, classes, statuses } = whom
      sent.current = {
        title: title?.trim() ?? '',
        kind: kind as EventValues['kind'],
        from: from ?? '',
        to: to || from || '',
        startTime: startTime || null,
        endTime: endTime || null,
        room: room ? Number(room) : null,
        place: place?.trim() || null,
        description: description?.trim() || null,
        audience,
        classes: audience === 'classes' ? [...classes] : [],
        statuses: audience === 'statuses' ? ([...statuses] as EventValues['statuses']) : [],
        isPublished: isPublished === 'on',
      }
      return { ...sent.current, ...(event && { seen: seen.current }) }
    },
    explain: ({ errors: [error] }) => {
      if (error?.code !== 'event-changed' || !sent.current) return undefined
      const details = error.details as { event: CalendarEvent }
      setNewer({ event: details.event, message: error.message ?? '', mine: sent.current })
      return undefined
    },
    onDone: ({ doc }) => {
      toast({ text: text.saved, tone: 'good' })
      router.push(hrefs.event(doc.id))
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
          differences={eventDifferences(newer.mine, newer.event, { ...choices, text })}
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
      <TextField
        name="title"
        label={text.title}
        defaultValue={event?.title}
        maxLength={200}
        error={errors.title}
        required
      />
      <SelectField
        name="kind"
        label={text.kind}
        defaultValue={event?.kind ?? 'event'}
        options={choices.kinds}
        error={errors.kind}
      />
      <FieldRow>
        <TextField
          name="from"
          type="date"
          label={text.from}
          defaultValue={event?.from ?? date}
          error={errors.from}
          required
        />
        <TextField
          name="to"
          type="date"
          label={text.to}
          hint={text.toHint}
          optional={text.optional}
          defaultValue={event && event.to !== event.from ? event.to : ''}
          error={errors.to}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="startTime"
          type="time"
          label={text.startTime}
          hint={text.timeHint}
          optional={text.optional}
          defaultValue={event?.startTime ?? ''}
          error={errors.startTime}
        />
        <TextField
          name="endTime"
          type="time"
          label={text.endTime}
          optional={text.optional}
          defaultValue={event?.endTime ?? ''}
          error={errors.endTime}
        />
      </FieldRow>
      <PlaceFields event={event} rooms={choices.rooms} errors={errors} locale={locale} text={text} />
      <AudienceFields
        value={whom}
        onChange={setWhom}
        audiences={choices.audiences}
        classes={choices.classes}
        statuses={choices.statuses}
        errors={errors}
        text={text}
      />
      <TextAreaField
        name="description"
        label={text.description}
        optional={text.optional}
        defaultValue={event?.description ?? ''}
        maxLength={3000}
        rows={4}
        error={errors.description}
      />
      <Checkbox
        name="isPublished"
        label={text.isPublished}
        hint={text.publishedHint}
        defaultChecked={event?.isPublished ?? true}
      />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {text.save}
        </Button>
      </FormActions>
    </Form>
  )
}
