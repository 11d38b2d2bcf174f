import { spawn } from 'node:child_process'
import os from 'node:os'

import { ROOT } from './project.mjs'

/** Runs the server in place of this process: same terminal, same signals, same exit code. */
export const runServer = ({ args, env }) => {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)))
}
