import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { RequestHandler } from 'express'

const inDist = (name: string): string => path.join(process.cwd(), 'dist', name)
const CODE = inDist('service-worker.js')

/** Names the build; a copy that was built in another way gets a new name with every start. */
const readBuild = async (): Promise<string> => {
  const stamp = await readFile(inDist('build-stamp'), 'utf8').catch(() => String(process.hrtime.bigint()))
  return stamp.trim().slice(0, 16)
}

/**
 * `/sw.js`: the portal without network. The name of the build stands in it, so that every build brings a new worker,
 * and a new worker leaves nothing of the old one. Not there in development.
 */
export const serviceWorker = (): RequestHandler => {
  let code: Promise<string> | undefined
  const read = async (): Promise<string> =>
    `self.BUILD=${JSON.stringify(await readBuild())};\n${await readFile(CODE, 'utf8')}`
  return async (req, res, next) => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || !existsSync(CODE)) {
      next()
      return
    }
    code ??= read()
    res.setHeader('Cache-Control', 'no-cache')
    res.type('text/javascript').send(await code)
  }
}
