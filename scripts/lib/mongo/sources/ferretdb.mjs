import fs from 'node:fs'
import path from 'node:path'

import { cacheFolder } from '../cache-folder.mjs'
import { runQuietly } from '../run-quietly.mjs'
import { startServer } from '../start-server.mjs'

const VERSION = 'v1.24.2'
const MODULE = 'github.com/FerretDB/FerretDB/cmd/ferretdb'
const BUILDING_SECONDS = 600

const build = async () => {
  const place = cacheFolder(`ferretdb-${VERSION}`)
  const program = path.join(place, 'ferretdb')
  if (fs.existsSync(program)) return program
  const { code, said } = await runQuietly('go', ['install', `${MODULE}@${VERSION}`], {
    env: { GOBIN: place, GOFLAGS: '-mod=mod' },
    seconds: BUILDING_SECONDS,
  })
  if (code === 127) throw new Error('Go is not there')
  if (code !== 0) throw new Error(`go install failed: ${said.split('\n').at(-1)}`)
  return program
}

/** A stand-in on SQLite, built with Go: it has no transactions. */
export const ferretdb = {
  name: 'ferretdb',
  title: `FerretDB ${VERSION} by go install`,
  obtain: async () => {
    const program = await build()
    return startServer(({ port, folder }) => ({
      command: program,
      args: [
        '--handler=sqlite',
        `--sqlite-url=file:${folder}/`,
        `--state-dir=${folder}`,
        `--listen-addr=127.0.0.1:${port}`,
        '--debug-addr=-',
        '--telemetry=disable',
        '--log-level=error',
      ],
    }))
  },
}
