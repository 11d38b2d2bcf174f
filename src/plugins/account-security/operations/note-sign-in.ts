import type { CollectionAfterLoginHook, PayloadRequest } from 'payload'

import { logSignIn } from '@/collections/people/sign-in-log'
import { now } from '@/core/clock'
import { nameDevice } from '@/core/name-device'
import { everyHmac, namedHmac } from '@/core/named-hash'
import { keysOf } from '@/env/secret-keys'
import { rows } from '@/db/rows'
import { env } from '@/env'
import { deviceOf } from '@/plugins/portal'

import { SLUGS } from '../slugs'
import type { Owner } from '../types'
import { mannerOf } from './manner'
import { tellOwner } from './tell'

/** A device is new when the account was entered before, and never from it. The first sign-in of all is no news. */
const isUnknown = async (
  req: PayloadRequest,
  account: number,
  devices: readonly string[],
): Promise<boolean> => {
  const [last] = await rows(req).find<{ id: number; device: string | null }>({
    collection: SLUGS.signIns,
    columns: ['id', 'device'],
    where: { account: { equals: account } },
    sort: ['-at'],
    limit: 1,
  })
  if (!last || devices.includes(last.device ?? '')) return false
  const known = await rows(req).findOne({
    collection: SLUGS.signIns,
    columns: ['id'],
    where: { account: { equals: account }, device: { in: devices } },
  })
  return !known
}

/** The number of the session in a token that was made a moment ago. */
const sessionIn = (token: string | undefined): string | null => {
  const [, body = ''] = (token ?? '').split('.')
  const { sid } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8') || '{}') as { sid?: unknown }
  return typeof sid === 'string' ? sid : null
}

/** Keeps every sign-in, and tells the owner of one from a device that the account does not know. */
export const noteSignIn: CollectionAfterLoginHook<Owner> = async ({ req, token, user }) => {
  const account = user
  const text = `device:${deviceOf(req)}`
  const device = namedHmac(env.HASH_ALGORITHM, req.payload.secret, text)
  const deviceName = nameDevice(req.headers.get('user-agent') ?? '')
  const address = req.headers.get('x-client-address') ?? ''
  // The passwords of demo accounts are known to all: everybody would be news to everybody.
  const isNewDevice =
    !account.isDemo && (await isUnknown(req, account.id, everyHmac(keysOf(req.payload), text)))
  const session = sessionIn(token)
  const manner = mannerOf(req)
  await rows(req).insert({
    collection: SLUGS.signIns,
    rows: [
      {
        account: account.id,
        at: now().toISOString(),
        manner,
        session,
        device,
        deviceName,
        address,
        isNewDevice,
      },
    ],
  })
  logSignIn(req, { account: account.id, manner })
  if (isNewDevice) await tellOwner(req, { account, news: 'new-device', device: deviceName, address })
  return user
}
