import type { Locale } from '../core/locale'

type ErrorPageProps = {
  locale: Locale
  status: number
  code: string
  message: string
  requestId?: string
  /** Lets the page's own style through the content security policy. */
  nonce: string
}

const WORDS = {
  ru: { home: 'На главную', request: 'Номер запроса' },
  en: { home: 'Home page', request: 'Request number' },
} satisfies Record<Locale, unknown>

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page of an error that happens before pages exist: no scripts, no files, legible in both colour schemes. */
export const errorPage = ({ locale, status, code, message, requestId, nonce }: ErrorPageProps): string => {
  const isStarting = code === 'starting'
  const { home, request } = WORDS[locale]
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${isStarting ? '<meta http-equiv="refresh" content="2">' : ''}
<title>${status}. АСУ РСО</title>
<style nonce="${nonce}">body{font:1rem/1.5 'Golos Text Variable',system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem}small{opacity:.75}</style>
</head>
<body>
<main>
<h1>АСУ РСО</h1>
<p>${escapeHtml(message)}</p>
${requestId ? `<p><small>${request}: ${escapeHtml(requestId)}</small></p>` : ''}
${isStarting ? '' : `<p><a href="/">${home}</a></p>`}
</main>
</body>
</html>
`
}
