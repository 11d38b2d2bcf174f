import {
  assetsIn,
  assetsOfStyles,
  isOfOthers,
  isTooOld,
  META,
  type Meta,
  pagesCache,
  staticCache,
} from './cache-rules'

const AT = 'X-Kept-At'
const CLOCK = 'X-Kept-Clock'
const META_ADDRESS = '/asu-meta'

/** What the device keeps for one build: the hashed files, and the pages of one person. */
export const keptPages = (build: string) => {
  const readMeta = async (): Promise<Meta | null> => {
    const found = await (await caches.open(META)).match(META_ADDRESS)
    return found ? ((await found.json()) as Meta) : null
  }

  const asset = async (path: string): Promise<Response> => {
    const cache = await caches.open(staticCache(build))
    const found = await cache.match(path)
    if (found) return found
    const answer = await fetch(path)
    if (answer.ok) await cache.put(path, answer.clone())
    return answer
  }

  /** Keeps the files; tells whether all of them are here. */
  const keepAssets = async (paths: readonly string[]): Promise<boolean> => {
    let areWhole = true
    for (const path of paths) {
      const answer = await asset(path).catch(() => null)
      if (!answer?.ok) areWhole = false
      else if (path.endsWith('.css')) {
        const inner = assetsOfStyles(await answer.text(), new URL(path, location.origin).href)
        areWhole = (await keepAssets(inner)) && areWhole
      }
    }
    return areWhole
  }

  const wipe = async (owner: string | null): Promise<void> => {
    for (const name of await caches.keys()) if (isOfOthers(name, build, owner)) await caches.delete(name)
    if (owner === null) await caches.delete(META)
  }

  return {
    readMeta,
    asset,
    /** Takes all pages of anybody but this person off the device; without a person, all. */
    wipe,
    writeMeta: async (meta: Meta): Promise<void> => {
      const cache = await caches.open(META)
      await cache.put(META_ADDRESS, new Response(JSON.stringify(meta)))
    },
    /**
     * Keeps a page with the files that it names: a page without one of them would open and not work, so it is kept when
     * they all are. Whatever is not a whole page of ours is left alone.
     */
    keep: async (meta: Meta, path: string, answer: Response): Promise<void> => {
      const isPage = answer.headers.get('Content-Type')?.startsWith('text/html')
      if (answer.status !== 200 || answer.redirected || !isPage) return
      const text = await answer.text()
      const headers = new Headers(answer.headers)
      // The text is unpacked already.
      for (const name of ['Content-Encoding', 'Content-Length', 'Set-Cookie']) headers.delete(name)
      headers.set(AT, String(Date.parse(headers.get('Date') ?? '') || Date.now()))
      headers.set(CLOCK, String(Date.now()))
      if (!(await keepAssets(assetsIn(text)))) return
      const cache = await caches.open(pagesCache(build, meta.owner))
      await cache.put(path, new Response(text, { headers }))
    },
    /** The kept page of this person, unless it is too old, with the server's time of it. */
    find: async (
      meta: Meta,
      path: string,
    ): Promise<{ answer: Response; at: number; clock: number } | null> => {
      const cache = await caches.open(pagesCache(build, meta.owner))
      const answer = await cache.match(path)
      if (!answer) return null
      const clock = Number(answer.headers.get(CLOCK))
      if (!isTooOld(clock, Date.now())) return { answer, at: Number(answer.headers.get(AT)), clock }
      await cache.delete(path)
      return null
    },
    /** Takes off the device what the server no longer names: yesterday's lessons, journals of former workloads. */
    prune: async (meta: Meta): Promise<void> => {
      const cache = await caches.open(pagesCache(build, meta.owner))
      for (const { url } of await cache.keys())
        if (!meta.paths.includes(new URL(url).pathname)) await cache.delete(url)
    },
  }
}
