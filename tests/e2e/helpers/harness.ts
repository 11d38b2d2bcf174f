import { createServer, type Server } from 'node:http'
import path from 'node:path'

import { build } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/** Our own code for the browser, as one file. */
export const bundle = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

export type Reply = { status?: number; type?: string; body: string }

/** A server that answers what a test says, on a port of its own. */
export const serve = async (
  answer: (path: string, method: string, body: string) => Reply | null,
): Promise<{ url: string; close: () => Promise<void> }> => {
  const server: Server = createServer((req, res) => {
    let body = ''
    req.on('data', (chunk: Buffer) => (body += chunk.toString()))
    req.on('end', () => {
      const {
        status = 200,
        type = 'text/html; charset=utf-8',
        body: text,
      } = answer(req.url ?? '/', req.method ?? 'GET', body) ?? { status: 404, body: 'none' }
      res.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
      res.end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
