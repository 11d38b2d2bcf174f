import { mkdirSync } from 'node:fs'
import path from 'node:path'

export const MEMORY = ':memory:'

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone % in a folder's name is a name and not an escape.
    return text
  }
}

/**
 * The path of the database file in a `file:` URL or a plain path; `:memory:` for a database without a file.
 * `file:./data/school.db`, `file:/srv/school.db`, `file:///srv/school.db` and `file:C:/school.db` are all right.
 */
export const databasePath = (url: string): string => {
  if (url === MEMORY || url === `file:${MEMORY}`) return MEMORY
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'file') {
    throw new Error(`The embedded database needs a file: URL, not ${scheme}:`)
  }
  const rest = url.replace(/^file:/i, '').replace(/[?#].*$/, '')
  const authority = /^\/\/([^/]*)(\/.*)$/.exec(rest)
  if (rest.startsWith('//') && (!authority || !['', 'localhost'].includes(authority[1]!))) {
    throw new Error(`A file: URL has three slashes or one and names no host: ${url}`)
  }
  const file = decode(authority ? authority[2]! : rest)
  if (file === '') throw new Error('The file: URL of the database names no file')
  return file
}

/** Makes the folder of the database, so that a first start needs no preparation. */
export const ensureFolder = (file: string): void => {
  if (file !== MEMORY) mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
}
