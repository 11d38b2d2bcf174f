import { z } from 'zod'

import { inputMessage } from '@/core/explain-issues'
import { isId } from '@/core/ids'

const EMPTY = inputMessage({ ru: 'Заполните это поле.', en: 'Fill in this field.' })
const WRONG_ID = inputMessage({ ru: 'Такого номера нет.', en: 'There is no such number.' })
const LONG = inputMessage({
  ru: 'Слишком длинно: не больше 100 знаков.',
  en: 'Too long: at most 100 characters.',
})

const idParam = z.coerce.number(WRONG_ID).refine(isId, WRONG_ID)
const password = z.string().max(1000).optional()
const title = z.string().trim().max(100, LONG).default('')

export const factorParams = z.object({ factor: idParam })
export const signInParams = z.object({ signIn: idParam })
export const accountParams = z.object({ account: idParam })

export const withPassword = z.strictObject({ password })
export const newTotp = z.strictObject({
  ticket: z.string(EMPTY).min(1, EMPTY).max(1000),
  code: z.string(EMPTY).trim().min(1, EMPTY).max(20),
  title,
  password,
})
export const newPasskey = z.strictObject({
  response: z.looseObject({ id: z.string().max(2000) }),
  title,
  password,
})
export const sessionEnd = z.strictObject({ session: z.string(EMPTY).min(1, EMPTY).max(64), password })
export const answer = z.strictObject({ isMine: z.boolean() })
