import type { CollectionBeforeChangeHook } from 'payload'

import { badFields, type FieldFault } from '@/core/errors'
import { readReference } from '@/db/reference'

import { whenFaults } from '../domain/check-when'

type Input = Record<string, unknown>

const idOf = (value: number | { id: number }): number => (typeof value === 'number' ? value : value.id)
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Fills what follows from the rest, and refuses dates, times and audiences that cannot be, each beside its field. */
export const checkEvent: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const whole = { ...(originalDoc as Input | undefined), ...(data as Input) }
  const { audience, school } = whole
  const event: Input = {
    ...whole,
    to: whole.to || whole.from,
    classes: audience === 'classes' ? asList(whole.classes) : [],
    statuses: audience === 'statuses' ? asList(whole.statuses) : [],
  }
  const faults: FieldFault[] = whenFaults(event)
  const classes = event.classes as (number | { id: number })[]
  if (audience === 'classes' && classes.length === 0)
    faults.push({ path: 'classes', ru: 'Отметьте хотя бы один класс.', en: 'Choose at least one class.' })
  if (audience === 'statuses' && (event.statuses as unknown[]).length === 0)
    faults.push({ path: 'statuses', ru: 'Отметьте, кому показать.', en: 'Choose who shall see it.' })
  const room = event.room as number | { id: number } | null | undefined
  if ((classes.length > 0 || room) && school) {
    const { classes: known, rooms } = await readReference(
      req.payload,
      idOf(school as number | { id: number }),
    )
    if (!classes.every((one) => known.has(idOf(one))))
      faults.push({ path: 'classes', ru: 'Такого класса нет.', en: 'There is no such class.' })
    if (room && !rooms.has(idOf(room)))
      faults.push({ path: 'room', ru: 'Такого кабинета в школе нет.', en: 'The school has no such room.' })
  }
  if (faults.length > 0) throw badFields(faults)
  return {
    ...data,
    to: event.to,
    classes: event.classes,
    statuses: event.statuses,
    // A room of the school says where; words are for places outside.
    ...(room && { place: null }),
    changedBy: operation === 'create' ? null : (req.user?.id ?? null),
  }
}
