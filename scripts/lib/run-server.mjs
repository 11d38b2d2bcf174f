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
  stopWithNpm(() => child.kill('SIGTERM'))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)))
}

/** npm passes a request to end on to its shell, and the shell to nobody: without this the server would stay behind. */
const stopWithNpm = (stop) => {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, 500)
}
