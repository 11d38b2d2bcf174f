import type { CollectionBeforeChangeHook } from 'payload'

import { badFields, type FieldFault } from '@/core/errors'
import { daysBetween, isSchoolDate } from '@/core/school-date'
import { readReference } from '@/db/reference'

/** The longest event, in days: a school year. */
const LONGEST = 366

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

type Input = Record<string, unknown>

const datesOf = ({ from, to }: Input): FieldFault[] => {
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

const timesOf = ({ from, to, startTime, endTime }: Input): FieldFault[] => {
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

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Fills what follows from the rest, and refuses dates, times and audiences that cannot be, each beside its field. */
export const checkEvent: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const whole = { ...(originalDoc as Input | undefined), ...(data as Input) }
  const { audience, school } = whole
  const event: Input = {
    ...whole,
    to: whole.to || whole.from,
    classes: audience === 'classes' ? asList(whole.classes) : [],
    statuses: audience === 'statuses' ? asList(whole.statuses) : [],
  }
  const faults = [...datesOf(event), ...timesOf(event)]
  const classes = event.classes as (number | { id: number })[]
  if (audience === 'classes' && classes.length === 0)
    faults.push({ path: 'classes', ru: 'Отметьте хотя бы один класс.', en: 'Choose at least one class.' })
  if (audience === 'statuses' && (event.statuses as unknown[]).length === 0)
    faults.push({ path: 'statuses', ru: 'Отметьте, кому показать.', en: 'Choose who shall see it.' })
  if (classes.length > 0 && school) {
    const { classes: known } = await readReference(
      req.payload,
      typeof school === 'number' ? school : (school as { id: number }).id,
    )
    if (!classes.every((one) => known.has(typeof one === 'number' ? one : one.id)))
      faults.push({ path: 'classes', ru: 'Такого класса нет.', en: 'There is no such class.' })
  }
  if (faults.length > 0) throw badFields(faults)
  return { ...data, to: event.to, classes: event.classes, statuses: event.statuses }
}
