import { say } from '../console.mjs'
import { ferretdb } from './sources/ferretdb.mjs'
import { memoryServer } from './sources/memory-server.mjs'
import { mongodOnPath } from './sources/mongod-on-path.mjs'
import { secantus } from './sources/secantus.mjs'

/** Real servers first; of the stand-ins the one that can do more before the one that can do less. */
const SOURCES = [mongodOnPath, memoryServer, secantus, ferretdb]

export const SOURCE_NAMES = SOURCES.map(({ name }) => name)

/**
 * The server of `MONGODB_URI`, or else the first that can be had, started for this run. `wanted` names one alone.
 * Throws with the reason of each when there is none.
 *
 * @returns {Promise<{ uri: string, title: string, isOurs: boolean, stop: () => Promise<void> }>}
 */
export const findServer = async (wanted) => {
  const given = process.env.MONGODB_URI
  if (given && !wanted)
    return { uri: given, title: 'MONGODB_URI', isOurs: false, stop: async () => undefined }
  const reasons = []
  for (const { name, title, obtain } of SOURCES) {
    if (wanted && wanted !== name) continue
    try {
      return { title, isOurs: true, ...(await obtain()) }
    } catch (error) {
      reasons.push(`${title}: ${error.message}`)
      say(`  ${reasons.at(-1)}`)
    }
  }
  throw new Error(`No MongoDB server can be had. ${reasons.join('; ')}`)
}
