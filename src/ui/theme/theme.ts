export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Read by the server, so that the first byte of a page already has its colours. */
export const THEME_COOKIE = 'asu-theme'
/** Payload reads the same cookie, so that the admin pages speak the same language. */
export const LANGUAGE_COOKIE = 'payload-lng'

/** The theme that a cookie or a setting asks for; the system's own when it asks for none. */
export const themeOf = (value: unknown): Theme =>
  THEMES.includes(value as Theme) ? (value as Theme) : 'auto'

/** The browser's own bars continue the header, which lies on `surface`; for the `viewport` of a layout. */
export const THEME_COLOURS = [
  { media: '(prefers-color-scheme: light)', color: '#ffffff' },
  { media: '(prefers-color-scheme: dark)', color: '#171b24' },
]
