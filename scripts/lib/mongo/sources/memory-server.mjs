import { cacheFolder } from '../cache-folder.mjs'

const DOWNLOADS = 'https://fastdl.mongodb.org/'

/** A copy, a mirror or a binary of one's own may be set, then the internet need not be there. */
const isSetUp = () => Object.keys(process.env).some((name) => name.startsWith('MONGOMS_'))

const isReachable = async () => {
  try {
    await fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return true
  } catch {
    return false
  }
}

/** A real server that mongodb-memory-server downloads, where the internet lets it. */
export const memoryServer = {
  name: 'memory-server',
  title: 'mongodb-memory-server',
  obtain: async () => {
    if (!isSetUp() && !(await isReachable())) throw new Error(`${DOWNLOADS} cannot be reached`)
    const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
    const set = await MongoMemoryReplSet.create({
      replSet: { count: 1, storageEngine: 'wiredTiger' },
      binary: { downloadDir: cacheFolder('mongodb') },
    })
    return { uri: set.getUri(), stop: () => set.stop() }
  },
}
