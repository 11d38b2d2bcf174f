import type { Message } from '@/offline/worker-scope'

const worker = (): ServiceWorkerContainer | null =>
  typeof navigator !== 'undefined' && 'serviceWorker' in navigator ? navigator.serviceWorker : null

/** Starts the worker that shows kept pages without network. */
export const startWorker = async (): Promise<boolean> => {
  const registration = await worker()
    ?.register('/sw.js', { scope: '/', updateViaCache: 'none' })
    .catch(() => null)
  return Boolean(registration)
}

/** Tells the worker something as soon as it works. */
export const tellWorker = async (message: Message): Promise<void> => {
  const ready = await worker()?.ready
  ready?.active?.postMessage(message)
}

/** How often a silent worker is asked, and how long each answer is waited for, in milliseconds: a phone may be busy. */
const ASKED = 5
const ANSWERED_WITHIN = 2000

const askOnce = (controller: ServiceWorker): Promise<number | null | undefined> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<number | null>) => resolve(data)
    controller.postMessage({ kind: 'from-when' } satisfies Message, [port2])
    setTimeout(() => resolve(undefined), ANSWERED_WITHIN)
  })

/** From when this page is, in milliseconds of the server's clock; `null` when it came from the server just now. */
export const askFromWhen = async (): Promise<number | null> => {
  const controller = worker()?.controller
  for (let asked = 0; controller && asked < ASKED; asked += 1) {
    const answer = await askOnce(controller)
    if (answer !== undefined) return answer
  }
  return null
}

/** Takes every page of this portal off the device, whether or not a worker answers. */
export const wipePages = async (): Promise<void> => {
  if (typeof caches === 'undefined') return
  for (const name of await caches.keys())
    if (name.startsWith('asu-pages-') || name === 'asu-meta') await caches.delete(name)
}

/**
 * For those whose device keeps nothing: a worker that a former reader of it left here goes, unless it brings messages;
 * then its pages go alone.
 */
export const endWorker = async (): Promise<void> => {
  for (const registration of (await worker()?.getRegistrations()) ?? []) {
    const hasMessages = await registration.pushManager?.getSubscription().catch(() => null)
    if (!hasMessages) await registration.unregister()
  }
  await wipePages()
}
