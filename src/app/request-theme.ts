import type { PayloadRequest } from 'payload'

import { type Theme, THEME_COOKIE, themeOf } from '@/ui/theme/theme'

const COOKIE = new RegExp(`(?:^|;\\s*)${THEME_COOKIE}=(\\w+)`)

/** The theme of the page: chosen in this browser, otherwise kept in the account. */
export const themeOfRequest = ({ headers, user }: Pick<PayloadRequest, 'headers' | 'user'>): Theme => {
  const chosen = COOKIE.exec(headers.get('cookie') ?? '')?.[1]
  return themeOf(chosen ?? (user as { theme?: string | null } | null)?.theme)
}
