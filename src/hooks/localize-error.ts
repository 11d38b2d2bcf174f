import type { CollectionAfterErrorHook } from 'payload'

import { badInput, isAppError } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { writeConflict } from '@/db/database-busy'
import { explainLost, isLost } from '@/db/database-unreachable'
import { isTransient } from '@/db/retry-transient'

const BROKEN_FORM =
  /^(Unexpected end of form|Malformed part header|Multipart: Boundary not found|Missing boundary|Request is not eligible)/

/**
 * Payload reads some parameters of an address, and the fields of a form with files, in ways that let what cannot
 * be read fall through as an error of the server; it is the request that is wrong.
 */
const isBrokenRequest = (error: unknown): boolean =>
  error instanceof Error &&
  ((error.name === 'SyntaxError' && error.message.includes('JSON')) || BROKEN_FORM.test(error.message))

const explained = (error: unknown): unknown => {
  if (isBrokenRequest(error))
    return badInput({
      ru: 'Запрос повреждён и не читается.',
      en: 'The request is broken and cannot be read.',
    })
  // A connection that broke undoes a transaction as well; nobody else was saving then.
  return isTransient(error) && !isLost(error) ? writeConflict() : explainLost(error)
}

/** Our own errors answer in the reader's language with their code; nothing but that leaves the server. */
export const localizeError = (({ error, req }) => {
  const own = explained(error)
  if (!isAppError(own)) return undefined
  const { code, path, details, status } = own
  const message = own.messageFor(localeOf(req))
  return { response: { errors: [{ code, message, path, details }] }, status }
}) as CollectionAfterErrorHook as never
