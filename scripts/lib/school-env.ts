import { existsSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/**
 * Makes a command see what `npm start` sees: the folder of the project, `.env` where nothing is set already, and the
 * school's own database, not the one of development. Imported before anything that reads the settings.
 */
process.chdir(ROOT)
if (existsSync('.env')) process.loadEnvFile('.env')
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
