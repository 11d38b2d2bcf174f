import type { CollectionAfterMeHook, CollectionRefreshHook } from 'payload'

import { now } from '@/core/clock'
import { notSignedIn } from '@/core/errors'

/** Hours after which a session ends, however often it was prolonged: a day at work and a night. */
export const SESSION_HOURS_AT_MOST = 24

type Session = { id: string; createdAt?: string | Date | null }

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
  if (age > SESSION_HOURS_AT_MOST * 3_600_000) throw notSignedIn()
}
