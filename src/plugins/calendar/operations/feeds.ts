import { createHash, randomBytes } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { feedChoices, type FeedFor } from '../access/feed-choices'
import { SLUGS } from '../slugs'
import type { FeedRow } from '../types'
import { notYourChild, tooManyFeeds } from './errors'

/** Feeds in use that a person may have at once. */
const MOST_FEEDS = 5
/** Revoked ones that the list still names. */
const SHOWN = 30

export const FEED_COLUMNS = [
  'id',
  'school',
  'owner',
  'student',
  'createdAt',
  'lastUsedAt',
  'revokedAt',
] as const

/** The only form in which a token is kept: what it opens cannot be read from the database. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

type Scope = { req: PayloadRequest; facts: Facts }

const own = (req: PayloadRequest, { school }: Facts) => ({
  owner: { equals: req.user!.id },
  school: { equals: school },
})

/** The feeds of the reader, those in use first, newest first. */
export const listFeeds = async ({ req, facts }: Scope): Promise<FeedRow[]> => {
  const found = await rows(req).find<FeedRow>({
    collection: SLUGS.feeds,
    columns: FEED_COLUMNS,
    where: own(req, facts),
    sort: ['-createdAt'],
    limit: SHOWN,
  })
  return [...found.filter((row) => !row.revokedAt), ...found.filter((row) => row.revokedAt)]
}

const insertFeed = async (req: PayloadRequest, facts: Facts, student: FeedFor) => {
  const token = randomBytes(32).toString('hex')
  const [id] = await rows(req).insert({
    collection: SLUGS.feeds,
    rows: [{ school: facts.school, owner: req.user!.id, student, hash: hashOfToken(token) }],
  })
  return { id: id!, token }
}

/**
 * Makes a feed. Its token is told this one time.
 * @throws notYourChild, tooManyFeeds
 */
export const makeFeed = ({
  req,
  facts,
  student,
}: Scope & { student: FeedFor }): Promise<{ id: number; token: string }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    if (!feedChoices(facts).includes(student)) throw notYourChild(undefined, { path: 'student' })
    const inUse = await rows(req).count({
      collection: SLUGS.feeds,
      where: { ...own(req, facts), revokedAt: { exists: false } },
    })
    if (inUse >= MOST_FEEDS) throw tooManyFeeds({ most: MOST_FEEDS })
    return insertFeed(req, facts, student)
  })

const revoke = async (req: PayloadRequest, facts: Facts, feed: number): Promise<void> => {
  const revoked = await rows(req).update({
    collection: SLUGS.feeds,
    where: { ...own(req, facts), id: { equals: feed }, revokedAt: { exists: false } },
    data: { revokedAt: now().toISOString() },
  })
  if (revoked === 0) throw notFound()
}

/**
 * From now on the address leads nowhere.
 * @throws notFound for a feed that is not the reader's, or is revoked already
 */
export const revokeFeed = ({ req, facts, feed }: Scope & { feed: number }): Promise<void> =>
  inTransaction(req, () => revoke(req, facts, feed))

/**
 * Revokes an address and makes a new one for the same calendar, both or neither.
 * @throws notFound, notYourChild
 */
export const renewFeed = ({
  req,
  facts,
  feed,
}: Scope & { feed: number }): Promise<{ id: number; token: string }> =>
  inTransaction(req, async () => {
    const row = await rows(req).findOne<Pick<FeedRow, 'student'>>({
      collection: SLUGS.feeds,
      columns: ['student'],
      where: { ...own(req, facts), id: { equals: feed } },
    })
    if (!row) throw notFound()
    await revoke(req, facts, feed)
    if (!feedChoices(facts).includes(row.student)) throw notYourChild()
    return insertFeed(req, facts, row.student)
  })
