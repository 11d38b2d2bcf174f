import { z } from 'zod'

import type { Locale, Localized } from './locale'

type Explained = { code: 'bad-input'; message: string; path: string }
type Issue = z.core.$ZodIssue

const localeError = { ru: z.locales.ru().localeError, en: z.locales.en().localeError }

/** What zod calls a type, in words of the people who read it. */
const TYPES: Record<string, Localized | undefined> = {
  string: { ru: 'текст', en: 'a text' },
  number: { ru: 'число', en: 'a number' },
  int: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'да или нет', en: 'yes or no' },
  array: { ru: 'список', en: 'a list' },
  object: { ru: 'набор полей', en: 'a set of fields' },
  date: { ru: 'дата', en: 'a date' },
}

const wrongType = (issue: Issue, locale: Locale): string | undefined => {
  if (issue.code !== 'invalid_type') return undefined
  if (issue.input === undefined) return locale === 'ru' ? 'Не заполнено.' : 'Not filled in.'
  const type = TYPES[issue.expected]?.[locale]
  return type && (locale === 'ru' ? `Здесь нужно: ${type}.` : `This must be ${type}.`)
}

const general = (issue: Issue, locale: Locale): string => {
  const translated = localeError[locale](issue as never)
  return (typeof translated === 'string' ? translated : translated?.message) ?? issue.message
}

/** Says in the reader's language what is wrong with each field. A schema's own message wins over zod's. */
export const explainIssues = (issues: readonly Issue[], locale: Locale): Explained[] =>
  issues.map((issue) => ({
    code: 'bad-input',
    path: issue.path.join('.'),
    message: ownMessages.get(issue.message)?.[locale] ?? wrongType(issue, locale) ?? general(issue, locale),
  }))

const ownMessages = new Map<string, Localized>()

/** Declares a schema's message in both languages: `z.string().max(5, inputMessage({ ru, en }))`. */
export const inputMessage = (message: Localized): string => {
  ownMessages.set(message.ru, message)
  return message.ru
}
