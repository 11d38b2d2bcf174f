import { z } from 'zod'

import { TABLE_FORMATS } from '@/core/files/table-file'
import { chosenId, dateText, isPeriod, WRONG_PERIOD } from '@/core/period-query'

import { GROUPINGS } from '../domain/sum-attendance'

const q = z.string().max(100).default('')
const format = z.enum(TABLE_FORMATS).default('xlsx')
const narrowed = { grade: chosenId, class: chosenId, q }

const figures = {
  ...narrowed,
  from: dateText,
  to: dateText,
  group: z.enum(GROUPINGS).default('class'),
  /** In percent. */
  least: z.coerce.number().int().min(0).max(100).default(0),
}
export const figuresQuery = z.object(figures).refine(isPeriod, WRONG_PERIOD)
export const figuresTableQuery = z.object({ ...figures, format }).refine(isPeriod, WRONG_PERIOD)

const day = { ...narrowed, date: dateText }
export const dayQuery = z.object(day)
export const dayTableQuery = z.object({ ...day, format })
