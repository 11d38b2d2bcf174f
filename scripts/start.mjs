import { ensureBuild, isBuilt } from './lib/ensure-build.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { checkNode, enterProject, loadEnvFile } from './lib/project.mjs'
import { runServer } from './lib/run-server.mjs'

/** From a fresh copy of the project to a running school. What is done already is not done again. */
checkNode()
enterProject()
loadEnvFile()
await ensureInstall({ isForBuilding: !isBuilt() })
await ensureBuild()
if (!process.argv.includes('--build-only')) {
  runServer({
    args: ['--conditions=production', 'dist/server.mjs'],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
}
