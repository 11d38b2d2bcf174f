'use client'

import { useEffect, useRef, useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatDate, formatTimeRange } from '@/i18n/format'

import { Notice } from '../notice/notice'
import { sendJson } from '../form/send-json'

type Booking = {
  kind: 'lesson' | 'event'
  title: string | null
  from: string
  to: string
  startTime: string | null
  endTime: string | null
}

type RoomNoticeText = {
  title: string
  /** With `{n}` for how many more there are. */
  more: string
  event: string
  wholeDay: string
}

type Props = {
  locale: Locale
  text: RoomNoticeText
  /** The record that is being changed, which is not told of itself. */
  except?: { collection: string; id: number }
}

const SHOWN = 4
/** Choosing days and times may go on for so long before the server is asked, in milliseconds. */
const PAUSE = 300

/**
 * Tells, inside the form that it stands in, what already takes the chosen room at the chosen time. Reads the fields
 * `room`, `from` (or `date`), `to`, `startTime` and `endTime`; it warns and holds nothing back.
 */
export const RoomNotice = ({ locale, text, except }: Props) => {
  const here = useRef<HTMLDivElement>(null)
  const [bookings, setBookings] = useState<readonly Booking[]>([])
  const { collection, id } = except ?? {}

  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asked = ''
    const look = async () => {
      const values = new FormData(form)
      const value = (name: string): string => {
        const found = values.get(name)
        return typeof found === 'string' ? found : ''
      }
      const room = value('room')
      const from = value('from') || value('date')
      const query = new URLSearchParams({ from, to: value('to') || from })
      for (const name of ['startTime', 'endTime']) if (value(name)) query.set(name, value(name))
      if (collection && id !== undefined) {
        query.set('collection', collection)
        query.set('except', String(id))
      }
      const address = room && from ? `/api/calendar/rooms/${room}/bookings?${query.toString()}` : ''
      if (address === asked) return
      asked = address
      if (!address) {
        setBookings([])
        return
      }
      const answer = await sendJson<{ bookings: Booking[] }>(address, undefined, { method: 'GET' })
      // Only the last question counts; a fault in the days is told when the form is saved.
      if (asked === address) setBookings(answer.ok ? answer.data.bookings : [])
    }
    const plan = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), PAUSE)
    }
    plan()
    form.addEventListener('input', plan)
    form.addEventListener('change', plan)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', plan)
      form.removeEventListener('change', plan)
    }
  }, [collection, id])

  const tell = ({ title, from, startTime, endTime }: Booking): string =>
    [
      formatDate(locale, from),
      startTime ? (endTime ? formatTimeRange(locale, startTime, endTime) : startTime) : text.wholeDay,
      title ?? text.event,
    ].join(', ')
  return (
    <div ref={here} role="status">
      {bookings.length > 0 && (
        <Notice tone="warn" title={text.title}>
          <ul>
            {bookings.slice(0, SHOWN).map((booking, index) => (
              <li key={index}>{tell(booking)}</li>
            ))}
          </ul>
          {bookings.length > SHOWN && <p>{text.more.replace('{n}', String(bookings.length - SHOWN))}</p>}
        </Notice>
      )}
    </div>
  )
}
