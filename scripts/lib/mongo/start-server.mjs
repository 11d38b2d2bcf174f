import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { MongoClient } from 'mongodb'

import { freePort } from './free-port.mjs'

const STARTING_MS = 60_000
const ENDING_MS = 5000

const answers = async (uri) => {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 1000 })
  try {
    await client.db('admin').command({ ping: 1 })
    return true
  } catch {
    return false
  } finally {
    await client.close()
  }
}

/**
 * Starts a server on a free port of this machine in a temporary folder. It ends, and the folder goes, with `stop` or
 * with this process, whatever ends it. Throws with what the server said when it does not come up.
 *
 * @param {(place: { port: number, folder: string }) => { command: string, args: string[], env?: object }} describe
 */
export const startServer = async (describe) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'school-mongo-'))
  const port = await freePort()
  const { command, args, env = {} } = describe({ port, folder })
  const log = path.join(folder, 'server.log')
  const output = fs.openSync(log, 'a')
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  })
  fs.closeSync(output)
  let isEnded = false
  const ended = new Promise((resolve) => {
    const end = () => resolve((isEnded = true))
    child.once('error', end)
    child.once('exit', end)
  })
  const clean = () => {
    if (!isEnded) child.kill('SIGKILL')
    fs.rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', clean)
  const stop = async () => {
    process.off('exit', clean)
    child.kill('SIGTERM')
    await Promise.race([ended, sleep(ENDING_MS)])
    clean()
  }
  const uri = `mongodb://127.0.0.1:${port}/?directConnection=true`
  for (const start = performance.now(); !isEnded && performance.now() - start < STARTING_MS;) {
    if (await answers(uri)) return { uri, port, folder, log, stop }
    await sleep(200)
  }
  const said = fs.readFileSync(log, 'utf8').trim().split('\n').slice(-10).join('\n')
  await stop()
  throw new Error(`${command} did not come up:\n${said}`)
}
