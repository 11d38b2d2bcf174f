import type { CollectionAfterErrorHook } from 'payload'

import { isAppError } from '@/core/errors'
import { localeOf } from '@/core/locale'

/** Our own errors answer in the reader's language with their code; nothing but that leaves the server. */
export const localizeError = (({ error, req, result }) => {
  if (!isAppError(error)) return undefined
  const { code, path, details, status } = error
  const message = error.messageFor(localeOf(req))
  return { response: { errors: [{ code, message, path, details }] }, status }
}) as CollectionAfterErrorHook as never
