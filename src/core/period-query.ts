import { z } from 'zod'

import { inputMessage } from './explain-issues'
import { parseId } from './ids'
import { isSchoolDate } from './school-date'

const WRONG_DATE = inputMessage({ ru: 'Укажите дату.', en: 'Give a date.' })

/** A day in a query or a body. */
export const dateText = z.string(WRONG_DATE).refine(isSchoolDate, WRONG_DATE)

/** A parameter of an address that is empty when nothing was chosen. */
export const chosenId = z
  .string()
  .transform((text) => (text === '' ? null : parseId(text)))
  .nullable()
  .default(null)

/** Longer than any school year: a period of a hundred years is somebody's slip. */
const MOST_DAYS = 400

/** Whether the days make a period of a report: in order, and one year at most. */
export const isPeriod = ({ from, to }: { from: string; to: string }): boolean =>
  from <= to && Date.parse(to) - Date.parse(from) <= MOST_DAYS * 86_400_000

/** What is said of days that make none. */
export const WRONG_PERIOD = {
  path: ['to'],
  message: inputMessage({
    ru: 'Период: от начала до конца, не больше учебного года.',
    en: 'A period from its first to its last day, one year at most.',
  }),
}
