import type { Locale } from '@/core/locale'

import { notificationMessages } from '../translations'

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:15vh 24px;max-width:36rem;margin-inline:auto}' +
  'button{font:inherit;padding:12px 20px;min-height:44px}:root{color-scheme:light dark}'

/**
 * The page behind the link of a letter. Opening it changes nothing, because programs that look through mail open links
 * as well; the button does.
 */
export const offPage = (locale: Locale, isDone: boolean): Response => {
  const { title, ask, press, done } = notificationMessages(locale).off
  const main = isDone
    ? `<p role="status">${done}</p>`
    : `<p>${ask}</p><form method="post"><button type="submit">${press}</button></form>`
  const html =
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">' +
    `<title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${main}</main></body></html>`
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'referrer-policy': 'no-referrer',
    },
  })
}
