import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { env } from '@/env'
import { isHttps } from '@/env/is-https'
import { HostCookiesScript } from '@/ui/host-cookies/host-cookies-script'

import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

const Layout = async ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {isHttps(env) && <HostCookiesScript nonce={(await headers()).get('x-nonce') ?? undefined} />}
    {children}
  </RootLayout>
)

export default Layout
