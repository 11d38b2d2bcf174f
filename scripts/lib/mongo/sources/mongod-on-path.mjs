import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { MongoClient } from 'mongodb'

import { runQuietly } from '../run-quietly.mjs'
import { startServer } from '../start-server.mjs'

const SET = 'school'

/** A set of one member: the least that has transactions. */
const makeReplicaSet = async ({ uri, port }) => {
  const client = new MongoClient(uri)
  const admin = client.db('admin')
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }]
  await admin.command({ replSetInitiate: { _id: SET, members } })
  while (!(await admin.command({ hello: 1 })).isWritablePrimary) await sleep(100)
  await client.close()
}

/** A real server that is installed here. */
export const mongodOnPath = {
  name: 'mongod',
  title: 'mongod on the path',
  obtain: async () => {
    if ((await runQuietly('mongod', ['--version'])).code !== 0) throw new Error('there is none')
    const server = await startServer(({ port, folder }) => {
      const data = path.join(folder, 'data')
      fs.mkdirSync(data)
      const args = ['--dbpath', data, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', SET]
      return { command: 'mongod', args }
    })
    await makeReplicaSet(server)
    return { ...server, uri: `mongodb://127.0.0.1:${server.port}/?replicaSet=${SET}` }
  },
}
