/** Slugs as the column `switchedOff` of a school keeps them: divided by spaces, so that every database reads it. */
export const readSlugs = (text: string | null | undefined): ReadonlySet<string> =>
  new Set((text ?? '').split(' ').filter(Boolean))

/** The other way round; `null` for none. */
export const writeSlugs = (slugs: Iterable<string>): string | null => [...slugs].sort().join(' ') || null
