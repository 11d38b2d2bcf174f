import os from 'node:os'
import path from 'node:path'

/** Where a server that was fetched once stays for the next run: the user's cache, never the project. */
export const cacheFolder = (...parts) =>
  path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'asu-rso', ...parts)
