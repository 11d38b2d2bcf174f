import { z } from 'zod'

import { TIME_ZONES } from '@/collections/school/schools'
import { inputMessage } from '@/core/explain-issues'
import { isId } from '@/core/ids'
import { LOCALES } from '@/core/locale'

const EMPTY = inputMessage({ ru: 'Заполните это поле.', en: 'Fill in this field.' })
const tooLong = (max: number): string =>
  inputMessage({ ru: `Слишком длинно: не больше ${max} знаков.`, en: `Too long: at most ${max} characters.` })

const requiredText = (max: number) => z.string(EMPTY).trim().min(1, EMPTY).max(max, tooLong(max))
/** Only kept from being endless: what a good password is, the rules of passwords say. */
const anyPassword = z.string(EMPTY).min(1, EMPTY).max(1000, tooLong(1000))

/** What comes beside the password; each is checked where second factors are kept. */
export const secondStep = {
  secondCode: z.string().trim().max(40, tooLong(40)).optional(),
  passkey: z.looseObject({ id: z.string().max(2000) }).optional(),
}

export const credentials = z.object({ username: requiredText(200), password: anyPassword, ...secondStep })

export const passwordChange = z.object({ current: anyPassword, next: anyPassword })

export const firstPassword = z.object({ next: anyPassword })

export const THEMES = ['auto', 'light', 'dark'] as const

const isAnyGiven = (values: object): boolean => Object.values(values).some((value) => value !== undefined)

export const preferences = z
  .strictObject({ locale: z.enum(LOCALES).optional(), theme: z.enum(THEMES).optional() })
  .refine(isAnyGiven, inputMessage({ ru: 'Укажите язык или оформление.', en: 'Give a language or a theme.' }))

export const schoolChoice = z.object({
  school: z.coerce.number().refine(isId, inputMessage({ ru: 'Выберите школу.', en: 'Choose a school.' })),
})

export const searchQuery = z.object({ q: z.string().trim().max(100, tooLong(100)).default('') })

const USERNAME = inputMessage({
  ru: 'Только латинские буквы, цифры, точка, дефис, от 3 знаков.',
  en: 'Only Latin letters, digits, dot, hyphen, at least 3 characters.',
})

export const newSchool = z.object({
  schoolName: requiredText(300),
  shortName: requiredText(100),
  timeZone: z.enum(TIME_ZONES, inputMessage({ ru: 'Выберите часовой пояс.', en: 'Choose a time zone.' })),
  lastName: requiredText(100),
  firstName: requiredText(100),
  middleName: z
    .string()
    .trim()
    .max(100, tooLong(100))
    .nullish()
    .transform((name) => name || null),
  username: requiredText(60)
    .toLowerCase()
    .regex(/^[a-z\d][a-z\d._-]{2,}$/, USERNAME),
  password: anyPassword,
})
