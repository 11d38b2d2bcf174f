import type { PayloadRequest } from 'payload'

import { defineError } from '@/core/errors'

/** A page of one person must not save under the name of another who signed in on the same device meanwhile. */
const signedInAsAnother = defineError({
  code: 'signed-in-as-another',
  status: 401,
  message: {
    ru: () => 'На этом устройстве вошёл другой человек. Войдите снова, и ваши записи сохранятся.',
    en: () => 'Somebody else is signed in on this device. Sign in again, and your entries will be saved.',
  },
})

/** @throws signedInAsAnother when the page says in `X-User` whose it is, and that is not who is signed in. */
export const requireSameUser = ({ headers, user }: PayloadRequest): void => {
  const owner = headers.get('x-user')
  if (owner !== null && owner !== String(user?.id)) throw signedInAsAnother()
}
