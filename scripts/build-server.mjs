import fs from 'node:fs'

import { build } from 'esbuild'

import { enterProject, inRoot } from './lib/project.mjs'

/** Bundles our own code of the server into dist/; packages stay in node_modules. */
enterProject()
fs.rmSync(inRoot('dist/chunks'), { recursive: true, force: true })
await build({
  // The automatic timetable runs in a thread of its own.
  entryPoints: {
    server: inRoot('src/server.ts'),
    'schedule-worker': inRoot('src/plugins/schedule/operations/worker/schedule-worker.ts'),
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
