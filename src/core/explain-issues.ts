import { z } from 'zod'

import type { Locale } from './locale'

type Explained = { code: 'bad-input'; message: string; path: string }

const localeError = { ru: z.locales.ru().localeError, en: z.locales.en().localeError }

/** Says in the reader's language what is wrong with each field. A schema's own message wins over zod's. */
export const explainIssues = (issues: readonly z.core.$ZodIssue[], locale: Locale): Explained[] =>
  issues.map((issue) => {
    const path = issue.path.join('.')
    const own = ownMessages.get(issue.message)?.[locale]
    const translated = localeError[locale](issue as never)
    const general = typeof translated === 'string' ? translated : translated?.message
    return { code: 'bad-input', path, message: own ?? general ?? issue.message }
  })

const ownMessages = new Map<string, Record<Locale, string>>()

/** Declares a schema's message in both languages: `z.string().max(5, inputMessage({ ru, en }))`. */
export const inputMessage = (message: Record<Locale, string>): string => {
  ownMessages.set(message.ru, message)
  return message.ru
}
