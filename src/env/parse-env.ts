import path from 'node:path'
import type { z } from 'zod'

import type { Localized } from '../core/locale'
import { ENVIRONMENT_DOCS, environmentSchema, type VariableName } from './variables'

type Parsed = z.output<typeof environmentSchema>

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
> & {
  DATABASE_URI: string
  /** Empty until it is read from DATA_DIR. */
  PAYLOAD_SECRET: string
  DEMO: boolean
  MEDIA_DIR: string
  BACKUP_DIR: string
  STATEMENT_HEADER: boolean
  HSTS_SUBDOMAINS: boolean
}

export type EnvFault = { variable: VariableName; message: Localized }
type ParseResult = { isOk: true; env: Env } | { isOk: false; faults: EnvFault[] }
type Source = Readonly<Record<string, string | undefined>>

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

const isEmbedded = (uri: string | undefined): boolean => !uri || uri.startsWith('file:')

const wrongTogether = (values: Parsed): EnvFault[] => {
  const faults: EnvFault[] = []
  if (!isEmbedded(values.DATABASE_URI) && !values.PAYLOAD_SECRET) {
    faults.push({
      variable: 'PAYLOAD_SECRET',
      message: {
        ru: 'обязателен, когда база — MongoDB: у всех процессов должен быть один ключ не короче 32 знаков.',
        en: 'is required with MongoDB: all processes must share one key of at least 32 characters.',
      },
    })
  }
  if (values.INSTANCE + values.WORKERS > 32) {
    faults.push({
      variable: 'WORKERS',
      message: {
        ru: `вместе с INSTANCE не больше 32: процессы заняли бы номера ${values.INSTANCE}…${values.INSTANCE + values.WORKERS - 1}, последний — 31.`,
        en: `and INSTANCE together are at most 32: the processes would take ${values.INSTANCE}…${values.INSTANCE + values.WORKERS - 1}, the last number is 31.`,
      },
    })
  }
  if (values.SMTP_URL && !values.MAIL_FROM) {
    faults.push({
      variable: 'MAIL_FROM',
      message: {
        ru: `нужен вместе с SMTP_URL: ${ENVIRONMENT_DOCS.MAIL_FROM.expects.ru}.`,
        en: `is needed with SMTP_URL: ${ENVIRONMENT_DOCS.MAIL_FROM.expects.en}.`,
      },
    })
  }
  if (Boolean(values.VAPID_PUBLIC_KEY) !== Boolean(values.VAPID_PRIVATE_KEY)) {
    const missing = values.VAPID_PUBLIC_KEY ? 'VAPID_PRIVATE_KEY' : 'VAPID_PUBLIC_KEY'
    faults.push({
      variable: missing,
      message: {
        ru: 'задаётся вместе со вторым ключом пары VAPID, или ни одного из них.',
        en: 'goes together with the other key of the VAPID pair, or leave out both.',
      },
    })
  }
  return faults
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
    DEMO: values.DEMO ?? isEmbedded(databaseUri),
    MEDIA_DIR: path.resolve(/* turbopackIgnore: true */ values.MEDIA_DIR ?? path.join(dataDir, 'media')),
    BACKUP_DIR: path.resolve(/* turbopackIgnore: true */ values.BACKUP_DIR ?? path.join(dataDir, 'backups')),
    STATEMENT_HEADER: values.STATEMENT_HEADER ?? false,
    HSTS_SUBDOMAINS: values.HSTS_SUBDOMAINS ?? true,
  }
}
