/** A cell that was typed over, with the value that was saved in it then. */
type Typed = { key: string; text: string; was: number | null }

const isTyped = (value: unknown): value is Typed => {
  const { key, text, was } = (value ?? {}) as Partial<Typed>
  return typeof key === 'string' && typeof text === 'string' && (was === null || typeof was === 'number')
}

/** Keeps what is typed and not saved for as long as the window is open. A browser that forbids it keeps nothing. */
export const keepTyped = (
  storeKey: string,
  edits: ReadonlyMap<string, string>,
  saved: ReadonlyMap<string, number>,
): void => {
  try {
    if (edits.size === 0) sessionStorage.removeItem(storeKey)
    else {
      const list = [...edits].map(([key, text]): Typed => ({ key, text, was: saved.get(key) ?? null }))
      sessionStorage.setItem(storeKey, JSON.stringify(list))
    }
  } catch {
    // Private windows may refuse: then only leaving the page is warned of.
  }
}

/** What was typed before the page was left. */
export const typedBefore = (storeKey: string): Typed[] => {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(storeKey) ?? '[]')
    return Array.isArray(list) ? list.filter(isTyped) : []
  } catch {
    return []
  }
}
