import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'

import { defineError, notAllowed } from '@/core/errors'
import type { Status } from '@/core/statuses'

import { isRecent } from './sessions'

const GOVERNING: readonly Status[] = ['administrator', 'principal', 'deputy']
/** Set on the request's context by the operation that has checked the present password. */
export const PASSWORD_CONFIRMED = 'passwordConfirmed'

const currentPasswordNeeded = defineError({
  code: 'current-password-needed',
  status: 403,
  message: {
    ru: () => 'Свой пароль можно сменить в профиле: понадобится нынешний пароль.',
    en: () => 'Change your own password in the profile: the present one will be asked.',
  },
})

const signInAgain = defineError({
  code: 'sign-in-again',
  status: 403,
  message: {
    ru: () =>
      'Имя для входа, почту и пароль меняют сразу после входа, а вы вошли больше десяти минут назад. Войдите заново в соседней вкладке и сохраните ещё раз: набранное останется.',
    en: () =>
      'User names, e-mails and passwords are changed soon after signing in, and you signed in more than ten minutes ago. Sign in again in another tab and save once more: what you typed stays.',
  },
})

type Account = {
  id?: number
  statuses?: Status[] | null
  password?: unknown
  username?: unknown
  email?: unknown
}

/** A secretary keeps accounts but never those who govern the system; nobody resets the own password by the way. */
export const guardAccount: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const actor = req.user as Account | null
  const target = originalDoc as Account | undefined
  if (operation !== 'update' || !actor || !target || req.context[PASSWORD_CONFIRMED]) return data
  const isOwn = actor.id === target.id
  const isGoverned = (target.statuses ?? []).some((status) => GOVERNING.includes(status))
  if (!isOwn && isGoverned && !actor.statuses?.includes('administrator')) throw notAllowed()
  if (isOwn && (data as Account | undefined)?.password !== undefined) throw currentPasswordNeeded()
  return data
}

/**
 * A session left open somewhere is not enough to take an account over by its name, e-mail or password (ASVS 5.0, 7.5.1).
 * Operations of the server itself are not asked.
 */
export const askToSignInAgain: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const isOfServer = req.payloadAPI === 'local' || req.context[PASSWORD_CONFIRMED]
  if (operation !== 'update' || !req.user || isOfServer) return data
  const [next, was] = [data, originalDoc] as [Account | undefined, Account | undefined]
  const isChanged = (['username', 'email', 'password'] as const).some(
    (name) => next?.[name] !== undefined && (next[name] ?? '') !== (was?.[name] ?? ''),
  )
  if (isChanged && !isRecent(req.user)) throw signInAgain()
  return data
}

/** After somebody else sets a password, its owner chooses a new one at the next sign-in. */
export const askForNewPassword: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const isByOther =
    Boolean(req.user) && (operation === 'create' || req.user?.id !== (originalDoc as Account | undefined)?.id)
  return isByOther && (data as Account).password !== undefined ? { ...data, mustChangePassword: true } : data
}
