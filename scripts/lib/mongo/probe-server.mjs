import { MongoClient } from 'mongodb'

import { ABILITIES } from './abilities.mjs'

const product = ({ version, ferretdb, ferretdbVersion, secantusVersion }) => {
  if (secantusVersion) return `SecantusDB ${secantusVersion}, which answers as MongoDB ${version}`
  const ferret = ferretdb?.version ?? ferretdbVersion
  return ferret ? `FerretDB ${ferret}, which answers as MongoDB ${version}` : `MongoDB ${version}`
}

const topology = ({ setName, msg }) => {
  if (msg === 'isdbgrid') return 'a sharded cluster'
  return setName ? `replica set “${setName}”` : 'a server that stands alone'
}

const tryAbility = async (client, { can }) => {
  const db = client.db(`school-probe-${process.pid}`)
  try {
    return await can({ client, db })
  } catch {
    return false
  } finally {
    await db.dropDatabase()
  }
}

/** Which server it is and what it cannot do of what the school asks for. */
export const probeServer = async (uri) => {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 })
  try {
    const admin = client.db('admin')
    const about = await admin.command({ buildInfo: 1 })
    const greeting = await admin.command({ hello: 1 })
    const lacks = []
    for (const ability of ABILITIES) if (!(await tryAbility(client, ability))) lacks.push(ability)
    return { product: product(about), topology: topology(greeting), lacks }
  } finally {
    await client.close()
  }
}
