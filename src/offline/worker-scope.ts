/** The parts of a service worker's world that are used here; the compiler knows the world of pages only. */
export type Lifetime = { waitUntil: (work: Promise<unknown>) => void }
export type FetchOfPage = Event &
  Lifetime & { request: Request; resultingClientId: string; respondWith: (answer: Promise<Response>) => void }
export type MessageOfPage = MessageEvent & Lifetime & { source: { id?: string } | null }

export type PushOfServer = Event & Lifetime & { data: { json: () => unknown } | null }
export type ClickOnMessage = Event & Lifetime & { notification: { close: () => void; data: unknown } }
type Window = { url: string; focus: () => Promise<unknown> }

export type WorkerScope = {
  /** Put before the code by the server. */
  BUILD: string
  location: Location
  skipWaiting: () => Promise<void>
  clients: {
    claim: () => Promise<void>
    matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly Window[]>
    openWindow: (url: string) => Promise<unknown>
  }
  registration: {
    showNotification: (
      title: string,
      options: { body: string; tag: string; lang: string; icon: string; data: { url: string } },
    ) => Promise<void>
  }
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: Event & Lifetime) => void): void
    (type: 'fetch', listener: (event: FetchOfPage) => void): void
    (type: 'push', listener: (event: PushOfServer) => void): void
    (type: 'notificationclick', listener: (event: ClickOnMessage) => void): void
    (type: 'message', listener: (event: MessageOfPage) => void): void
  }
}

/** What pages tell the worker. */
export type Message =
  /** Who reads; `paths` and `prefetch` when the server has just named them. */
  | { kind: 'hello'; owner: string; locale: 'ru' | 'en'; paths?: string[]; prefetch?: string[] }
  /** Whoever reads has signed out. */
  | { kind: 'bye' }
  /** From when is the page that asks? Answered on the port: milliseconds of the server's clock, `null` when fresh. */
  | { kind: 'from-when' }
