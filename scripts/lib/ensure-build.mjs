import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { runStep, say } from './console.mjs'
import { inRoot, ROOT } from './project.mjs'

/** The pages may be built into another folder beside those of a running server; see next.config.ts. */
const PAGES = process.env.NEXT_DIST_DIR || '.next'
const STAMPS = [inRoot(PAGES, 'build-stamp'), inRoot('dist/build-stamp')]
const LOCK = inRoot('dist/build-lock')
const RESULTS = [inRoot(PAGES, 'BUILD_ID'), inRoot('dist/server.mjs')]
/** Everything that the build depends on. */
const SOURCES = [
  'src',
  'migrations',
  'public',
  'payload.config.ts',
  'next.config.ts',
  'package-lock.json',
  'scripts/build-server.mjs',
]

const filesIn = (name) => {
  const full = inRoot(name)
  if (!fs.existsSync(full)) return []
  if (fs.statSync(full).isFile()) return [name]
  return fs
    .readdirSync(full, { withFileTypes: true })
    .flatMap((entry) => filesIn(path.join(name, entry.name)))
    .filter((file) => !/\.spec\.tsx?$/.test(file))
}

const hashSources = () => {
  // Next writes its own files into the list of the compiler's sources: only the options count.
  const { compilerOptions } = JSON.parse(fs.readFileSync(inRoot('tsconfig.json'), 'utf8'))
  const machine = [process.platform, process.arch, process.versions.node.split('.')[0]]
  const hash = createHash('sha256').update(JSON.stringify([machine, compilerOptions]))
  for (const file of SOURCES.flatMap(filesIn).sort())
    hash.update(`${file}\0`).update(fs.readFileSync(inRoot(file)))
  return hash.digest('hex')
}

/** Whether what lies in the two folders was built from the present sources. */
export const isBuilt = (hash = hashSources()) =>
  RESULTS.every((file) => fs.existsSync(file)) &&
  STAMPS.every((stamp) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash)

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const takeLock = () => {
  fs.mkdirSync(path.dirname(LOCK), { recursive: true })
  try {
    fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = Number(fs.existsSync(LOCK) && fs.readFileSync(LOCK, 'utf8'))
    if (holder && !isAlive(holder)) fs.rmSync(LOCK, { force: true })
    return false
  }
}

/** Two builds in one folder would spoil each other. */
const withLock = async (run) => {
  for (let tries = 0; !takeLock(); tries += 1) {
    if (tries === 1) say('• Жду другую сборку · Waiting for another build')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const release = () => fs.rmSync(LOCK, { force: true })
  process.once('exit', release)
  try {
    return await run()
  } finally {
    release()
    process.off('exit', release)
  }
}

const build = async () => {
  const hash = hashSources()
  if (isBuilt(hash)) return
  for (const stamp of STAMPS) fs.rmSync(stamp, { force: true })
  const env = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: withProduction(process.env.NODE_OPTIONS),
  }
  const node = { command: process.execPath, env, cwd: ROOT }
  await runStep('Собираю сервер · Building the server', {
    ...node,
    args: [inRoot('scripts/build-server.mjs')],
  })
  await runStep('Собираю страницы (одна-две минуты) · Building the pages', {
    ...node,
    args: [inRoot('node_modules/next/dist/bin/next'), 'build'],
  })
  for (const stamp of STAMPS) fs.writeFileSync(stamp, hash)
}

/** Node 20 stops in the development entry of the text editor's packages: it waits for itself there. */
const withProduction = (options = '') =>
  /--conditions[= ]production/.test(options) ? options : `${options} --conditions=production`.trim()

/** Builds when the build is missing or older than the sources. */
export const ensureBuild = async () => {
  if (!isBuilt()) await withLock(build)
}
