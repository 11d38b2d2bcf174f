import type { IncomingMessage } from 'node:http'

import { isLocale, type Locale } from '../core/locale'

/** The language of a message that the server gives before it knows the user: cookie, then browser, then Russian. */
export const requestLocale = ({ headers }: Pick<IncomingMessage, 'headers'>): Locale => {
  const cookie = /(?:^|;\s*)payload-lng=([a-z]{2})/.exec(headers.cookie ?? '')?.[1]
  if (isLocale(cookie)) return cookie
  return preferredLocale(headers['accept-language'] ?? '') ?? 'ru'
}

const preferredLocale = (accepted: string): Locale | undefined => {
  const wishes = accepted
    .slice(0, 200)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.slice(0, 2), quality: Number(quality ?? 1) }
    })
  return wishes
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
    .find(isLocale)
}
