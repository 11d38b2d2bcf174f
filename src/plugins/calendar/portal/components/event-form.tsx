'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Checkbox } from '@/ui/form/checkbox'
import { FieldGroup, FieldRow, Form, FormActions } from '@/ui/form/form-layout'
import { SelectField, type SelectOption } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useJsonForm } from '@/ui/form/use-json-form'
import { Notice } from '@/ui/notice/notice'
import { toast } from '@/ui/toast/toast'

import type { CalendarMessages } from '../../translations'
import type { Audience, CalendarEvent } from '../../types'
import { hrefs } from '../hrefs'
import styles from '../views/calendar.module.css'

type Props = {
  /** The event that is edited; a new one when missing. */
  event: CalendarEvent | null
  /** The first day that a new event is offered. */
  date: string
  kinds: readonly SelectOption[]
  audiences: readonly SelectOption[]
  classes: readonly { id: number; name: string }[]
  statuses: readonly { value: string; label: string }[]
  text: CalendarMessages['form']
  errorText: KitMessages['errors']
}

const toggled = <TValue,>(set: ReadonlySet<TValue>, value: TValue): ReadonlySet<TValue> => {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

/** Makes an event or changes it. */
export const EventForm = ({ event, date, kinds, audiences, classes, statuses, text, errorText }: Props) => {
  const router = useRouter()
  const [audience, setAudience] = useState<Audience>(event?.audience ?? 'everybody')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(event?.classes))
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set(event?.statuses))
  const { formProps, errors, problem, isBusy } = useJsonForm<{ doc: { id: number } }>({
    url: event ? `/api/calendar-events/${event.id}` : '/api/calendar-events',
    method: event ? 'PATCH' : 'POST',
    text: errorText,
    validate: ({ title, from }) => ({
      title: title?.trim() ? undefined : text.noTitle,
      from: from ? undefined : text.noFrom,
    }),
    toBody: ({ title, kind, from, to, startTime, endTime, place, description, isPublished }) => ({
      title: title?.trim(),
      kind,
      from,
      to: to || from,
      startTime: startTime || null,
      endTime: endTime || null,
      place: place?.trim() || null,
      description: description?.trim() || null,
      audience,
      classes: audience === 'classes' ? [...chosen] : [],
      statuses: audience === 'statuses' ? [...named] : [],
      isPublished: isPublished === 'on',
    }),
    onDone: ({ doc }) => {
      toast({ text: text.saved, tone: 'good' })
      router.push(hrefs.event(doc.id))
      router.refresh()
      return 'leaving'
    },
  })
  const groupError =
    audience === 'classes' ? errors.classes : audience === 'statuses' ? errors.statuses : null
  return (
    <Form {...formProps}>
      {problem && (
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
        options={kinds}
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
      <TextField
        name="place"
        label={text.place}
        hint={text.placeHint}
        optional={text.optional}
        defaultValue={event?.place ?? ''}
        maxLength={200}
        error={errors.place}
      />
      <SelectField
        name="audience"
        label={text.audience}
        value={audience}
        onChange={(change) => setAudience(change.currentTarget.value as Audience)}
        options={audiences}
        error={errors.audience}
      />
      {audience === 'classes' && (
        <FieldGroup legend={text.classes}>
          {groupError && <Notice tone="bad">{groupError}</Notice>}
          <div className={styles.options}>
            {classes.map(({ id, name }) => (
              <Checkbox
                key={id}
                name="classes"
                label={name}
                checked={chosen.has(id)}
                onChange={() => setChosen(toggled(chosen, id))}
              />
            ))}
          </div>
        </FieldGroup>
      )}
      {audience === 'statuses' && (
        <FieldGroup legend={text.statuses}>
          {groupError && <Notice tone="bad">{groupError}</Notice>}
          <div className={styles.options}>
            {statuses.map(({ value, label }) => (
              <Checkbox
                key={value}
                name="statuses"
                label={label}
                checked={named.has(value)}
                onChange={() => setNamed(toggled(named, value))}
              />
            ))}
          </div>
        </FieldGroup>
      )}
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
