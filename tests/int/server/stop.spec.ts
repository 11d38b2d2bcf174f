import { spawn, type ChildProcess } from 'node:child_process'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'

import { explainListenError, openServer } from '@/server/open-server'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const startProcess = async (graceMilliseconds = 20_000) => {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [
      '--conditions=production',
      '--import',
      'tsx',
      'tests/int/server/stop-fixture.ts',
      String(port),
      String(graceMilliseconds),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const said = async (text: string): Promise<void> => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`The process ended with ${child.exitCode}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  await said('listening')
  const agent = new http.Agent({ keepAlive: true, maxSockets: 10 })
  const get = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const outgoing = http.get({ port, host: '127.0.0.1', path, agent }, (answer) => {
        let body = ''
        answer.on('data', (chunk) => (body += chunk))
        answer.on('end', () => resolve(`${answer.statusCode} ${body}`))
      })
      outgoing.on('error', reject)
    })
  return { child, ended, said, get, output: () => output }
}

describe('a server asked to stop', () => {
  it('finishes the saving that runs, takes nothing new, closes the database and exits with 0', async () => {
    const { child, ended, said, get, output } = await startProcess()
    await get('/0')
    const saving = get('/600')
    await said('request /600')
    child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 200))
    await expect(get('/1')).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/)
    expect(output()).not.toContain('database closed')
    expect(await saving).toBe('200 saved')
    const answered = Date.now()
    expect(await ended).toBe(0)
    // The idle connection of the answer does not hold the end up.
    expect(Date.now() - answered).toBeLessThan(3000)
    expect(output()).toContain('database closed')
    expect(output()).not.toContain('request /1\n')
  })

  it('waits for a slow one only so long', async () => {
    const { child, ended, said, get } = await startProcess(300)
    const slow = get('/60000').catch((error: unknown) => (error as Error).message)
    await said('request /60000')
    const start = Date.now()
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(Date.now() - start).toBeLessThan(3000)
    expect(await slow).toMatch(/socket hang up|ECONNRESET/)
  })

  it('ends at once when asked twice, but not by an echo of the first time', async () => {
    const { child, ended, said, get } = await startProcess()
    get('/60000').catch(() => undefined)
    await said('request /60000')
    child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 100))
    child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(child.exitCode).toBeNull()
    child.kill('SIGTERM')
    expect(await ended).toBe(1)
  })
})

it('a taken port is told in plain words', async () => {
  const first = await openServer({ listener: () => undefined, host: '127.0.0.1', port: 0 })
  const address = { host: '127.0.0.1', port: (first.address() as AddressInfo).port }
  const error = await openServer({ listener: () => undefined, ...address }).catch(
    (failure: unknown) => failure,
  )
  first.close()
  expect(explainListenError(error as NodeJS.ErrnoException, address)).toMatch(/Порт \d+ занят.*\n.*is taken/)
})
