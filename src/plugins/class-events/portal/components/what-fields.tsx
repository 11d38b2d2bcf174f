'use client'

import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { FieldRow } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { RoomNotice } from '@/ui/room-notice/room-notice'

import type { ClassEventsMessages } from '../../translations'
import type { ClassEvent, EventInput } from '../../types'
import type { FormChoices } from './form-choices'

type Props = {
  event: ClassEvent | null
  draft: Pick<EventInput, 'title' | 'from' | 'to' | 'startTime' | 'endTime' | 'room' | 'place'>
  choices: FormChoices
  errors: Partial<Record<string, string | undefined>>
  locale: Locale
  text: ClassEventsMessages['form']
}

/** What it is, when and where; a room that is taken is told at once. */
export const WhatFields = ({ event, draft, choices, errors, locale, text }: Props) => {
  const first = event ?? draft
  const [room, setRoom] = useState(String(first.room ?? ''))
  return (
    <>
      <SelectField
        name="kind"
        label={text.kind}
        emptyLabel={text.chooseKind}
        defaultValue={event?.kind ?? ''}
        options={choices.kinds}
        error={errors.kind}
      />
      <TextField
        name="title"
        label={text.title}
        defaultValue={first.title}
        maxLength={200}
        error={errors.title}
        required
      />
      <FieldRow>
        <TextField
          name="from"
          type="date"
          label={text.from}
          defaultValue={first.from}
          error={errors.from}
          required
        />
        <TextField
          name="to"
          type="date"
          label={text.to}
          hint={text.toHint}
          optional={text.optional}
          defaultValue={first.to !== first.from ? first.to : ''}
          error={errors.to}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="startTime"
          type="time"
          label={text.startTime}
          optional={text.optional}
          defaultValue={first.startTime ?? ''}
          error={errors.startTime}
        />
        <TextField
          name="endTime"
          type="time"
          label={text.endTime}
          optional={text.optional}
          defaultValue={first.endTime ?? ''}
          error={errors.endTime}
        />
      </FieldRow>
      <SelectField
        name="room"
        label={text.room}
        emptyLabel={text.outside}
        optional={text.optional}
        value={room}
        onChange={(change) => setRoom(change.currentTarget.value)}
        options={choices.rooms}
        error={errors.room}
      />
      {!room && (
        <TextField
          name="place"
          label={text.place}
          hint={text.placeHint}
          optional={text.optional}
          defaultValue={first.place ?? ''}
          maxLength={200}
          error={errors.place}
        />
      )}
      <RoomNotice
        locale={locale}
        text={text.taken}
        except={event ? { collection: 'class-events', id: event.id } : undefined}
      />
    </>
  )
}
