import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { TABLE_FORMATS } from '@/core/files/table-file'
import { idParam } from '@/core/id-schemas'
import { isId } from '@/core/ids'
import { dateText as date } from '@/core/period-query'

import { LONGEST_NOTE } from '../domain/limits'
import { NOTICE_REASONS } from '../types'

const NO_CHILD = inputMessage({ ru: 'Выберите ребёнка.', en: 'Choose the child.' })
const RELOAD = inputMessage({ ru: 'Обновите страницу.', en: 'Reload the page.' })
const LONG = inputMessage({
  ru: `Пояснение — не длиннее ${LONGEST_NOTE} знаков.`,
  en: `A note has at most ${LONGEST_NOTE} characters.`,
})

const notice = z.object({
  from: date,
  to: date,
  reason: z.enum(NOTICE_REASONS, inputMessage({ ru: 'Выберите причину.', en: 'Choose the reason.' })),
  note: z
    .string()
    .trim()
    .max(LONGEST_NOTE, LONG)
    .transform((text) => text || null)
    .nullable()
    .default(null),
})

export const noticeParams = z.object({ notice: idParam })
export const noticeFileParams = z.object({ notice: idParam, file: idParam })
export const noticeBody = notice.extend({ student: z.number(NO_CHILD).refine(isId, NO_CHILD) })
export const noticeChange = notice.extend({
  seen: z.number(RELOAD).int(RELOAD).min(0, RELOAD).max(1_000_000_000, RELOAD),
})
export const tableQuery = z.object({
  when: z.enum(['now', 'new', 'all']).default('all'),
  q: z.string().max(100).optional(),
  format: z.enum(TABLE_FORMATS).default('xlsx'),
})
