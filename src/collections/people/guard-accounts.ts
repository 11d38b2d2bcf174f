import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'

import { defineError, notAllowed } from '@/core/errors'
import type { Status } from '@/core/statuses'

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

type Account = { id?: number; statuses?: Status[] | null; password?: unknown }

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

/** After somebody else sets a password, its owner chooses a new one at the next sign-in. */
export const askForNewPassword: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const isByOther =
    Boolean(req.user) && (operation === 'create' || req.user?.id !== (originalDoc as Account | undefined)?.id)
  return isByOther && (data as Account).password !== undefined ? { ...data, mustChangePassword: true } : data
}
