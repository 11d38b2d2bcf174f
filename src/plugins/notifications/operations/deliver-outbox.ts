import type { Payload } from 'payload'

import { now } from '@/core/clock'
import { rows } from '@/db/rows'

import { backOff, MOST_ATTEMPTS } from '../domain/back-off'
import { SLUGS } from '../slugs'
import type { DeviceRow, OutboxRow, PushMessage } from '../types'
import { forgetDevices } from './devices'
import { type Delivery, sendPush } from './send-push'

const AT_ONCE = 200
/** Requests on their way at a time. */
const PARALLEL = 10
/** A message to a device that was off for a day is no news any more, in milliseconds. */
const OLDEST = 86_400_000

type Sent = { row: OutboxRow; delivery: Delivery }

const readDue = (payload: Payload, school: number): Promise<OutboxRow[]> =>
  rows({ payload }).find<OutboxRow>({
    collection: SLUGS.outbox,
    columns: ['id', 'device', 'message', 'attempts', 'createdAt'],
    where: { school: { equals: school }, nextAt: { less_than_equal: now().toISOString() } },
    sort: ['nextAt', 'id'],
    limit: AT_ONCE,
  })

const sendAll = async (
  batch: readonly OutboxRow[],
  devices: ReadonlyMap<number, DeviceRow>,
): Promise<Sent[]> => {
  const waiting = [...batch]
  const sent: Sent[] = []
  const work = async (): Promise<void> => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const device = devices.get(row.device)
      const delivery: Delivery = device
        ? await sendPush({ device, message: JSON.parse(row.message) as PushMessage })
        : { outcome: 'refused', retryAfter: null }
      sent.push({ row, delivery })
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return sent
}

const isOver = ({ row: { attempts, createdAt }, delivery: { outcome } }: Sent): boolean =>
  outcome !== 'later' || attempts + 1 >= MOST_ATTEMPTS || now().getTime() - Date.parse(createdAt) > OLDEST

/** Writes down how it went: what arrived or never will is gone, the rest waits longer each time. */
const settle = async (payload: Payload, sent: readonly Sent[]): Promise<void> => {
  const table = rows({ payload })
  const present = now()
  const devicesWith = (outcome: Delivery['outcome']): number[] => [
    ...new Set(sent.filter(({ delivery }) => delivery.outcome === outcome).map(({ row }) => row.device)),
  ]
  const over = sent.filter(isOver).map(({ row }) => row.id)
  if (over.length > 0) await table.remove({ collection: SLUGS.outbox, where: { id: { in: over } } })
  const reached = devicesWith('sent')
  if (reached.length > 0)
    await table.update({
      collection: SLUGS.devices,
      where: { id: { in: reached } },
      data: { lastSentAt: present.toISOString() },
    })
  await forgetDevices({ payload }, devicesWith('gone'))
  for (const { row, delivery } of sent.filter((one) => !isOver(one))) {
    const attempts = row.attempts + 1
    const nextAt = new Date(present.getTime() + backOff(attempts, delivery.retryAfter)).toISOString()
    await table.update({
      collection: SLUGS.outbox,
      where: { id: { equals: row.id } },
      data: { attempts, nextAt },
    })
  }
}

/**
 * Hands the messages of a school over, until none is due or the time is over. Cut off in the middle it begins again
 * with those whose end was not written down: a device shows a repeated message in the place of the first.
 */
export const deliverOutbox = async (payload: Payload, school: number, until: number): Promise<number> => {
  let count = 0
  while (performance.now() < until) {
    const batch = await readDue(payload, school)
    if (batch.length === 0) break
    const found = await rows({ payload }).find<DeviceRow>({
      collection: SLUGS.devices,
      columns: ['id', 'user', 'school', 'endpoint', 'p256dh', 'auth', 'name', 'createdAt', 'lastSentAt'],
      where: { id: { in: [...new Set(batch.map(({ device }) => device))] } },
    })
    const sent = await sendAll(batch, new Map(found.map((device) => [device.id, device])))
    await settle(payload, sent)
    count += sent.filter(({ delivery }) => delivery.outcome === 'sent').length
  }
  return count
}
