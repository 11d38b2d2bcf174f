import { ensureInstall } from './lib/ensure-install.mjs'
import { checkNode, enterProject, loadEnvFile } from './lib/project.mjs'
import { runServer } from './lib/run-server.mjs'

/** The server for development: pages follow the sources, the database is one of its own. */
checkNode()
enterProject()
loadEnvFile()
await ensureInstall({ isForBuilding: true })
runServer({
  args: ['--conditions=production', '--import', 'tsx', 'src/server.ts'],
  env: { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
})
