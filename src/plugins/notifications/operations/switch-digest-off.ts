import type { Payload } from 'payload'

import { notFound } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { keysOf } from '@/env/secret-keys'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { readOffToken } from './off-token'

/** The language of whoever holds the link. @throws notFound for a link that this server did not sign */
export const localeOfToken = async (payload: Payload, token: string): Promise<Locale> => {
  const owner = readOffToken(keysOf(payload), token)
  if (!owner) throw notFound()
  const account = await rows({ payload }).findOne<{ locale: Locale | null }>({
    collection: 'users',
    columns: ['locale'],
    where: { id: { equals: owner.user } },
  })
  return account?.locale ?? 'ru'
}

/** Ends the letters; doing it again changes nothing. @throws notFound for a link that this server did not sign */
export const switchDigestOff = async (payload: Payload, token: string): Promise<void> => {
  const owner = readOffToken(keysOf(payload), token)
  if (!owner) throw notFound()
  await rows({ payload }).update({
    collection: SLUGS.choices,
    where: { school: { equals: owner.school }, user: { equals: owner.user } },
    data: { digest: false },
  })
}
