import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

import type { Env } from '../env'
import { tokenOf, tokenReader } from './account-of'
import { stateOf } from './request-state'

type Used = { account: number; session: string }
type KeepSessionsOptions = {
  env: Pick<Env, 'PAYLOAD_SECRET' | 'SESSION_IDLE_MINUTES'>
  logger: Logger
  keepSession: (used: Used) => Promise<unknown>
}

/** The use of a session is noted once in this part of the time after which it would be idle for too long. */
const PART = 8
/** Then the notes of those that are over are thrown away. */
const MANY = 10_000

/**
 * Prolongs sessions by their use. After the answer, and seldom: nobody waits for it, and a session ends a little
 * earlier than the idle time at worst, never later.
 */
export const keepSessions = ({ env, logger, keepSession }: KeepSessionsOptions): RequestHandler => {
  const readToken = tokenReader(env.PAYLOAD_SECRET)
  const pause = (env.SESSION_IDLE_MINUTES * 60_000) / PART
  const dueByToken = new Map<string, number>()
  const forget = (now: number): void => {
    for (const [token, due] of dueByToken) if (due < now) dueByToken.delete(token)
  }
  return (req, res, next) => {
    res.once('finish', () => {
      const token = res.statusCode < 400 ? tokenOf(req) : undefined
      const now = Date.now()
      if (!token || now < (dueByToken.get(token) ?? 0)) return
      const { account, session, issuedAt = 0 } = readToken(token)
      if (account === undefined || session === undefined) return
      if (dueByToken.size > MANY) forget(now)
      // A session begins at its full length.
      const isNew = now < issuedAt + pause
      dueByToken.set(token, (isNew ? issuedAt : now) + pause)
      if (isNew) return
      keepSession({ account, session }).catch((error: unknown) =>
        logger.warn({ requestId: stateOf(res).requestId, err: error }, 'A session was not prolonged'),
      )
    })
    next()
  }
}
