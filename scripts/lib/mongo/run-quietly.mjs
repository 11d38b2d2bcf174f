import { spawn } from 'node:child_process'

/** Runs a command to its end. What it said comes back; a command that does not exist ends with 127. */
export const runQuietly = async (command, args, { env = {}, seconds = 60 } = {}) => {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: seconds * 1000,
  })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('close', (status) => resolve(status ?? 1))
  })
  return { code, said: Buffer.concat(said).toString().trim() }
}
