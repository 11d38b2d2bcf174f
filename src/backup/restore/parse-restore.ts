import path from 'node:path'

import type { RestoreTarget } from './restore-backup'

export type RestoreOrder = { file: string; target: RestoreTarget; keyFile: string | null }

type Defaults = { dataDir: string; databaseUri: string }

const isMongo = (text: string): boolean => /^mongodb(\+srv)?:\/\//.test(text)

/**
 * Reads the words of the command; `null` when they make no sense. Without `--to` the place is the one that the settings
 * name. Pure.
 */
export const parseRestore = (
  words: readonly string[],
  { dataDir, databaseUri }: Defaults,
): RestoreOrder | null => {
  const options = new Map<string, string>()
  const files: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    if (!word.startsWith('--')) {
      files.push(word)
      continue
    }
    const [name = '', given] = word.split(/=(.*)/s)
    const value = given ?? words[(at += 1)]
    if (!['--to', '--folder', '--key-file'].includes(name) || !value || options.has(name)) return null
    options.set(name, value)
  }
  const [file, ...more] = files
  if (!file || more.length > 0) return null
  const to = options.get('--to')
  const folder = options.get('--folder')
  const keyFile = options.get('--key-file') ?? null
  if (to !== undefined && !isMongo(to)) {
    // A folder named twice is named wrongly once.
    if (folder !== undefined || /^\w{2,}:/.test(to)) return null
    return { file, keyFile, target: { folder: path.resolve(to), mongo: null } }
  }
  const mongo = to ?? (isMongo(databaseUri) ? databaseUri : null)
  if (folder !== undefined && mongo === null) return null
  return { file, keyFile, target: { folder: path.resolve(folder ?? dataDir), mongo } }
}
