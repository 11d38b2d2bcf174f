/** How long a page that was kept on a device may be shown, in milliseconds. */
export const LONGEST_KEPT = 7 * 24 * 60 * 60 * 1000
/** A page that was fetched this recently is not fetched beforehand again. */
export const FRESH_ENOUGH = 10 * 60 * 1000
/** So long the network is waited for when there is a kept page. */
export const PATIENCE = 4000

const PREFIX = 'asu-'
export const META = `${PREFIX}meta`

export const staticCache = (build: string): string => `${PREFIX}static-${build}`
/** Pages belong to a person in a school and to a build: a page of an older build would ask for files that are gone. */
export const pagesCache = (build: string, owner: string): string => `${PREFIX}pages-${build}-${owner}`

const isPages = (name: string): boolean => name.startsWith(`${PREFIX}pages-`)

/** Caches of ours that are of no use to this build. */
export const isOutdated = (name: string, build: string): boolean =>
  name.startsWith(PREFIX) &&
  name !== META &&
  name !== staticCache(build) &&
  !name.startsWith(pagesCache(build, ''))

/** Caches with pages of anybody but this person; without a person those of everybody. */
export const isOfOthers = (name: string, build: string, owner: string | null): boolean =>
  isPages(name) && (owner === null || name !== pagesCache(build, owner))

export type Meta = {
  /** The person and the school: `12-4`. */
  owner: string
  locale: 'ru' | 'en'
  /** The only pages that may be kept. */
  paths: readonly string[]
}

/** Only pages that the server named, without anything in their query that would make them another page. */
export const mayKeep = (url: URL, { paths }: Meta): boolean =>
  url.search === '' && paths.includes(url.pathname)

/** A page that may be shown for this address: a query as `?lesson=5` only opens a part of it. */
export const keptPath = (url: URL, { paths }: Meta): string | null =>
  paths.includes(url.pathname) && !url.searchParams.has('term') ? url.pathname : null

/** Whether a page kept at `at` is too old at `now`, both by the same clock of this device. */
export const isTooOld = (at: number, now: number): boolean =>
  // A clock that was set back says nothing; the page stays until it was set right or the week is over.
  now - at > LONGEST_KEPT || at - now > LONGEST_KEPT

const ASSET = /static\/(?:chunks|css|media)\/[^"'\\\s)<>&]+?\.(?:js|css|woff2?|svg|png)/g

/** The hashed files that a page or a style sheet names. */
export const assetsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(ASSET)].map(([name]) => `/_next/${name}`)),
]

const FROM_STYLES = /url\(["']?([^"')]+)["']?\)/g

/** The files that a style sheet at this address loads: fonts, pictures. */
export const assetsOfStyles = (text: string, address: string): string[] =>
  [...text.matchAll(FROM_STYLES)]
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('data:'))
    .map((name) => new URL(name, address).pathname)
