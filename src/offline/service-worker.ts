import { FRESH_ENOUGH, isOutdated, keptPath, mayKeep, type Meta, PATIENCE } from './cache-rules'
import { deadEnd } from './dead-end'
import { keptPages } from './kept-pages'
import { showMessages } from './messages'
import type { FetchOfPage, Message, WorkerScope } from './worker-scope'

// The portal without network, for teachers: the network first, then what was kept of their own pages.
// And for families: what the school tells their devices.
const scope = self as unknown as WorkerScope
const pages = keptPages(scope.BUILD)

/** A server behind a proxy that is being restarted. */
const ABSENT = new Set([502, 503, 504])
const PAUSE = 300
/** Windows that were given a kept page, with its time. */
const fromDevice = new Map<string, number>()

showMessages(scope)

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))

scope.addEventListener('activate', (event) => {
  const replace = async () => {
    for (const name of await caches.keys()) if (isOutdated(name, scope.BUILD)) await caches.delete(name)
    await scope.clients.claim()
  }
  event.waitUntil(replace())
})

const wait = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms))

const fromNetwork = async (event: FetchOfPage, url: URL, meta: Meta | null): Promise<Response> => {
  const answer = await fetch(event.request)
  if (meta && mayKeep(url, meta) && answer.ok) {
    const copy = answer.clone()
    event.waitUntil(pages.keep(meta, url.pathname, copy).catch(() => undefined))
  }
  // Nobody is signed in: what was kept is nobody's.
  if (url.pathname === '/login' && answer.ok) event.waitUntil(pages.wipe(null))
  return answer
}

const navigate = async (event: FetchOfPage, url: URL): Promise<Response> => {
  const meta = await pages.readMeta().catch(() => null)
  const path = meta && keptPath(url, meta)
  const kept = meta && path ? await pages.find(meta, path).catch(() => null) : null
  const network = fromNetwork(event, url, meta).catch(() => null)
  if (!kept) return (await network) ?? deadEnd(url.href, meta)
  const answer = await Promise.race([network, wait(PATIENCE)])
  if (answer && !ABSENT.has(answer.status)) return answer
  event.waitUntil(network)
  fromDevice.set(event.resultingClientId, kept.at)
  return kept.answer
}

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return
  if (url.pathname.startsWith('/_next/static/')) event.respondWith(pages.asset(url.pathname))
  else if (request.mode === 'navigate' && !/^\/(admin|api)(\/|$)/.test(url.pathname))
    event.respondWith(navigate(event, url))
})

/** One page after another, with pauses, so that a whole school opening its day does not queue up at the server. */
const fetchBeforehand = async (meta: Meta, paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    const kept = await pages.find(meta, path)
    if (kept && Math.abs(Date.now() - kept.clock) < FRESH_ENOUGH) continue
    const answer = await fetch(path, { priority: 'low', headers: { Accept: 'text/html' } }).catch(() => null)
    if (!answer?.ok || answer.redirected) return
    await pages.keep(meta, path, answer)
    await wait(PAUSE)
  }
}

const greet = async ({
  owner,
  locale,
  paths,
  prefetch,
}: Extract<Message, { kind: 'hello' }>): Promise<void> => {
  const known = await pages.readMeta()
  await pages.wipe(owner)
  const former = known?.owner === owner ? known.paths : []
  const meta: Meta = { owner, locale, paths: paths ?? former }
  await pages.writeMeta(meta)
  if (!paths) return
  await pages.prune(meta)
  await fetchBeforehand(meta, prefetch ?? [])
}

scope.addEventListener('message', (event) => {
  const message = event.data as Message
  if (message.kind === 'hello') event.waitUntil(greet(message))
  else if (message.kind === 'bye') event.waitUntil(pages.wipe(null))
  else event.ports[0]?.postMessage(fromDevice.get(event.source?.id ?? '') ?? null)
})
