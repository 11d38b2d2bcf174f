import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idInput, idParam, optionalIdInput, optionalIdParam, WRONG_ID } from '@/core/id-schemas'
import { isId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'

const DATE = inputMessage({ ru: 'Укажите дату.', en: 'Give a date.' })
const date = z.string(DATE).refine(isSchoolDate, DATE)
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, inputMessage({ ru: `Не длиннее ${most} знаков.`, en: `At most ${most} characters.` }))
    .nullable()
    .default(null)

export const recordParams = z.object({ record: idParam })
export const pictureParams = z.object({ picture: idParam })

const fields = {
  kind: z.number(inputMessage({ ru: 'Выберите вид.', en: 'Choose a kind.' })).refine(isId, WRONG_ID),
  title: z
    .string()
    .trim()
    .min(1, inputMessage({ ru: 'Назовите мероприятие.', en: 'Name the event.' }))
    .max(200),
  from: date,
  to: date,
  startTime: words(5),
  endTime: words(5),
  room: optionalIdInput,
  place: words(200),
  isWholeClass: z.boolean().default(true),
  students: z.array(idInput).max(200).default([]),
  staff: z.array(idInput).max(100).default([]),
  guests: words(500),
  text: words(5000),
}

export const addBody = z.strictObject({
  ...fields,
  class: idInput,
  calendarEvent: optionalIdInput,
})
/** `seen` is when the version that was opened had been saved. */
export const changeBody = z.strictObject({ ...fields, seen: z.string().max(40) })

export const pictureBody = z.strictObject({
  caption: words(300),
  students: z.array(idInput).max(200).default([]),
  isPublished: z.boolean(),
  isChecked: z.boolean().default(false),
})

const optionalDate = z
  .string()
  .refine((text) => text === '' || isSchoolDate(text), DATE)
  .default('')
  .transform((text) => text || null)

export const filterQuery = z.object({
  q: z.string().trim().max(100).default(''),
  class: optionalIdParam,
  kind: optionalIdParam,
  from: optionalDate,
  to: optionalDate,
})
export const tableQuery = filterQuery.extend({
  format: z
    .enum(TABLE_FORMATS, inputMessage({ ru: 'Формат — xlsx или csv.', en: 'The format is xlsx or csv.' }))
    .default('xlsx'),
})
