/** What this browser can do about messages, asked without asking the person. */
export type PushState = 'insecure' | 'unsupported' | 'iphone' | 'no-worker' | 'blocked' | 'off' | 'on'

/** Whose subscription this browser holds: another person who signs in here ends it. */
const OWNER = 'asu-push-owner'

const isApplePhone = (): boolean => /iPhone|iPad/.test(navigator.userAgent)

/** The server serves the worker in production only. */
const registrationOf = async (): Promise<ServiceWorkerRegistration | null> =>
  (await navigator.serviceWorker.getRegistration('/')) ?? null

const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** The subscription of this browser; `null` without one. */
export const presentSubscription = async (): Promise<PushSubscription | null> => {
  if (!canPush()) return null
  return (await (await registrationOf())?.pushManager.getSubscription()) ?? null
}

export const pushState = async (): Promise<PushState> => {
  if (!window.isSecureContext) return 'insecure'
  if (!canPush()) return isApplePhone() ? 'iphone' : 'unsupported'
  if (Notification.permission === 'denied') return 'blocked'
  if (await presentSubscription()) return 'on'
  const worker = await fetch('/sw.js', { method: 'HEAD' }).catch(() => null)
  return worker?.ok ? 'off' : 'no-worker'
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

/**
 * Asks the person and subscribes this browser; call it at a press only.
 * Answers `blocked` when the person said no.
 * @throws when the browser cannot reach its push service
 */
export const subscribe = async (publicKey: string, owner: number): Promise<PushSubscription | 'blocked'> => {
  if ((await Notification.requestPermission()) !== 'granted') return 'blocked'
  await navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' })
  const { pushManager } = await navigator.serviceWorker.ready
  // One that was made with other keys of the server would never be answered.
  await (await pushManager.getSubscription())?.unsubscribe()
  const made = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(publicKey),
  })
  localStorage.setItem(OWNER, String(owner))
  return made
}

/** Ends the subscription of this browser; the server hears of it at the next message at the latest. */
export const unsubscribe = async (): Promise<void> => {
  localStorage.removeItem(OWNER)
  await (await presentSubscription())?.unsubscribe()
}

/** Whether this browser tells somebody else of their news. */
export const isOfAnother = (owner: number): boolean => {
  const known = localStorage.getItem(OWNER)
  return known !== null && known !== String(owner)
}

/** The print by which the server lists a device, as 64 hexadecimal digits. */
export const printOf = async (endpoint: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
