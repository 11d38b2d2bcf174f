import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { anyone } from '@/access/algebra'
import { requireFacts } from '@/access/require-facts'
import { notFound } from '@/core/errors'
import { qrOf } from '@/core/files/qr-of'
import { isId } from '@/core/ids'
import { idParam, WRONG_ID } from '@/core/id-schemas'
import { defineEndpoint } from '@/core/plugin'
import { env } from '@/env'

import { readsCalendar } from '../access/rules'
import { tokenOf } from '../domain/feed-token'
import { makeFeed, renewFeed, revokeFeed } from '../operations/feeds'
import { readFeed } from '../operations/read-feed'
import { presentFeed } from '../presenters/present-feed'

/** Fetches of one address an hour; programs come every few hours. Strangers are counted by address at the server. */
const FETCHES_AN_HOUR = 60
const fetches = new RateLimiterMemory({ points: FETCHES_AN_HOUR, duration: 3600 })

const feedParams = z.object({ feed: idParam })

/** What the owner is shown this one time: the address, the same for calendar programs, and that as a QR. */
const presentAddress = (req: PayloadRequest, { id, token }: { id: number; token: string }) => {
  const origin = (env.PUBLIC_URL ?? (req.url ? new URL(req.url).origin : '')).replace(/\/$/, '')
  const address = `${origin}/api/calendar/feed/${token}.ics`
  const webcal = address.replace(/^https?:/, 'webcal:')
  return { id, address, webcal, qr: qrOf(webcal) }
}

const secondsToWait = async (feed: number): Promise<number> => {
  try {
    await fetches.consume(feed)
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
  }
}

export const calendarEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/calendar/feeds',
    rule: readsCalendar,
    summary: { ru: 'Создать адрес подписки на календарь', en: 'Make an address of a calendar feed' },
    body: z.strictObject({
      student: z.number(WRONG_ID).refine(isId, WRONG_ID).nullable().default(null),
    }),
    handler: async ({ req, body }) =>
      presentAddress(req, await makeFeed({ req, facts: await requireFacts(req), student: body.student })),
  }),
  defineEndpoint({
    method: 'post',
    path: '/calendar/feeds/:feed/renewal',
    rule: readsCalendar,
    summary: { ru: 'Заменить адрес подписки новым', en: 'Replace the address of a calendar feed' },
    params: feedParams,
    handler: async ({ req, params }) =>
      presentAddress(req, await renewFeed({ req, facts: await requireFacts(req), feed: params.feed })),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/calendar/feeds/:feed',
    rule: readsCalendar,
    summary: { ru: 'Отозвать адрес подписки', en: 'Revoke the address of a calendar feed' },
    params: feedParams,
    handler: async ({ req, params }) =>
      revokeFeed({ req, facts: await requireFacts(req), feed: params.feed }),
  }),
  defineEndpoint({
    method: 'get',
    path: '/calendar/feed/:token',
    rule: anyone,
    isPublic: true,
    summary: { ru: 'Календарь по секретному адресу (iCalendar)', en: 'A calendar by its secret address' },
    params: z.object({ token: z.string() }),
    produces: ['text/calendar'],
    handler: async ({ req, params }) => {
      const token = tokenOf(params.token)
      if (token === null) throw notFound()
      const feed = await readFeed(req.payload, token)
      const wait = await secondsToWait(feed.id)
      if (wait > 0) return new Response(null, { status: 429, headers: { 'retry-after': String(wait) } })
      const { body, etag, lastModified } = presentFeed(feed)
      const headers = {
        etag,
        'last-modified': lastModified.toUTCString(),
        'cache-control': 'private, no-cache',
        'x-robots-tag': 'noindex',
      }
      if (req.headers.get('if-none-match')?.includes(etag))
        return new Response(null, { status: 304, headers })
      return new Response(body, {
        headers: {
          ...headers,
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'inline; filename="school.ics"',
        },
      })
    },
  }),
]
