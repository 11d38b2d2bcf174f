import { setClock } from '@/core/clock'
import type { SchoolDate } from '@/core/school-date'

/** The day on which the tests happen: a Monday of the second quarter, after two lessons. */
export const TODAY: SchoolDate = '2026-11-23'

/** Stops the school's clock at a day and a time of Samara. */
export const standAt = (date: SchoolDate = TODAY, time = '10:00'): void =>
  setClock(() => new Date(`${date}T${time}:00+04:00`))

export { setClock }
