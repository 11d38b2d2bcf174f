import pino, { type Logger } from 'pino'

import type { Env } from '../env'
import { safeError } from './safe-error'

/** One JSON line an event, on standard output. Nothing in it names a person: no addresses, names or bodies. */
export const createLogger = ({ LOG_LEVEL }: Pick<Env, 'LOG_LEVEL'>): Logger =>
  pino({
    level: LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: (error: unknown) => safeError(error) },
    redact: {
      paths: [
        'password',
        'token',
        'email',
        'username',
        'cookie',
        'authorization',
        '*.password',
        '*.token',
        '*.email',
        '*.username',
        '*.cookie',
        '*.authorization',
      ],
      censor: '…',
    },
  })
