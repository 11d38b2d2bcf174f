'use client'

import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { SelectField, type SelectOption } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { RoomNotice } from '@/ui/room-notice/room-notice'

import type { CalendarMessages } from '../../translations'

type Props = {
  event: { id: number; room: number | null; place: string | null } | null
  rooms: readonly SelectOption[]
  errors: Partial<Record<string, string | undefined>>
  locale: Locale
  text: CalendarMessages['form']
}

/** A room of the school, or words for a place outside; a room that is taken is told at once. */
export const PlaceFields = ({ event, rooms, errors, locale, text }: Props) => {
  const [room, setRoom] = useState(String(event?.room ?? ''))
  return (
    <>
      <SelectField
        name="room"
        label={text.room}
        emptyLabel={text.outside}
        optional={text.optional}
        value={room}
        onChange={(change) => setRoom(change.currentTarget.value)}
        options={rooms}
        error={errors.room}
      />
      {!room && (
        <TextField
          name="place"
          label={text.place}
          hint={text.placeHint}
          optional={text.optional}
          defaultValue={event?.place ?? ''}
          maxLength={200}
          error={errors.place}
        />
      )}
      <RoomNotice
        locale={locale}
        text={text.taken}
        except={event ? { collection: 'calendar-events', id: event.id } : undefined}
      />
    </>
  )
}
