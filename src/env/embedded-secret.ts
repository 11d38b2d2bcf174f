import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * The key of an embedded installation, kept in its data folder. Made once: two processes that start
 * together end with the same key, because only one of them can link the file into place.
 */
export const embeddedSecret = (dataDir: string): string => {
  const file = path.join(dataDir, 'secret')
  return readSecret(file) ?? makeSecret(file)
}

const readSecret = (file: string): string | undefined => {
  try {
    const secret = fs.readFileSync(file, 'utf8').trim()
    if (secret.length < 32) throw new Error(`${file}: the key is shorter than 32 characters`)
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const makeSecret = (file: string): string => {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const secret = randomBytes(48).toString('base64url')
  fs.writeFileSync(draft, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    fs.linkSync(draft, file)
    return secret
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const other = code === 'EEXIST' ? readSecret(file) : undefined
    if (other) return other
    // A folder on a share without hard links: a rename is atomic there too.
    fs.renameSync(draft, file)
    return readSecret(file) ?? secret
  } finally {
    fs.rmSync(draft, { force: true })
  }
}
