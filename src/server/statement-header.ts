import type { RequestHandler } from 'express'

import { newStatementCount, runCounted } from '../db/statement-count'
import { beforeHeaders } from './before-headers'

/** For measurements: tells in Server-Timing how many statements an answer needed and how long they took. */
export const statementHeader: RequestHandler = (_req, res, next) => {
  const count = newStatementCount()
  beforeHeaders(res, () => {
    const { statements, milliseconds } = count
    res.setHeader('Server-Timing', `db;desc="${statements}";dur=${milliseconds.toFixed(2)}`)
  })
  runCounted(count, next)
}
