import type { DraftRow } from '../../domain/draft-rows'

/** What is typed and not saved, with the revision of the plan that it was typed over. */
type Kept = { revision: number; rows: DraftRow[] }

const PREFIX = 'asu.plan.'
const keyOf = (user: number, plan: number): string => `${PREFIX}${user}.${plan}`

const isRow = (value: unknown): value is DraftRow => {
  const { key, id, isControl, ...texts } = (value ?? {}) as Partial<DraftRow>
  return (
    typeof key === 'string' &&
    (id === null || typeof id === 'number') &&
    typeof isControl === 'boolean' &&
    typeof texts.title === 'string' &&
    Object.values(texts).every((text) => typeof text === 'string')
  )
}

/**
 * Keeps what is not saved in this browser, under the name of its author, so that a killed browser loses nothing; `null`
 * forgets it. A browser that forbids it keeps nothing.
 */
export const keepDraft = (user: number, plan: number, kept: Kept | null): void => {
  try {
    if (kept === null) localStorage.removeItem(keyOf(user, plan))
    else localStorage.setItem(keyOf(user, plan), JSON.stringify(kept))
  } catch {
    // Private windows may refuse: then only leaving the page is warned of.
  }
}

/** What the same person typed before the page was left. */
export const draftBefore = (user: number, plan: number): Kept | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(user, plan)) ?? 'null') as Partial<Kept> | null
    return kept && typeof kept.revision === 'number' && Array.isArray(kept.rows) && kept.rows.every(isRow)
      ? { revision: kept.revision, rows: kept.rows }
      : null
  } catch {
    return null
  }
}
