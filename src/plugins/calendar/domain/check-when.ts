import type { FieldFault } from '@/core/errors'
import { daysBetween, isSchoolDate } from '@/core/school-date'

/** The longest event, in days: a school year. */
const LONGEST = 366

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** What is checked of an event: its days as `from` and `to`, its times as `HH:mm` or nothing. */
type WhenInput = { from?: unknown; to?: unknown; startTime?: unknown; endTime?: unknown }

const datesOf = ({ from, to }: WhenInput): FieldFault[] => {
  if (!isSchoolDate(from) || !isSchoolDate(to)) return []
  if (from < '1990-01-01' || to > '2199-12-31')
    return [{ path: 'from', ru: 'Проверьте год.', en: 'Check the year.' }]
  if (to < from)
    return [
      {
        path: 'to',
        ru: 'Последний день не может быть раньше первого.',
        en: 'The last day cannot be before the first.',
      },
    ]
  return daysBetween(from, to) > LONGEST
    ? [{ path: 'to', ru: 'Событие не может длиться дольше года.', en: 'An event lasts a year at most.' }]
    : []
}

const timesOf = ({ from, to, startTime, endTime }: WhenInput): FieldFault[] => {
  const faults: FieldFault[] = []
  for (const [path, value] of [
    ['startTime', startTime],
    ['endTime', endTime],
  ] as const)
    if (value && !(typeof value === 'string' && TIME.test(value)))
      faults.push({ path, ru: 'Укажите время в виде ЧЧ:ММ.', en: 'Give the time as HH:MM.' })
  if (faults.length > 0) return faults
  if (endTime && !startTime)
    return [{ path: 'startTime', ru: 'Укажите и время начала.', en: 'Give the time of the beginning too.' }]
  if (startTime && endTime && from === to && (endTime as string) <= (startTime as string))
    return [
      {
        path: 'endTime',
        ru: 'Конец должен быть позже начала.',
        en: 'The end must be later than the beginning.',
      },
    ]
  return []
}

/** What cannot be in the days and times of an event, each beside its field; empty when they can. */
export const whenFaults = (when: WhenInput): FieldFault[] => [...datesOf(when), ...timesOf(when)]
