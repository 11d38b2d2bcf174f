import type { CollectionAfterErrorHook } from 'payload'

import { badInput, isAppError } from '@/core/errors'
import { localeOf } from '@/core/locale'

/** Payload reads some parameters of an address as JSON and lets what is none fall through as an error of the server. */
const isBrokenJson = (error: unknown): boolean =>
  error instanceof Error && error.name === 'SyntaxError' && error.message.includes('JSON')

/** Our own errors answer in the reader's language with their code; nothing but that leaves the server. */
export const localizeError = (({ error, req }) => {
  const own = isBrokenJson(error)
    ? badInput({ ru: 'Запрос повреждён и не читается.', en: 'The request is broken and cannot be read.' })
    : error
  if (!isAppError(own)) return undefined
  const { code, path, details, status } = own
  const message = own.messageFor(localeOf(req))
  return { response: { errors: [{ code, message, path, details }] }, status }
}) as CollectionAfterErrorHook as never
