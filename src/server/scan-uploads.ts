import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'

import type { Env } from '../env'
import { askClamd } from './ask-clamd'
import { bodyOf, collect, FILE_BODY, formLimit, keepBody } from './read-body'
import { stateOf } from './request-state'
import { brokenForm, infectedFile, scannerSilent } from './server-errors'

type ScanUploadsOptions = { env: Pick<Env, 'ANTIVIRUS' | 'MAX_UPLOAD_MB'>; logger: Logger }

/**
 * Lets a scanner look at each file before anything else sees it, whichever form or endpoint it goes to. Outside of any
 * transaction: nobody waits for a scan but whoever sends the file. Without a verdict no file is taken.
 * @throws infectedFile, scannerSilent, brokenForm
 */
export const scanUploads =
  ({ env, logger }: ScanUploadsOptions): RequestHandler =>
  async (req, res, next) => {
    const scanner = env.ANTIVIRUS
    if (!scanner || req.method === 'GET' || req.method === 'HEAD' || !FILE_BODY.test(typeOf(req))) {
      next()
      return
    }
    const body = bodyOf(req) ?? (await collect(req, formLimit(env.MAX_UPLOAD_MB)))
    // Too large: that was answered when the byte too many came.
    if (!body) return
    keepBody(req, body)
    for (const { name, bytes } of await filesIn(typeOf(req), body)) {
      const verdict = await askClamd(scanner, bytes).catch((error: unknown) => {
        logger.error({ requestId: stateOf(res).requestId, err: error }, 'The antivirus gave no verdict')
        throw scannerSilent()
      })
      if (verdict.isClean) continue
      const { signature } = verdict
      logger.warn({ requestId: stateOf(res).requestId, signature }, 'An infected file was refused')
      throw infectedFile({ name })
    }
    next()
  }

const typeOf = (req: Request): string => req.headers['content-type'] ?? ''

type SentFile = { name: string; bytes: Uint8Array }

/** The files of a form; of any other body, the body. */
const filesIn = async (type: string, body: Buffer): Promise<SentFile[]> => {
  if (!/^multipart\//i.test(type)) return [{ name: '', bytes: body }]
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    const files = [...form.values()].filter((value) => typeof value !== 'string')
    return await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
  } catch {
    throw brokenForm()
  }
}
