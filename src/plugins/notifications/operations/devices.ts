import { createHash, ECDH } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows, type RowSource } from '@/db/rows'
import { env } from '@/env'

import { isKnownPushHost } from '../domain/known-push-host'
import { nameDevice } from '@/core/name-device'
import { SLUGS } from '../slugs'
import type { DeviceRow, PushMessage } from '../types'
import { chooseForDevice } from './choices'
import { brokenKeys, notDelivered, tooManyDevices, unknownPushHost } from './errors'
import { sendPush } from './send-push'
import { keepSettings } from './settings'

/** Devices that a person may have at once. */
export const MOST_DEVICES = 10

type Own = { req: PayloadRequest; facts: Facts }
export type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } }

const ofPerson = ({ facts }: Own) => ({ school: { equals: facts.school }, user: { equals: facts.user } })
const hashOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex')

export type ListedDevice = Pick<DeviceRow, 'id' | 'name' | 'createdAt' | 'lastSentAt'> & {
  /** By it the page of the device knows which one it is. */
  endpointHash: string
}

/** The devices of the reader in this school, the newest first. */
export const listDevices = (own: Own): Promise<ListedDevice[]> =>
  rows(own.req).find<ListedDevice>({
    collection: SLUGS.devices,
    columns: ['id', 'name', 'createdAt', 'lastSentAt', 'endpointHash'],
    where: ofPerson(own),
    sort: ['-createdAt'],
    limit: MOST_DEVICES,
  })

/** A point of the curve and sixteen bytes (RFC 8291); anything else could never be encrypted for. */
const checkKeys = ({ p256dh, auth }: Subscription['keys']): void => {
  try {
    ECDH.convertKey(Buffer.from(p256dh, 'base64url'), 'prime256v1')
    if (Buffer.from(auth, 'base64url').length !== 16) throw new Error('auth')
  } catch {
    throw brokenKeys()
  }
}

/** Takes devices off the list, with what is on its way to them. */
export const forgetDevices = async (source: RowSource, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return
  await rows(source).remove({ collection: SLUGS.outbox, where: { device: { in: [...ids] } } })
  await rows(source).remove({ collection: SLUGS.devices, where: { id: { in: [...ids] } } })
}

/**
 * Keeps a device of the reader; one that is kept already is renewed. A browser is one person's: what a former reader
 * of it had switched on ends here.
 * @throws unknownPushHost, brokenKeys, tooManyDevices
 */
export const addDevice = (own: Own & { subscription: Subscription }): Promise<{ id: number }> => {
  const { req, facts, subscription } = own
  const { endpoint, keys } = subscription
  if (!isKnownPushHost(endpoint, env.PUSH_HOSTS)) {
    const host = URL.canParse(endpoint) ? new URL(endpoint).host : ''
    throw unknownPushHost({ host }, { path: 'endpoint' })
  }
  checkKeys(keys)
  const endpointHash = hashOf(endpoint)
  return inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const table = rows(req)
    const others = await table.find<{ id: number }>({
      collection: SLUGS.devices,
      columns: ['id'],
      where: { endpointHash: { equals: endpointHash }, user: { not_equals: facts.user } },
    })
    await forgetDevices(
      req,
      others.map(({ id }) => id),
    )
    const count = await table.count({
      collection: SLUGS.devices,
      where: { ...ofPerson(own), endpointHash: { not_equals: endpointHash } },
    })
    if (count >= MOST_DEVICES) throw tooManyDevices({ most: MOST_DEVICES })
    const { inserted, updated } = await table.upsert({
      collection: SLUGS.devices,
      on: ['school', 'endpointHash'],
      set: ['p256dh', 'auth', 'name', 'updatedAt'],
      needsUpdated: true,
      rows: [
        {
          school: facts.school,
          user: facts.user,
          endpoint,
          endpointHash,
          ...keys,
          name: nameDevice(req.headers.get('user-agent') ?? ''),
        },
      ],
    })
    await chooseForDevice(own)
    await keepSettings(req, facts.school)
    return { id: inserted[0] ?? updated[0]! }
  })
}

/** @throws notFound for a device that is not the reader's */
const findOwn = async (own: Own & { device: number }): Promise<DeviceRow> => {
  const row = await rows(own.req).findOne<DeviceRow>({
    collection: SLUGS.devices,
    columns: ['id', 'user', 'school', 'endpoint', 'p256dh', 'auth', 'name', 'createdAt', 'lastSentAt'],
    where: { ...ofPerson(own), id: { equals: own.device } },
  })
  if (!row) throw notFound()
  return row
}

/** @throws notFound for a device that is not the reader's */
export const removeDevice = (own: Own & { device: number }): Promise<void> =>
  inTransaction(own.req, async () => {
    const { id } = await findOwn(own)
    await forgetDevices(own.req, [id])
  })

/**
 * Sends a message at once, whatever the hour: somebody waits for it with the device in the hand.
 * @throws notFound, notDelivered with what to do
 */
export const tryDevice = async (own: Own & { device: number; message: PushMessage }): Promise<void> => {
  const device = await findOwn(own)
  const { outcome } = await sendPush({ device, message: own.message })
  if (outcome === 'gone') await forgetDevices(own.req, [device.id])
  if (outcome !== 'sent') throw notDelivered({ reason: outcome })
  await rows(own.req).update({
    collection: SLUGS.devices,
    where: { id: { equals: device.id } },
    data: { lastSentAt: now().toISOString() },
  })
}
