import path from 'node:path'

import config from '../../jest.config.mjs'

/** The unit tests of one folder, with the settings of all others. */
const [unit] = config.projects
const rootDir = path.resolve(import.meta.dirname, '../..')

export default { ...unit, rootDir, roots: [process.env.TESTED_FOLDER], testMatch: ['**/*.spec.ts'] }
