import type { PaletteItem } from './palette-types'

const KEY = 'asu-recent'
const KEPT = 6

/** What was opened from the palette in this tab. Not kept longer: the next pupil may sit at the same computer. */
export const recentItems = (): PaletteItem[] => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? (kept as PaletteItem[]) : []
  } catch {
    return []
  }
}

export const rememberItem = ({ title, subtitle, href }: PaletteItem): void => {
  const kept = [{ title, subtitle, href }, ...recentItems().filter((item) => item.href !== href)].slice(
    0,
    KEPT,
  )
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // Storage is closed in some private windows; the palette works without it.
  }
}
