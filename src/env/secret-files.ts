import fs from 'node:fs'

import type { EnvFault, Source } from './parse-env'
import { ENVIRONMENT_DOCS, type VariableName } from './variables'

const SECRETS = (Object.keys(ENVIRONMENT_DOCS) as VariableName[]).filter(
  (name) => ENVIRONMENT_DOCS[name].isSecret,
)

/**
 * Takes secrets out of files that `NAME_FILE` names: where Docker, systemd or the agent of a vault puts them, and where
 * no list of processes and no child of this one sees them.
 */
export const withSecretFiles = (source: Source): { source: Source; faults: EnvFault[] } => {
  const faults: EnvFault[] = []
  const read: Record<string, string> = {}
  for (const variable of SECRETS) {
    const file = source[`${variable}_FILE`]?.trim()
    if (!file) continue
    if (source[variable]?.trim()) faults.push({ variable, message: BOTH })
    else {
      try {
        read[variable] = fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim()
        if (!read[variable]) faults.push({ variable, message: emptyFile(file) })
      } catch (error) {
        faults.push({ variable, message: unreadable(file, error as NodeJS.ErrnoException) })
      }
    }
  }
  return { source: { ...source, ...read }, faults }
}

const BOTH: EnvFault['message'] = {
  ru: 'задан и сам, и файлом (…_FILE); оставьте одно.',
  en: 'is given both by itself and by a file (…_FILE); leave one of them.',
}
const emptyFile = (file: string): EnvFault['message'] => ({
  ru: `файл ${file} пуст.`,
  en: `the file ${file} is empty.`,
})
const unreadable = (file: string, { code }: NodeJS.ErrnoException): EnvFault['message'] => ({
  ru: `файл ${file} не читается (${code}).`,
  en: `the file ${file} cannot be read (${code}).`,
})
