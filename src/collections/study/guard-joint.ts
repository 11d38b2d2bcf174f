import type { CollectionBeforeChangeHook } from 'payload'

import { defineError } from '@/core/errors'
import { rows } from '@/db/rows'

type Workload = { id: number; teacher: unknown; subject: unknown; hoursPerWeek: number; jointWith?: unknown }

const isJoint = defineError({
  code: 'joint-lesson',
  status: 409,
  message: {
    ru: () =>
      'Это совместный урок нескольких классов: учитель, предмет и часы у них одни. Измените нагрузку на странице «Учебный план» → «Нагрузка» или сначала разделите урок в расписании.',
    en: () =>
      'This is a joint lesson of several classes: they have one teacher, one subject and equal hours. Change it on the page of workloads, or part it in the timetable first.',
  },
})

const FIELDS = ['teacher', 'subject', 'hoursPerWeek'] as const
const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** One class of a joint lesson alone gets no other teacher, subject or hours. Docs: docs/adr/0013-joint-lessons.md */
export const guardJoint: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update') return data
  const before = originalDoc as Workload
  const changed = FIELDS.find((field) => field in data && idOf(data[field]) !== idOf(before[field]))
  if (!changed) return data
  const led = before.jointWith
    ? 1
    : await rows(req).count({ collection: 'workloads', where: { jointWith: { equals: before.id } } })
  if (led > 0) throw isJoint(undefined, { path: changed })
  return data
}
