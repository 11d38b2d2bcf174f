import { spawn } from 'node:child_process'

const isTerminal = Boolean(process.stdout.isTTY)
/** Where the output goes to a file, a sign of life now and then is enough. */
const SIGN_OF_LIFE = isTerminal ? 1000 : 20_000

export const say = (text = '') => process.stdout.write(`${text}\n`)

/** Ends the process with words that a person can act on, Russian first. */
export const refuse = (ru, en) => {
  process.stderr.write(`\n${ru}\n${en}\n\n`)
  process.exit(1)
}

const seconds = (start) => `${Math.round((performance.now() - start) / 1000)} с`

/**
 * Runs a command as one step: its title, how long it has been running and how far it is (its latest line unless
 * `howFar` knows better), then the time it took. What it printed is shown in full only when it fails.
 */
export const runStep = async (title, { command, args, env = {}, cwd, howFar }) => {
  const start = performance.now()
  const output = []
  let latest = ''
  say(`• ${title}`)
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const collect = (chunk) => {
    output.push(chunk)
    latest = lastLine(String(chunk)) || latest
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const timer = setInterval(() => {
    const line = `  ${seconds(start)}  ${howFar?.() ?? latest}`.slice(0, (process.stdout.columns || 100) - 1)
    if (isTerminal) process.stdout.write(`\r\u001b[K${line}`)
    else say(line)
  }, SIGN_OF_LIFE)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output.push(`${error.message}\n`)
      resolve(127)
    })
    child.once('close', resolve)
  })
  clearInterval(timer)
  if (isTerminal) process.stdout.write('\r\u001b[K')
  if (code !== 0) {
    process.stderr.write(output.join(''))
    refuse(`Шаг не удался: ${title}`, `The step failed (exit code ${code}).`)
  }
  say(`  готово за ${seconds(start)}`)
}

const lastLine = (text) =>
  text
    // eslint-disable-next-line no-control-regex -- colours of the command's own output
    .replace(/\u001b\[[\d;]*m/g, '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .at(-1)
