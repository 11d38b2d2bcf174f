/** One thing that can be opened. */
export type PaletteItem = { title: string; subtitle?: string | null; href: string }

export type PaletteGroup = { key: string; title: string; items: readonly PaletteItem[] }
