import type { Meta } from './cache-rules'

const TEXT = {
  ru: {
    title: 'Нет сети',
    lead: 'Этой страницы на устройстве нет. Записанное вами хранится здесь и уйдёт, когда сеть появится.',
    again: 'Попробовать снова',
    home: 'Открыть главную',
    none: 'Проверьте связь и попробуйте снова.',
  },
  en: {
    title: 'No network',
    lead: 'This page is not on the device. What you recorded is kept here and will be sent when the network is back.',
    again: 'Try again',
    home: 'Open the home page',
    none: 'Check the connection and try again.',
  },
} as const

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:15vh 24px;max-width:36rem;margin-inline:auto}' +
  'a{display:inline-block;margin:8px 16px 0 0;padding:8px 0}:root{color-scheme:light dark}'

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page for an address that nobody kept: what happened, and the two ways on. */
export const deadEnd = (address: string, meta: Meta | null): Response => {
  const locale = meta?.locale ?? 'ru'
  const text = TEXT[locale]
  const home =
    meta?.paths.includes('/') && new URL(address).pathname !== '/' ? `<a href="/">${text.home}</a>` : ''
  const html =
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${text.title}</title><style>${STYLE}</style><h1>${text.title}</h1>` +
    `<p>${meta ? text.lead : text.none}</p><a href="${escape(address)}">${text.again}</a>${home}</html>`
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  })
}
