import fs from 'node:fs'

import { build } from 'esbuild'

import { enterProject, inRoot } from './lib/project.mjs'

/** Bundles our own code of the server into dist/; packages stay in node_modules. */
enterProject()
fs.rmSync(inRoot('dist/chunks'), { recursive: true, force: true })
await build({
  // The automatic timetable and backups run in threads of their own.
  entryPoints: {
    server: inRoot('src/server.ts'),
    'schedule-worker': inRoot('src/plugins/schedule/operations/worker/schedule-worker.ts'),
    'backup-worker': inRoot('src/backup/worker/backup-worker.ts'),
  },
  outdir: inRoot('dist'),
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  // The configuration is loaded after the port is open: it stays a file of its own.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  tsconfig: inRoot('tsconfig.json'),
  jsx: 'automatic',
  loader: { '.css': 'empty' },
  logLevel: 'warning',
})

// What runs in the browser apart from pages; see src/server/service-worker.ts.
await build({
  entryPoints: { 'service-worker': inRoot('src/offline/service-worker.ts') },
  outdir: inRoot('dist'),
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  tsconfig: inRoot('tsconfig.json'),
  logLevel: 'warning',
})
