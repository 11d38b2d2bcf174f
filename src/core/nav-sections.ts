/** Headings of the side navigation: what everybody does every day has none. */
export const NAV_SECTIONS = ['office', 'system'] as const
export type NavSection = (typeof NAV_SECTIONS)[number]
