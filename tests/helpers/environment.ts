import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { DATABASE } from './database-file'
import { databaseOnServer, nameOfDatabase } from './database-on-server'

// Runs before anything else of a file of tests, and before the modules it imports read the configuration.
const folder = path.join(tmpdir(), `school-${randomUUID()}`)
const server = process.env.TEST_DATABASE_URI
Object.assign(process.env, {
  DATA_DIR: folder,
  DATABASE_URI: server ? databaseOnServer(server, nameOfDatabase()) : `file:${path.join(folder, DATABASE)}`,
  MEDIA_DIR: path.join(folder, 'media'),
  // Accounts of a demo school may sign in; nothing is filled by itself here.
  DEMO: '1',
  PAYLOAD_SECRET: 'integration-tests-only-secret-0123456789',
  LOG_LEVEL: 'silent',
  // Actors of the tests sign in by a password alone; the second factor has tests of its own.
  SECOND_FACTOR: process.env.SECOND_FACTOR ?? 'offered',
})
