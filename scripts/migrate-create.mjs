import fs from 'node:fs'
import { spawnSync } from 'node:child_process'

import { say } from './lib/console.mjs'
import { enterProject, inRoot } from './lib/project.mjs'

/**
 * `npm run migrate:create name`: a migration for what changed in the collections.
 * The generator forgets what a new column shall do when its target is deleted; the clause is added from the schema,
 * otherwise the migrated database would differ from the configuration.
 */
const ADDED_REFERENCE = /ALTER TABLE \\`(\w+)\\` ADD \\`(\w+)\\` [^;]*?REFERENCES \w+\(\w+\)(?=;)/g

enterProject()
const [name] = process.argv.slice(2)
if (!/^[a-z][a-z0-9-]*$/.test(name ?? '')) {
  say('Name the migration: npm run migrate:create -- orders')
  process.exit(1)
}
const before = new Set(fs.readdirSync(inRoot('migrations')))
const { status } = spawnSync(
  process.execPath,
  ['--conditions=production', inRoot('node_modules/payload/bin.js'), 'migrate:create', name],
  { stdio: 'inherit' },
)
if (status !== 0) process.exit(status ?? 1)
const file = fs.readdirSync(inRoot('migrations')).find((entry) => entry.endsWith('.ts') && !before.has(entry))
if (!file) process.exit(0)

const { tables } = JSON.parse(fs.readFileSync(inRoot('migrations', file.replace(/\.ts$/, '.json')), 'utf8'))
const clauseOf = (table, column) => {
  const key = Object.values(tables[table]?.foreignKeys ?? {}).find(
    ({ columnsFrom }) => columnsFrom[0] === column,
  )
  return key ? ` ON UPDATE ${key.onUpdate ?? 'no action'} ON DELETE ${key.onDelete ?? 'no action'}` : ''
}
const text = fs.readFileSync(inRoot('migrations', file), 'utf8')
fs.writeFileSync(
  inRoot('migrations', file),
  text.replaceAll(ADDED_REFERENCE, (statement, table, column) => statement + clauseOf(table, column)),
)
spawnSync(process.execPath, [
  inRoot('node_modules/prettier/bin/prettier.cjs'),
  '--write',
  '--log-level=warn',
  inRoot('migrations', file),
  inRoot('migrations/index.ts'),
])
