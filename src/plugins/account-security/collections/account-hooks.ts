import type { CollectionBeforeChangeHook } from 'payload'

import type { Extension } from '@/core/plugin'

import { noteSignIn } from '../operations/note-sign-in'
import { requireSecondFactor } from '../operations/require-second-factor'
import { tellOwner } from '../operations/tell'
import type { Owner } from '../types'

/** The owner learns of a new password by a letter, whoever has set it. */
const tellOfPassword: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const isChanged = operation === 'update' && (data as { password?: unknown }).password !== undefined
  if (isChanged && originalDoc)
    await tellOwner(req, { account: originalDoc as Owner, news: 'password-changed' })
  return data
}

/** What every sign-in to an account passes, and what its owner is told. */
export const accountHooks: Extension = {
  collection: 'users',
  fields: [],
  hooks: {
    beforeChange: [tellOfPassword],
    beforeLogin: [requireSecondFactor],
    afterLogin: [noteSignIn],
  },
}
