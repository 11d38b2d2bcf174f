import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { closeInternals } from '@/access/close-internals'
import { switchedOff } from '@/access/switched-off'
import { adminTranslations } from '@/i18n/admin-translations'
import { kernel } from '@/collections'
import { standingOf } from '@/collections/people/account-standing'
import { logRefusedSignIn } from '@/collections/people/sign-in-log'
import { composePlugins, schoolScopedSlugs } from '@/core/compose-plugins'
import { DEPTH_LIMIT } from '@/core/cap-list'
import { graphqlOptions } from '@/core/graphql-options'
import { chooseDatabase } from '@/db/adapter'
import { chooseMail } from '@/mail'
import { env } from '@/env'
import { isHttps } from '@/env/is-https'
import { localizeError } from '@/hooks/localize-error'
import { plugins } from '@/plugins'
import { createLogger } from '@/server/logger'
import { uploadLimits } from '@/collections/content/upload-limits'
import { schoolScope } from '@/collections/school-scope'
import { migrations } from './migrations'

const root = path.dirname(fileURLToPath(import.meta.url))
const composition = { kernel, plugins, standing: standingOf, switchedOff }

const config = buildConfig({
  admin: {
    user: 'users',
    avatar: 'default',
    importMap: {
      baseDir: path.join(root, 'src'),
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: ' — АСУ РСО' },
    dateFormat: 'dd.MM.yyyy HH:mm',
  },
  i18n: { supportedLanguages: { ru, en }, fallbackLanguage: 'ru', translations: adminTranslations },
  editor: lexicalEditor(),
  plugins: [composePlugins(composition), schoolScope(schoolScopedSlugs(composition))],
  db: chooseDatabase({
    uri: env.DATABASE_URI,
    migrations,
    migrationDir: path.join(root, 'migrations'),
    push: false,
  }),
  email: chooseMail(env),
  hooks: { afterError: [localizeError, logRefusedSignIn] },
  secret: env.PAYLOAD_SECRET,
  ...(env.PUBLIC_URL && isHttps(env) ? { serverURL: env.PUBLIC_URL, csrf: [env.PUBLIC_URL] } : {}),
  maxDepth: DEPTH_LIMIT,
  defaultDepth: 0,
  graphQL: graphqlOptions,
  upload: uploadLimits(env.MAX_UPLOAD_MB),
  logger: createLogger(env),
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.join(root, 'src/payload-types.ts') },
  jobs: {
    access: { cancel: () => false, queue: () => false, run: () => false },
    autoRun: [
      { cron: '*/5 * * * *', queue: 'default' },
      { cron: '*/5 * * * *', queue: 'nightly' },
      { cron: '* * * * *', queue: 'messages' },
    ],
    tasks: [],
  },
  sharp,
})

export default config.then(closeInternals)
