import '@/ui/base.css'

import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'

import { localeOf } from '@/core/locale'

import { portalRequest } from '../portal-page'

export const metadata: Metadata = {
  title: { default: 'АСУ РСО', template: '%s — АСУ РСО' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

const THEMES = ['auto', 'light', 'dark']

const Layout = async ({ children }: { children: ReactNode }) => {
  const req = await portalRequest()
  const cookie = (await cookies()).get('asu-theme')?.value
  const own = (req.user as { theme?: string | null } | null)?.theme
  const theme = [cookie, own].find((candidate) => candidate && THEMES.includes(candidate)) ?? 'auto'
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html data-theme={theme} lang={localeOf(req)}>
      <body nonce={nonce}>{children}</body>
    </html>
  )
}

export default Layout
