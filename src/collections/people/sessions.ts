import type { CollectionAfterMeHook, CollectionAfterReadHook, CollectionRefreshHook } from 'payload'

import { now } from '@/core/clock'
import { notSignedIn } from '@/core/errors'
import { env } from '@/env'

import { isClosedDemo } from './demo-accounts'

const HOUR = 3_600_000
/** How long a session lasts without being prolonged: a day at work. */
export const SESSION_HOURS = 12
/** Hours after which a session ends, however often it was prolonged: a day at work and a night. */
export const SESSION_HOURS_AT_MOST = 24

type Session = { id: string; createdAt?: string | Date | null; expiresAt: string | Date }

/**
 * Whether a session is neither over nor idle for too long. Each use moves its end to its full length from then
 * (`keepSession`, and Payload at signing in and refreshing), so that the end tells when it was used last.
 */
export const isLive = ({ expiresAt }: Pick<Session, 'expiresAt'>): boolean => {
  const left = new Date(expiresAt).getTime() - Date.now()
  return left > Math.max(0, SESSION_HOURS * HOUR - env.SESSION_IDLE_MINUTES * 60_000)
}

/** So long after signing in nobody is asked for the password again. */
const RECENT_MINUTES = 10

/** An account that asks, and by which of its sessions. */
type Asker = { sessions?: Session[] | null; _sid?: string }

/** Milliseconds since the session of the one who asks began; infinity when it is not known. */
const ageOf = ({ sessions, _sid }: Asker): number => {
  const own = sessions?.find(({ id }) => id === _sid)
  return own?.createdAt ? now().getTime() - new Date(own.createdAt).getTime() : Number.POSITIVE_INFINITY
}

/** Whether the session of the one who asks began a moment ago. */
export const isRecent = (asker: Asker): boolean => ageOf(asker) < RECENT_MINUTES * 60_000

/**
 * A session that was idle for too long is not there for whoever asks, so that its token opens nothing; nor are those of
 * a demo account that was closed.
 */
export const forgetIdle: CollectionAfterReadHook = ({ doc }) => {
  const account = doc as { sessions?: Session[] | null; isDemo?: boolean | null }
  if (!account.sessions) return account
  return { ...account, sessions: isClosedDemo(account) ? [] : account.sessions.filter(isLive) }
}

/** A token in a cookie is out of the reach of scripts: the answer about oneself does not hand it to them. */
export const keepTokenToTheCookie: CollectionAfterMeHook = ({ response }) => {
  const { token: _token, ...told } = response as Record<string, unknown>
  return told
}

/** @throws notSignedIn for a session that has lasted long enough */
export const endOldSession: CollectionRefreshHook = ({ args, user }) => {
  const { sessions } = user as Asker
  const { _sid } = (args.req.user ?? {}) as Asker
  if (ageOf({ sessions, _sid }) > SESSION_HOURS_AT_MOST * HOUR) throw notSignedIn()
}
