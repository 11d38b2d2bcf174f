import { type AppError, defineError, isAppError } from '@/core/errors'

/** The database went away before anything was saved. */
export const databaseUnreachable = defineError({
  code: 'database-unreachable',
  status: 503,
  message: {
    ru: () => 'База данных сейчас не отвечает. Ничего не сохранено: повторите через несколько секунд.',
    en: () => 'The database does not answer at this moment. Nothing was saved: try again in a few seconds.',
  },
})

/** The database went away, and only a look at what stands there now tells whether something was saved. */
export const outcomeUnknown = defineError({
  code: 'outcome-unknown',
  status: 503,
  message: {
    ru: () =>
      'Связь с базой данных прервалась. Через несколько секунд повторите; если вы сохраняли, сначала проверьте, не сохранилось ли уже.',
    en: () =>
      'The connection to the database broke. Try again in a few seconds; if you were saving, look first whether it was saved already.',
  },
})

const isNamed = (error: unknown, names: RegExp): boolean => {
  if (typeof error !== 'object' || error === null) return false
  // A write of many documents keeps what ended it as a response.
  const { name, cause, errorResponse } = error as Record<'name' | 'cause' | 'errorResponse', unknown>
  if (typeof name === 'string' && names.test(name)) return true
  return isNamed(cause, names) || isNamed(errorResponse, names)
}

/** The driver has looked for a server in vain, for as long as it does. */
export const isUnreachable = (error: unknown): boolean =>
  isNamed(error, /^Mongo(?:ose)?ServerSelectionError$/)

/** The connection broke in the middle: what was not committed is gone, what was is not heard of. */
export const isCutOff = (error: unknown): boolean =>
  isNamed(error, /^Mongo(?:Network|PoolCleared|NotConnected|TopologyClosed)/)

/** The database went away. */
export const isLost = (error: unknown): boolean => isUnreachable(error) || isCutOff(error)

/** What a person is told whose request has lost the database, with the reason for the log. */
export const lostDatabase = (error: unknown, told: () => AppError = outcomeUnknown): AppError =>
  Object.assign(told(), { cause: error })

/** An error as it is told at the edge: one of a lost database in words, any other as it is. */
export const explainLost = (error: unknown): unknown =>
  isLost(error) && !isAppError(error) ? lostDatabase(error) : error
