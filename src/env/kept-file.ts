import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * A text that an installation makes once and keeps in its data folder. Two processes that start together end with the
 * same one, because only one of them can link the file into place.
 * @throws what `check` throws for a file that does not hold what it should
 */
export const keptFile = (file: string, make: () => string, check: (text: string) => void): string =>
  read(file, check) ?? keep(file, make(), check)

const read = (file: string, check: (text: string) => void): string | undefined => {
  try {
    const text = fs.readFileSync(file, 'utf8').trim()
    check(text)
    return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const keep = (file: string, text: string, check: (text: string) => void): string => {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  fs.writeFileSync(draft, `${text}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    fs.linkSync(draft, file)
    return text
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const other = code === 'EEXIST' ? read(file, check) : undefined
    if (other) return other
    // A folder on a share without hard links: a rename is atomic there too.
    fs.renameSync(draft, file)
    return read(file, check) ?? text
  } finally {
    fs.rmSync(draft, { force: true })
  }
}
