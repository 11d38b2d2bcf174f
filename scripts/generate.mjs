import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

import { say } from './lib/console.mjs'
import { enterProject, inRoot } from './lib/project.mjs'

const PAYLOAD = ['--conditions=production', inRoot('node_modules/payload/bin.js')]

/** What is written by programs: never edit these files, change their sources and run `npm run generate`. */
const GENERATED = [
  { name: 'types', args: [...PAYLOAD, 'generate:types'], files: ['src/payload-types.ts'] },
  {
    name: 'admin import map',
    args: [...PAYLOAD, 'generate:importmap'],
    files: ['src/app/(payload)/admin/importMap.js'],
  },
]

/** With `--check` nothing stays changed: stale files are named, put back, and the exit code is 1. */
enterProject()
const isCheck = process.argv.includes('--check')
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined)
const stale = []
for (const { name, args, files } of GENERATED) {
  const before = files.map(read)
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, LOG_LEVEL: 'error' },
  })
  const after = files.map(read)
  // The command of Payload may end well without having written anything.
  if (status !== 0 || after.includes(undefined)) {
    process.stderr.write(`${stdout}${stderr}\n${name}: the generator failed\n`)
    process.exit(1)
  }
  const changed = files.filter((_, i) => before[i] !== after[i])
  stale.push(...changed)
  if (isCheck) restore(changed, (file) => before[files.indexOf(file)])
}
say(
  stale.length === 0 ? 'Generated files are fresh.' : `${isCheck ? 'Stale' : 'Written'}: ${stale.join(', ')}`,
)
if (isCheck && stale.length > 0) {
  say('Run `npm run generate` and commit what it writes.')
  process.exit(1)
}

function restore(files, contentOf) {
  for (const file of files) {
    const content = contentOf(file)
    if (content === undefined) fs.rmSync(file)
    else fs.writeFileSync(file, content)
  }
}
