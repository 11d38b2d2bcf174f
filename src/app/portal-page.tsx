import config from '@payload-config'
import type { Metadata } from 'next'
import { headers as requestHeaders } from 'next/headers'
import { forbidden, notFound as pageNotFound, redirect } from 'next/navigation'
import { createLocalReq, executeAuthStrategies, getPayload, type PayloadRequest } from 'payload'
import { cache, type ReactNode } from 'react'

import { type Facts, factsOf } from '@/access/facts'
import { isAppError } from '@/core/errors'
import { type Locale, localeOf } from '@/core/locale'
import type { PortalView } from '@/core/plugin'
import { activePlugins, dutyOf } from '@/core/registry'
import { withQuery } from '@/core/with-query'
import { pingDatabase } from '@/db/ping-database'
import { env } from '@/env'

import { PortalShell } from './portal-shell'

/** What every page of the portal is given. */
export type ViewProps = {
  req: PayloadRequest
  facts: Facts
  locale: Locale
  params: Record<string, string>
  searchParams: Record<string, string | undefined>
}
export type View = (props: ViewProps) => Promise<ReactNode> | ReactNode

/** The request of the page: who asks and in which language. Read once, whatever asks for it. */
export const portalRequest = cache(async (): Promise<PayloadRequest> => {
  // Asked first: it tells the build that there is nothing to make beforehand, and no database is opened for it.
  const headers = await requestHeaders()
  const payload = await getPayload({ config })
  // Not `payload.auth`: it asks every rule of every collection what the person may do, for the admin's menus.
  let { user } = await executeAuthStrategies({ headers, payload })
  // A session that could not be looked up counts as none there: nobody is sent to sign in by a database that is away.
  if (!user && headers.get('cookie')?.includes('payload-token=')) {
    await pingDatabase(payload)
    ;({ user } = await executeAuthStrategies({ headers, payload }))
  }
  return createLocalReq({ req: { headers: new Headers(headers) }, user: user ?? undefined }, payload)
})

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

type Props = {
  params: Promise<Record<string, string>>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const viewAt = async (req: PayloadRequest, path: string): Promise<PortalView> => {
  const view = (await activePlugins(req))
    .flatMap(({ portal }) => portal?.views ?? [])
    .find((candidate) => candidate.path === path)
  if (!view || (view.isDevelopmentOnly && env.NODE_ENV === 'production')) pageNotFound()
  return view
}

/**
 * Gives a failure the number of its request, which the page of errors shows and the log knows.
 * What Next throws to go elsewhere has a digest already.
 */
const named = (error: unknown, { headers }: PayloadRequest): unknown => {
  const requestId = headers.get('x-request-id')
  if (error instanceof Error && !('digest' in error) && requestId) Object.assign(error, { digest: requestId })
  return error
}

const renderView = async (View: View, props: ViewProps): Promise<ReactNode> => {
  try {
    return await View(props)
  } catch (error) {
    if (!isAppError(error)) throw named(error, props.req)
    if (error.status === 404 || error.status === 400) pageNotFound()
    if (error.status === 403) forbidden()
    throw named(error, props.req)
  }
}

/** Where the reader of the request has to go before anything else; `null` for who may go on. */
export const doorOf = (req: PayloadRequest): '/login' | '/password' | '/second-factor' | null => {
  if (!req.user) return '/login'
  const duty = dutyOf(req)
  return duty && (duty === 'password' ? '/password' : '/second-factor')
}

type SignedIn = { req: PayloadRequest; facts: Facts }

/** Sends away those who have to sign in, to choose a password or to add a second factor before anything else. */
export const requireSignedIn = async (): Promise<SignedIn> => {
  const req = await portalRequest()
  const path = req.headers.get('x-portal-path') ?? '/'
  const door = doorOf(req)
  if (door) redirect(path === '/' ? door : withQuery(door, { next: path }))
  const facts = await factsOf(req).catch((error: unknown) => {
    throw named(error, req)
  })
  if (!facts) forbidden()
  return { req, facts }
}

/** Mounts a view of a plugin as a page: session, rule, view, in the shell. */
export const portalPage = (path: PortalView['path'], View: View) => ({
  generateMetadata: async (): Promise<Metadata> => {
    const req = await portalRequest()
    return { title: (await viewAt(req, path)).title[localeOf(req)] }
  },
  Page: async ({ params, searchParams }: Props) => {
    const { req, facts } = await requireSignedIn()
    const view = await viewAt(req, path)
    if ((await view.rule({ req, user: req.user })) !== true) forbidden()
    const query = Object.fromEntries(
      Object.entries(await searchParams).map(([name, value]) => [name, first(value)]),
    )
    const props: ViewProps = { req, facts, locale: localeOf(req), params: await params, searchParams: query }
    return (
      <PortalShell facts={facts} req={req}>
        {await renderView(View, props)}
      </PortalShell>
    )
  },
})
