import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idInput, idParam } from '@/core/id-schemas'
import { isSchoolDate } from '@/core/school-date'

import { LONGEST_ANSWER, LONGEST_REPLY } from '../domain/limits'
import { READER_STATES } from '../operations/class-readers'

const date = z
  .string()
  .refine(isSchoolDate, inputMessage({ ru: 'Такой даты нет.', en: 'There is no such date.' }))
  // A year of four figures that no school of today has lived in: a slip of the keyboard.
  .refine(
    (text) => text >= '2000-01-01' && text <= '2099-12-31',
    inputMessage({
      ru: 'Дата должна быть между 2000 и 2099 годом.',
      en: 'The date must be between 2000 and 2099.',
    }),
  )

const revision = z.number().int().min(0)
const longText = (most: number, what: { ru: string; en: string }) =>
  z.string().max(
    most,
    inputMessage({
      ru: `${what.ru} не длиннее ${most} знаков. Остальное приложите файлом.`,
      en: `${what.en}: ${most} characters at most. Attach the rest as a file.`,
    }),
  )

export const studentParams = z.object({ student: idParam })
export const lessonParams = z.object({ lesson: idParam })
export const lessonFileParams = z.object({ lesson: idParam, file: idParam })
export const answerParams = z.object({ answer: idParam })
export const answerFileParams = z.object({ answer: idParam, file: idParam })
export const classParams = z.object({ class: idParam })

const format = z.enum(TABLE_FORMATS).default('xlsx')

export const weekQuery = z.object({ date: date.optional() })
export const marksQuery = z.object({ term: idParam.optional() })
const readersFilter = z.object({
  q: z.string().trim().max(100).default(''),
  state: z.enum(READER_STATES).default('all'),
  date: date.optional(),
})

export const weekTableQuery = weekQuery.extend({ format })
export const marksTableQuery = marksQuery.extend({ subject: idParam.optional(), format })
export const readersTableQuery = readersFilter.extend({ format })

export const tickBody = z.strictObject({ isDone: z.boolean() })
export const answerBody = z.strictObject({
  text: longText(LONGEST_ANSWER, { ru: 'Ответ', en: 'The answer' }),
})
export const seenBody = z.strictObject({
  answers: z.array(z.strictObject({ id: idInput, revision })).max(100),
})
export const replyBody = z.strictObject({
  text: longText(LONGEST_REPLY, { ru: 'Отзыв', en: 'The reply' }),
  isReturned: z.boolean().default(false),
  revision,
  /** What stood there for whoever writes: a reply of somebody else meanwhile is not written over. */
  was: z.strictObject({ text: z.string().max(LONGEST_REPLY).nullable(), isReturned: z.boolean() }),
})
export const readingBody = z.strictObject({ date })

const page = z.coerce.number().int().min(1).max(999_999).catch(1)

/** What the pages take from their address. */
export const weekAddress = weekQuery.extend({ student: idParam.optional(), class: idParam.optional() })
export const marksAddress = marksQuery.extend({
  student: idParam.optional(),
  subject: idParam.optional(),
  view: z.enum(['subjects', 'list']).catch('subjects'),
  page,
})
export const subjectAddress = marksQuery.extend({ student: idParam.optional(), subject: idParam })
export const finalsAddress = z.object({ student: idParam.optional(), year: idParam.optional() })
export const answersAddress = z.object({ lesson: idParam })
export const readersAddress = readersFilter.extend({ class: idParam.optional(), page })
