import path from 'node:path'
import type { z } from 'zod'

import type { Localized } from '../core/locale'
import { ENVIRONMENT_DOCS, environmentSchema, type VariableName } from './variables'
import { isEmbedded, wrongTogether } from './wrong-together'

export type Parsed = z.output<typeof environmentSchema>

/** The configuration with every default filled in; paths are absolute. */
export type Env = Omit<
  Parsed,
  | 'DATABASE_URI'
  | 'PAYLOAD_SECRET'
  | 'DEMO'
  | 'MEDIA_DIR'
  | 'BACKUP_DIR'
  | 'STATEMENT_HEADER'
  | 'HSTS_SUBDOMAINS'
  | 'ALLOW_PLAIN_CONNECTIONS'
> & {
  DATABASE_URI: string
  /** Empty until it is read from DATA_DIR. */
  PAYLOAD_SECRET: string
  DEMO: boolean
  MEDIA_DIR: string
  BACKUP_DIR: string
  STATEMENT_HEADER: boolean
  HSTS_SUBDOMAINS: boolean
  ALLOW_PLAIN_CONNECTIONS: boolean
}

export type EnvFault = { variable: VariableName; message: Localized }
type ParseResult = { isOk: true; env: Env } | { isOk: false; faults: EnvFault[] }
export type Source = Readonly<Record<string, string | undefined>>

/** Reads a configuration without touching anything; all faults at once. */
export const parseEnv = (source: Source): ParseResult => {
  const result = environmentSchema.safeParse(source)
  const names = new Set(result.error?.issues.map((issue) => issue.path[0] as VariableName))
  const faults = [...names].map((name) => wrongValue(name, source[name]))
  if (result.success) faults.push(...wrongTogether(result.data))
  return result.success && faults.length === 0
    ? { isOk: true, env: withDefaults(result.data) }
    : { isOk: false, faults }
}

/** One fault as two lines, Russian first. */
export const explainFault = ({ variable, message }: EnvFault): string =>
  `  ${variable}: ${message.ru}\n  ${' '.repeat(variable.length + 1)} ${message.en}`

const wrongValue = (variable: VariableName, value: string | undefined): EnvFault => {
  const { expects, isSecret } = ENVIRONMENT_DOCS[variable]
  const shown = (value ?? '').length > 60 ? `${value?.slice(0, 60)}…` : value
  return {
    variable,
    message: {
      ru: `нужно: ${expects.ru}${isSecret ? '' : `; задано «${shown}»`}.`,
      en: `must be ${expects.en}${isSecret ? '' : `; it is "${shown}"`}.`,
    },
  }
}

const withDefaults = (values: Parsed): Env => {
  const dataDir = path.resolve(/* turbopackIgnore: true */ values.DATA_DIR)
  // Development changes the schema of its database in place; the server would refuse such a database later.
  const databaseName = values.NODE_ENV === 'development' ? 'development.db' : 'school.db'
  const databaseUri = values.DATABASE_URI ?? `file:${path.join(dataDir, databaseName)}`
  return {
    ...values,
    DATA_DIR: dataDir,
    DATABASE_URI: databaseUri,
    PAYLOAD_SECRET: values.PAYLOAD_SECRET ?? '',
    // Whoever names an address for people shows no school whose passwords are public, unless it is wished.
    DEMO: values.DEMO ?? (isEmbedded(databaseUri) && !values.PUBLIC_URL),
    MEDIA_DIR: path.resolve(/* turbopackIgnore: true */ values.MEDIA_DIR ?? path.join(dataDir, 'media')),
    BACKUP_DIR: path.resolve(/* turbopackIgnore: true */ values.BACKUP_DIR ?? path.join(dataDir, 'backups')),
    STATEMENT_HEADER: values.STATEMENT_HEADER ?? false,
    HSTS_SUBDOMAINS: values.HSTS_SUBDOMAINS ?? true,
    ALLOW_PLAIN_CONNECTIONS: values.ALLOW_PLAIN_CONNECTIONS ?? false,
  }
}
