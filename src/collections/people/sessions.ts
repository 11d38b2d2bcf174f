import type { CollectionAfterMeHook, CollectionAfterReadHook, CollectionRefreshHook } from 'payload'

import { now } from '@/core/clock'
import { notSignedIn } from '@/core/errors'
import { env } from '@/env'

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

/** Whether the session of an account began a moment ago. */
export const isRecent = ({ sessions, _sid }: { sessions?: Session[] | null; _sid?: string }): boolean => {
  const own = sessions?.find(({ id }) => id === _sid)
  const began = own?.createdAt ? new Date(own.createdAt).getTime() : 0
  return now().getTime() - began < RECENT_MINUTES * 60_000
}

/** A session that was idle for too long is not there for whoever asks, so that its token opens nothing. */
export const forgetIdle: CollectionAfterReadHook = ({ doc }) => {
  const account = doc as { sessions?: Session[] | null }
  return account.sessions ? { ...account, sessions: account.sessions.filter(isLive) } : account
}

/** A token in a cookie is out of the reach of scripts: the answer about oneself does not hand it to them. */
export const keepTokenToTheCookie: CollectionAfterMeHook = ({ response }) => {
  const { token: _token, ...told } = response as Record<string, unknown>
  return told
}

/** @throws notSignedIn for a session that has lasted long enough */
export const endOldSession: CollectionRefreshHook = ({ args, user }) => {
  const own = (user as { sessions?: Session[] | null }).sessions?.find(
    ({ id }) => id === (args.req.user as { _sid?: string } | null)?._sid,
  )
  const age = own?.createdAt ? now().getTime() - new Date(own.createdAt).getTime() : Number.POSITIVE_INFINITY
  if (age > SESSION_HOURS_AT_MOST * HOUR) throw notSignedIn()
}
