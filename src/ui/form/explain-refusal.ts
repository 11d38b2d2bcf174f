import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import type { Refusal } from './send-json'

/** One sentence for a refusal, in the reader's language; the server's own words come first when it chose them. */
export const explainRefusal = (refusal: Refusal, text: KitMessages['errors']): string => {
  const { status, errors, retryAfter } = refusal
  if (status === 0) return text.offline
  if (status === 429) {
    return retryAfter
      ? fill(text.tooMany, { minutes: Math.max(1, Math.ceil(retryAfter / 60)) })
      : text.tooManySoon
  }
  const own = errors.find((error) => error.code && error.message)?.message
  if (own) return own
  if (status === 401) return text.sessionEnded
  if (status === 403) return text.forbidden
  return status >= 500 ? text.server : (errors[0]?.message ?? text.server)
}
