import { APIError } from 'payload'

import type { Locale } from './locale'

const BRAND = Symbol.for('asu-rso.app-error')

/** An error that a person can read and act on. Never carries anything that person may not know. */
export type AppError = Error & {
  code: string
  status: number
  isPublic: true
  /** The message in the reader's language. */
  messageFor: (locale: Locale) => string
  /** Which input the message stands beside: a path such as `marks.3.value`. */
  path?: string
  /** Facts for the client, for example the newer value in a conflict. */
  details?: unknown
  /** What else is wrong in the same input: told in the same answer. */
  others?: readonly AppError[]
}

type ErrorDefinition<TParams> = {
  code: string
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 423 | 429 | 503
  message: Record<Locale, (params: TParams) => string>
}

type Extras = { path?: string; details?: unknown }

/**
 * Makes a factory of one kind of error: `throw markOutOfScale({ value: 6 })`.
 * It is a Payload APIError as well, so that REST and GraphQL answer with its status.
 */
export const defineError =
  <TParams = void>({ code, status, message }: ErrorDefinition<TParams>) =>
  (params: TParams, { path, details }: Extras = {}): AppError => {
    const messageFor = (locale: Locale): string => message[locale](params)
    const error = new APIError(messageFor('ru'), status, { code, path, details } as never, true)
    return Object.assign(error, { [BRAND]: true, code, messageFor, path, details }) as unknown as AppError
  }

/** Told by a brand and not by `instanceof`: the server and the pages are two bundles in one process. */
export const isAppError = (error: unknown): error is AppError =>
  typeof error === 'object' && error !== null && BRAND in error

export const notSignedIn = defineError({
  code: 'not-signed-in',
  status: 401,
  message: {
    ru: () => 'Войдите в систему, чтобы продолжить.',
    en: () => 'Sign in to continue.',
  },
})

export const notAllowed = defineError({
  code: 'not-allowed',
  status: 403,
  message: {
    ru: () => 'У вас нет права на это действие.',
    en: () => 'You are not allowed to do this.',
  },
})

/** Also answered for a document that exists but is not the reader's, so that its existence does not leak. */
export const notFound = defineError({
  code: 'not-found',
  status: 404,
  message: {
    ru: () => 'Запись не найдена. Возможно, её удалили или у вас нет к ней доступа.',
    en: () => 'Not found. It may have been deleted, or you may have no access to it.',
  },
})

export const badInput = defineError<{ ru: string; en: string }>({
  code: 'bad-input',
  status: 400,
  message: { ru: ({ ru }) => ru, en: ({ en }) => en },
})

/** What is wrong with one field, in both languages. */
export type FieldFault = { path: string; ru: string; en: string }

/** Several fields are wrong at once: each message comes with the path of its field. At least one is needed. */
export const badFields = (faults: readonly FieldFault[]): AppError => {
  const [first, ...others] = faults.map(({ path, ru, en }) => badInput({ ru, en }, { path }))
  return Object.assign(first!, { others })
}
