import type { WorkerScope } from './worker-scope'

type Told = { title: string; body: string; tag: string; url: string; lang: string }

const FALLBACK: Told = { title: 'Дневник', body: 'Есть новости', tag: 'diary', url: '/diary', lang: 'ru' }
const ICON = '/icon.svg'

/** What the server sent; browsers ask that every message is shown, so that a broken one is shown as well. */
const read = (data: { json: () => unknown } | null): Told => {
  try {
    const told = data?.json() as Partial<Told> | undefined
    return typeof told?.title === 'string' ? { ...FALLBACK, body: '', ...told } : FALLBACK
  } catch {
    return FALLBACK
  }
}

/** The address to open: only a page of this portal, whatever the message says. */
export const pageOf = (url: unknown, origin: string): string => {
  const text = typeof url === 'string' ? url : '/'
  const address = URL.canParse(text, origin) ? new URL(text, origin) : null
  return address?.origin === origin ? address.href : `${origin}/`
}

/** Shows what the school tells, and opens its page at a press: in a window that is open, otherwise in a new one. */
export const showMessages = (scope: WorkerScope): void => {
  scope.addEventListener('push', (event) => {
    const { title, body, tag, url, lang } = read(event.data)
    event.waitUntil(
      scope.registration.showNotification(title, { body, tag, lang, icon: ICON, data: { url } }),
    )
  })

  const open = async (url: string): Promise<void> => {
    const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const there = windows.find((window) => window.url === url)
    if (there) {
      await there.focus()
      return
    }
    await scope.clients.openWindow(url)
  }
  scope.addEventListener('notificationclick', (event) => {
    event.notification.close()
    const { url } = (event.notification.data ?? {}) as { url?: unknown }
    event.waitUntil(open(pageOf(url, scope.location.origin)))
  })
}
