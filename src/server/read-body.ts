import type { IncomingMessage } from 'node:http'
import type { Request, RequestHandler, Response } from 'express'

import type { Env } from '../env'
import { isLoginAddress } from './login-attempts'
import { sendError } from './send-error'
import { brokenJson, tooLarge } from './server-errors'

const MEGABYTE = 1024 * 1024
export const JSON_LIMIT = 2 * MEGABYTE
const SMALL_LIMIT = MEGABYTE / 4
/** Room for the other fields and the boundaries of a form with a file of the largest size. */
const FORM_MARGIN = MEGABYTE / 4

/** A form with files, or a file that is the whole body. */
export const FILE_BODY = /^(multipart\/form-data|application\/octet-stream)\b/i

const BODY = Symbol('body')
type WithBody = IncomingMessage & { [BODY]?: Buffer }

/** The body when the server has read it already; those behind must take it from here. */
export const bodyOf = (req: IncomingMessage): Buffer | undefined => (req as WithBody)[BODY]

/** Hands a body that was read on to those behind. */
export const keepBody = (req: IncomingMessage, body: Buffer): void => {
  ;(req as WithBody)[BODY] = body
}

/** How large a form with a file may be, in bytes. */
export const formLimit = (uploadMegabytes: number): number => uploadMegabytes * MEGABYTE + FORM_MARGIN

type ReadBodyOptions = { env: Pick<Env, 'MAX_UPLOAD_MB'> }

/**
 * Holds every body to a limit, by its declared length and by what really arrives. JSON and sign-in forms are
 * read whole and checked here, everything else flows on to its reader.
 */
export const readBody =
  ({ env }: ReadBodyOptions): RequestHandler =>
  async (req, res, next) => {
    const type = req.headers['content-type'] ?? ''
    const isJson = /^application\/([\w.-]+\+)?json\b/i.test(type)
    const limit = limitOf(req, type, env.MAX_UPLOAD_MB)
    if (Number(req.headers['content-length'] ?? 0) > limit) {
      refuseLarge(req, res, limit)
      return
    }
    if (hasBody(req) && (isJson || isLoginAddress(req.path))) {
      const body = await collect(req, limit)
      if (!body) {
        refuseLarge(req, res, limit)
        return
      }
      if (isJson && body.length > 0 && !isReadable(body)) throw brokenJson()
      keepBody(req, body)
    } else if (hasBody(req)) countBytes(req, res, limit)
    next()
  }

const hasBody = (req: Request): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0

const limitOf = (req: Request, type: string, uploadMegabytes: number): number => {
  if (isLoginAddress(req.path) || /^\/api\/graphql\b/i.test(req.path)) return SMALL_LIMIT
  return FILE_BODY.test(type) ? formLimit(uploadMegabytes) : JSON_LIMIT
}

const isReadable = (body: Buffer): boolean => {
  try {
    JSON.parse(body.toString('utf8'))
    return true
  } catch {
    return false
  }
}

/** The whole body; `undefined` when it is larger than it may be. */
export const collect = async (req: Request, limit: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Watches what arrives without taking it from its reader. */
const countBytes = (req: Request, res: Response, limit: number): void => {
  const push = req.push.bind(req)
  let size = 0
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding): boolean => {
    size += chunk?.length ?? 0
    if (size <= limit) return push(chunk, encoding)
    if (!res.writableEnded) refuseLarge(req, res, limit)
    return true
  }
}

/** The rest of the body is read and dropped for a moment: a closed connection would hide the answer. */
const refuseLarge = (req: Request, res: Response, limit: number): void => {
  res.setHeader('Connection', 'close')
  sendError(req, res, tooLarge({ megabytes: Math.max(1, Math.floor(limit / MEGABYTE)) }))
  req.resume()
  const timer = setTimeout(() => req.socket.destroy(), 5000)
  timer.unref()
  req.socket.once('close', () => clearTimeout(timer))
}
