import '@/ui/base.css'

import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import { localeOf } from '@/core/locale'
import { env } from '@/env'
import { isHttps } from '@/env/is-https'
import { ThemeScript } from '@/ui'
import { HostCookiesScript } from '@/ui/host-cookies/host-cookies-script'
import { THEME_COLOURS } from '@/ui/theme/theme'

import { portalRequest } from '../portal-page'
import { themeOfRequest } from '../request-theme'

export const metadata: Metadata = {
  title: { default: 'АСУ РСО', template: '%s — АСУ РСО' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: THEME_COLOURS,
}

/** The document of every portal page. Its language and theme are in the first byte, so that nothing flashes. */
const Layout = async ({ children }: { children: ReactNode }) => {
  const req = await portalRequest()
  const nonce = req.headers.get('x-nonce') ?? undefined
  return (
    <html data-theme={themeOfRequest(req)} lang={localeOf(req)} suppressHydrationWarning>
      <head>
        {isHttps(env) && <HostCookiesScript nonce={nonce} />}
        <ThemeScript nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  )
}

export default Layout
