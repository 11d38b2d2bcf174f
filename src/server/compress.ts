import compression from 'compression'
import type { RequestHandler } from 'express'

/** Compresses text. Event streams stay as they are, because a compressor would hold the events back. */
export const compress = (): RequestHandler =>
  compression({
    filter: (req, res) =>
      !/^text\/event-stream\b/i.test(String(res.getHeader('Content-Type') ?? '')) &&
      compression.filter(req, res),
  })
