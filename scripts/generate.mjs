import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

import { say } from './lib/console.mjs'
import { enterProject, inRoot } from './lib/project.mjs'

/** With `--check` nothing stays changed: stale files are named, put back, and the exit code is 1. */
enterProject()
const isCheck = process.argv.includes('--check')

const payload = (command) => [inRoot('node_modules/payload/bin.js'), command]
const program = (file, ...args) => ['--import', 'tsx', inRoot('scripts/generate', file), ...args]

/**
 * What is written by programs: never edit these files, change their sources and run `npm run generate`.
 * A generator without `files` knows itself what `--check` means.
 */
const GENERATORS = [
  { name: 'types', args: payload('generate:types'), files: ['src/payload-types.ts'] },
  {
    name: 'admin import map',
    args: payload('generate:importmap'),
    files: ['src/app/(payload)/admin/importMap.js'],
  },
  { name: 'portal routes', args: program('portal-routes.ts', ...(isCheck ? ['--check'] : [])) },
  {
    name: 'configuration tables',
    args: program('configuration-tables.ts'),
    files: ['README.md', 'README.ru.md'],
  },
]

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined)

const putBack = (file, content) => (content === undefined ? fs.rmSync(file) : fs.writeFileSync(file, content))

/** Runs one generator; gives the files that were not fresh, or `undefined` when it failed. */
const generate = ({ name, args, files = [] }) => {
  const before = files.map(read)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=production', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LOG_LEVEL: 'error' },
  })
  const after = files.map(read)
  // The command of Payload may end well without having written anything.
  if (status !== 0 || after.includes(undefined)) {
    process.stderr.write(`${stdout}${stderr}\n${name}: stale, or the generator failed\n`)
    return undefined
  }
  const stale = files.filter((_, i) => before[i] !== after[i])
  if (isCheck) for (const file of stale) putBack(file, before[files.indexOf(file)])
  return stale
}

const results = GENERATORS.map(generate)
const stale = results.flatMap((files) => files ?? [])
if (stale.length > 0) say(`${isCheck ? 'Stale' : 'Written'}: ${stale.join(', ')}`)
const isFine = !results.includes(undefined) && (stale.length === 0 || !isCheck)
say(isFine ? 'Generated files are fresh.' : 'Run `npm run generate` and commit what it writes.')
process.exit(isFine ? 0 : 1)
