import type { PayloadRequest } from 'payload'

import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { rows } from '@/db/rows'
import { endSessions } from '@/plugins/portal'

import { SLUGS } from '../slugs'
import type { Manner } from './manner'
import { ownerOf } from './owner'

const DAY = 86_400_000
/** For so long an answer is asked for a sign-in from a new device. */
const ASKED_DAYS = 30

export type SignIn = {
  id: number
  at: string
  manner: Manner
  session: string | null
  deviceName: string | null
  address: string | null
  isNewDevice: boolean | null
  seenAt: string | null
}
const COLUMNS = ['id', 'at', 'manner', 'session', 'deviceName', 'address', 'isNewDevice', 'seenAt'] as const

/** The own sign-ins, the last first, a page of them, and how many there are. */
export const listSignIns = async (
  req: PayloadRequest,
  { page, size }: { page: number; size: number },
): Promise<{ rows: SignIn[]; total: number }> => {
  const where = { account: { equals: ownerOf(req).id } }
  const [found, total] = await Promise.all([
    rows(req).find<SignIn>({
      collection: SLUGS.signIns,
      columns: [...COLUMNS],
      where,
      sort: ['-at'],
      limit: size,
      offset: (page - 1) * size,
    }),
    rows(req).count({ collection: SLUGS.signIns, where }),
  ])
  return { rows: found, total }
}

/** Sign-ins of the given sessions, by session. */
export const signInsOf = async (
  req: PayloadRequest,
  sessions: readonly string[],
): Promise<Map<string, SignIn>> => {
  if (sessions.length === 0) return new Map()
  const found = await rows(req).find<SignIn>({
    collection: SLUGS.signIns,
    columns: [...COLUMNS],
    where: { account: { equals: ownerOf(req).id }, session: { in: [...sessions] } },
  })
  return new Map(found.map((row) => [row.session!, row]))
}

/** Sign-ins from new devices to which the owner has not said «it was me»; the present session is not asked about. */
export const newSignIns = async (req: PayloadRequest): Promise<SignIn[]> => {
  const { id, _sid } = ownerOf(req)
  const found = await rows(req).find<SignIn>({
    collection: SLUGS.signIns,
    columns: [...COLUMNS],
    where: {
      account: { equals: id },
      isNewDevice: { equals: true },
      seenAt: { exists: false },
      at: { greater_than: new Date(now().getTime() - ASKED_DAYS * DAY).toISOString() },
    },
    sort: ['-at'],
    limit: 5,
  })
  return found.filter(({ session }) => session !== _sid)
}

/**
 * The owner's answer to a sign-in from a new device. «Not me» ends its session.
 * @throws notFound for a sign-in that is not one's own
 */
export const answerSignIn = async (
  req: PayloadRequest,
  { signIn, isMine }: { signIn: number; isMine: boolean },
): Promise<void> => {
  const { id } = ownerOf(req)
  const where = { id: { equals: signIn }, account: { equals: id } }
  const found = await rows(req).findOne<{ id: number; session: string | null }>({
    collection: SLUGS.signIns,
    columns: ['id', 'session'],
    where,
  })
  if (!found) throw notFound()
  if (!isMine && found.session)
    await endSessions({ req, account: id, ends: (session) => session.id === found.session })
  await rows(req).update({ collection: SLUGS.signIns, where, data: { seenAt: now().toISOString() } })
}

/** For so long sign-ins are kept. */
const KEPT_DAYS = 365

/** Removes sign-ins that are older than a year. */
export const forgetSignIns = async (source: Parameters<typeof rows>[0]): Promise<{ removed: number }> => ({
  removed: await rows(source).remove({
    collection: SLUGS.signIns,
    where: { at: { less_than: new Date(now().getTime() - KEPT_DAYS * DAY).toISOString() } },
  }),
})
