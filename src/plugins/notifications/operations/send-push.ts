import webPush from 'web-push'

import { env } from '@/env'

import { isKnownPushHost } from '../domain/known-push-host'
import type { DeviceRow, PushMessage } from '../types'
import { vapidKeys, vapidSubject } from './vapid-keys'

/** A push service that is silent for so long, in milliseconds, is tried later. */
const PATIENCE = 10_000
/** A device that is off for a day is told no more: tomorrow has news of its own. Seconds. */
const KEPT_FOR = 86_400

/** `gone`: the subscription is no more; `later`: try again; `refused`: trying again would change nothing. */
export type Delivery = { outcome: 'sent' | 'gone' | 'later' | 'refused'; retryAfter: number | null }

const secondsOf = (header: string | null): number | null => {
  if (header === null) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, (date - Date.now()) / 1000)
}

const outcomeOf = (status: number): Delivery['outcome'] => {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 ? 'later' : 'refused'
}

type Args = { device: Pick<DeviceRow, 'endpoint' | 'p256dh' | 'auth'>; message: PushMessage }

/** Hands one message, encrypted for the device (RFC 8291), to its push service. Follows no redirect. */
export const sendPush = async ({ device, message }: Args): Promise<Delivery> => {
  const refused: Delivery = { outcome: 'refused', retryAfter: null }
  // Asked again: the list of hosts may have become shorter since the device was kept.
  if (!isKnownPushHost(device.endpoint, env.PUSH_HOSTS)) return refused
  const { endpoint, p256dh, auth } = device
  let request
  try {
    request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
      vapidDetails: { subject: vapidSubject(), ...vapidKeys() },
      TTL: KEPT_FOR,
      urgency: 'normal',
    })
  } catch {
    return refused
  }
  try {
    const answer = await fetch(request.endpoint, {
      method: request.method,
      headers: request.headers as Record<string, string>,
      body: new Uint8Array(request.body),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    await answer.body?.cancel()
    return { outcome: outcomeOf(answer.status), retryAfter: secondsOf(answer.headers.get('retry-after')) }
  } catch {
    return { outcome: 'later', retryAfter: null }
  }
}
