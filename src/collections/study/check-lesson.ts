import type { CollectionBeforeChangeHook } from 'payload'

import { defineError, notFound } from '@/core/errors'
import { isId } from '@/core/ids'
import { isSchoolDate, isWithin } from '@/core/school-date'
import { readReference } from '@/db/reference'

import { type DayOff, dayOff, termOf } from './day-off'

const WHY = {
  ru: (off: DayOff): string => {
    if (off.kind === 'outside-year') return `Дата вне учебного года: он длится с ${off.from} по ${off.to}.`
    if (off.kind === 'weekend') return 'В этот день недели школа не учится.'
    return off.kind === 'holiday' ? `В этот день праздник: ${off.name}.` : `В эти дни каникулы: ${off.name}.`
  },
  en: (off: DayOff): string => {
    if (off.kind === 'outside-year') return `The date is outside the school year, ${off.from} to ${off.to}.`
    if (off.kind === 'weekend') return 'The school has no lessons on this day of the week.'
    return off.kind === 'holiday' ? `A holiday: ${off.name}.` : `Vacations: ${off.name}.`
  },
}

export const lessonOnDayOff = defineError<DayOff>({ code: 'lesson-on-day-off', status: 422, message: WHY })

const workloadNotActive = defineError({
  code: 'workload-not-active',
  status: 422,
  message: {
    ru: () => 'В этот день нагрузка не действует: проверьте её даты.',
    en: () => 'The workload does not last on this day: check its dates.',
  },
})

type Lesson = { workload: number; date: string; school: number }

/** Copies what the hot pages need from the workload, and refuses a day without lessons. */
export const checkLesson: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const lesson = { ...originalDoc, ...data } as Lesson
  const before = originalDoc as Lesson | undefined
  const isMoved = lesson.workload !== before?.workload || lesson.date !== before?.date
  if (!isMoved) return data
  // What is no date or no id at all, the fields themselves refuse after this.
  if (!isSchoolDate(lesson.date) || !isId(lesson.workload)) return data
  const reference = await readReference(req.payload, lesson.school)
  const workload = reference.workloads.get(lesson.workload)
  if (!workload) throw notFound(undefined, { path: 'workload' })
  const question = { reference, classId: workload.class, date: lesson.date }
  const off = dayOff(question)
  if (off) throw lessonOnDayOff(off, { path: 'date' })
  if (!isWithin(workload, lesson.date)) throw workloadNotActive(undefined, { path: 'date' })
  const { subject, subgroup, teacher } = workload
  return { ...data, class: workload.class, subject, subgroup, teacher, term: termOf(question)?.id ?? null }
}
