import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'

/** The built server as people start it: an empty folder, one command, a school. */

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'asu-rso-start-'))
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  fs.rmSync(dataDir, { recursive: true, force: true })
})

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const launch = (source: Record<string, string>) => {
  const child = spawn(process.execPath, ['--conditions=production', 'dist/server.mjs'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      ...source,
    },
  })
  children.push(child)
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, ended, output: () => output }
}

const startSchool = async (source: Record<string, string> = {}) => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = launch({ DATA_DIR: dataDir, DEMO_SIZE: 'small', PORT: String(port), ...source })
  for (;;) {
    if (server.child.exitCode !== null) throw new Error(server.output())
    const status = await fetch(`${url}/readyz`).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200 && server.output().includes('is running')) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const stop = async (): Promise<number | null> => {
    server.child.kill('SIGTERM')
    return server.ended
  }
  return { ...server, port, url, stop }
}

const signIn = (url: string, username: string, password: string): Promise<Response> =>
  fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })

describe('a start in an empty folder', () => {
  it('makes a school, says where it is and lets its people in', async () => {
    const school = await startSchool()
    const output = school.output()
    expect(output).toContain(`http://127.0.0.1:${school.port}`)
    const password = /Password of all: (\S+)/.exec(output)?.[1] ?? ''
    const names = [...output.matchAll(/^ {2}([a-z]+) +\S.* · /gm)].map(([, name]) => name ?? '')
    expect(names).toEqual(
      expect.arrayContaining(['admin', 'director', 'zavuch', 'teacher', 'student', 'parent']),
    )
    for (const name of names) expect((await signIn(school.url, name, password)).status).toBe(200)
    expect((await signIn(school.url, 'admin', 'wrong')).status).toBe(401)
    expect(fs.statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
    expect(fs.existsSync(path.join(dataDir, 'school.db'))).toBe(true)
    expect(await school.stop()).toBe(0)
  })

  it('is done once: the next start fills nothing and answers', async () => {
    const school = await startSchool()
    const page = await fetch(`${school.url}/admin/login`)
    expect(page.status).toBe(200)
    expect(school.output()).not.toContain('Filling the demo school')
    await school.stop()
  })

  it('leaves an empty school to its owner when no demo is wanted', async () => {
    const empty = path.join(dataDir, 'empty')
    const school = await startSchool({ DATA_DIR: empty, DEMO: '0' })
    expect(school.output()).toContain('Open the address to make your school')
    expect(school.output()).not.toContain('Password of all')
    await school.stop()
  })
})

describe('the running server', () => {
  let school: Awaited<ReturnType<typeof startSchool>>
  beforeAll(async () => {
    school = await startSchool()
  })
  afterAll(() => school.stop())

  it('answers unknown addresses of the API plainly, to HEAD as well', async () => {
    const unknown = await fetch(`${school.url}/api/nothing`)
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      { errors: [{ code: 'not-found', message: 'По этому адресу ничего нет.' }] },
    ])
    expect((await fetch(`${school.url}/api/nothing`, { method: 'HEAD' })).status).toBe(404)
    expect((await fetch(`${school.url}/api/media/file/nothing.png`)).status).toBeLessThan(500)
  })

  it('marks the inline scripts of its pages with the nonce of the answer', async () => {
    const answer = await fetch(`${school.url}/admin/login`)
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length).toBeGreaterThan(0)
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`)
  })

  it('keeps the files of pages for a year and pages themselves not at all', async () => {
    const page = await fetch(`${school.url}/admin/login`)
    const file = /\/_next\/static\/[^"]+\.js/.exec(await page.text())?.[0]
    expect(page.headers.get('cache-control')).toMatch(/no-store/)
    expect((await fetch(school.url + file)).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    )
  })
})

describe('a start that cannot be', () => {
  it('names every wrong setting and exits non-zero', async () => {
    const { ended, output } = launch({ PORT: 'x', DEMO_SIZE: 'huge' })
    expect(await ended).toBe(1)
    expect(output()).toMatch(/PORT: нужно[\s\S]*DEMO_SIZE: нужно|DEMO_SIZE: нужно[\s\S]*PORT: нужно/)
  })

  it('says that the port is taken', async () => {
    const holder = net.createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => holder.once('listening', resolve))
    const { port } = holder.address() as AddressInfo
    const { ended, output } = launch({ PORT: String(port), DATA_DIR: dataDir })
    expect(await ended).toBe(1)
    holder.close()
    expect(output()).toContain(`Порт ${port} занят`)
  })
})
