import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import {
  buildConfig,
  type CollectionConfig,
  type CollectionSlug,
  createLocalReq,
  getPayload,
  type Payload,
  type PayloadRequest,
} from 'payload'

import { newId } from '@/core/ids'
import { chooseDatabase } from '@/db/adapter'
import { type SchoolSqliteOptions } from '@/db/sqlite-adapter'

import { databaseOnServer, nameOfDatabase } from '../../helpers/database-on-server'
import { databaseServer } from '../../helpers/database-server'

/** Slugs of the tests are not among the generated types. */
export const PUPILS = 'pupils' as CollectionSlug
export const MARKS = 'work-marks' as CollectionSlug

const idField = (): CollectionConfig['fields'][number] => ({
  name: 'id',
  type: 'number',
  required: true,
  defaultValue: newId,
})

/** Made anew every time: Payload changes the configuration it is given. */
export const testCollections = (): CollectionConfig[] => [
  {
    slug: 'test-users',
    auth: true,
    fields: [idField(), { name: 'statuses', type: 'select', hasMany: true, options: ['teacher', 'student'] }],
  },
  { slug: 'pupils', fields: [idField(), { name: 'name', type: 'text', required: true }] },
  {
    slug: 'work-marks',
    dbName: 'wmarks',
    indexes: [{ fields: ['pupil', 'assignment'], unique: true }],
    fields: [
      idField(),
      { name: 'pupil', type: 'relationship', relationTo: PUPILS, required: true },
      { name: 'assignment', type: 'number', required: true },
      { name: 'value', type: 'number' },
      { name: 'isDebt', type: 'checkbox', defaultValue: false },
      { name: 'date', type: 'text' },
      { name: 'markedAt', type: 'date' },
      { name: 'kind', type: 'select', options: ['test', 'oral'], defaultValue: 'oral' },
      { name: 'markSum', type: 'number', defaultValue: 0 },
      {
        name: 'place',
        type: 'group',
        fields: [
          { name: 'roomName', type: 'text' },
          { name: 'floor', type: 'number' },
        ],
      },
      { name: 'tags', type: 'text', hasMany: true },
      { name: 'steps', type: 'array', fields: [{ name: 'text', type: 'text' }] },
    ],
  },
]

export type TestPayload = {
  payload: Payload
  folder: string
  request: () => Promise<PayloadRequest>
  stop: () => Promise<void>
}

type StartOptions = Partial<SchoolSqliteOptions> & { collections?: CollectionConfig[] }

let boots = 0

/**
 * Payload on a database of its own, with a schema of a few collections: on the server that the suite runs on, else
 * in a file.
 */
export const startTestPayload = async ({
  collections = testCollections(),
  ...client
}: StartOptions = {}): Promise<TestPayload> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'db-spec-'))
  // Otherwise a second database in one process is believed to have the schema of the first.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const uri = databaseServer ? databaseOnServer(databaseServer, nameOfDatabase()) : `file:${folder}/school.db`
  const config = await buildConfig({
    collections,
    secret: 'a secret for tests only 0123456789',
    db: chooseDatabase({ uri, synchronous: 'OFF', push: true, ...client }),
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
  })
  boots += 1
  const payload = await getPayload({ config, key: `db-spec-${boots}` })
  return {
    payload,
    folder,
    request: () => createLocalReq({}, payload),
    stop: async () => {
      if (databaseServer) await (payload.db as unknown as DroppableDatabase).connection.dropDatabase()
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type DroppableDatabase = { connection: { dropDatabase: () => Promise<void> } }
