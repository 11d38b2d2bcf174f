import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { withQuery } from '@/core/with-query'

import { doorOf, portalRequest } from '../../../portal-page'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments?: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params: params, searchParams })

/** People sign in at one door, the portal's: it knows the second step. */
const sendToTheDoor = async (segments: readonly string[] = []): Promise<void> => {
  const door = doorOf(await portalRequest())
  const wanted = ['/admin', ...segments.filter((part) => part !== 'login')].join('/')
  if (door) redirect(withQuery(door, { next: wanted }))
}

const Page = async ({ params, searchParams }: Args) => {
  const { segments } = await params
  if (segments?.[0] !== 'logout') await sendToTheDoor(segments)
  return RootPage({ config, importMap, params: params as Promise<{ segments: string[] }>, searchParams })
}

export default Page
