import { type ChildProcess, spawn } from 'node:child_process'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

type Who = { pid: number; instance: number; isFirst: boolean; runsJobs: boolean }

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const children: ChildProcess[] = []
// The workers end by themselves when their primary is gone.
afterAll(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const start = async ({ limit = 0, isFailing = false } = {}) => {
  const port = await freePort()
  const script = ['--conditions=production', '--import', 'tsx', 'tests/int/server/workers-fixture.ts']
  const child = spawn(
    process.execPath,
    [...script, String(port), String(limit), ...(isFailing ? ['failing'] : [])],
    { env: { ...process.env, NODE_OPTIONS: '', INSTANCE: '5' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const lines = (word: string): number[] =>
    [...output.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].map(([, pid]) => Number(pid))
  const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
    const end = Date.now() + 50_000
    while (!(await isTrue())) {
      await wait(50)
      if (Date.now() > end) throw new Error(`It did not come to it:\n${output}`)
    }
  }
  /** A connection that stays open leads to one worker. */
  const connect = () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    return <TAnswer>(path: string): Promise<{ status: number; body: TAnswer; text: string }> =>
      new Promise((resolve, reject) => {
        const request = http.get({ port, host: '127.0.0.1', path, agent }, (answer) => {
          let text = ''
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
          answer.on('end', () => {
            const isJson = (answer.headers['content-type'] ?? '').includes('json')
            resolve({
              status: answer.statusCode ?? 0,
              text,
              body: (isJson ? JSON.parse(text) : null) as TAnswer,
            })
          })
        })
        request.on('error', reject)
      })
  }
  /** Connections to each of the two workers, the first one before. */
  const both = async () => {
    const found = new Map<number, { get: ReturnType<typeof connect>; who: Who }>()
    await until(async () => {
      // Several at once: whichever worker is free takes the next.
      const some = await Promise.all(
        Array.from({ length: 6 }, async () => {
          const get = connect()
          return { get, who: (await get<Who>('/who')).body }
        }),
      )
      for (const one of some) if (!found.has(one.who.pid)) found.set(one.who.pid, one)
      return found.size === 2
    })
    return [...found.values()].sort((left, right) => left.who.instance - right.who.instance)
  }
  return { child, ended, lines, until, connect, both, output: () => output }
}

type Both = { get: ReturnType<Awaited<ReturnType<typeof start>>['connect']>; who: Who }

const startBoth = async (options?: Parameters<typeof start>[0]) => {
  const server = await start(options)
  await server.until(() => server.lines('ready').length === 2)
  const [one, other] = await server.both()
  return { ...server, one: one!, other: other! }
}

describe('two worker processes', () => {
  let server: Awaited<ReturnType<typeof startBoth>>
  beforeAll(async () => {
    server = await startBoth()
  }, 120_000)

  it('have numbers of their own for ids, and one of them runs the jobs', async () => {
    const { one, other, lines } = server
    expect([one.who.instance, other.who.instance]).toEqual([5, 6])
    expect([one.who.isFirst, other.who.isFirst]).toEqual([true, false])
    expect([one.who.runsJobs, other.who.runsJobs]).toEqual([true, false])
    // The second began when the first was ready.
    expect(lines('ready')).toEqual([one.who.pid, other.who.pid])
  })

  it('forget what is changed in either of them, and each finds an import of the other', async () => {
    const { one, other } = server
    expect((await other.get('/read')).body).toEqual({ reads: 1 })
    expect((await other.get('/read')).body).toEqual({ reads: 1 })
    await one.get('/forget')
    expect((await other.get('/read')).body).toEqual({ reads: 2 })

    expect((await other.get('/progress')).body).toEqual({ progress: null })
    expect((await other.get('/stop-import')).body).toEqual({ isStopped: false })
    await one.get('/import')
    expect((await other.get('/progress')).body).toMatchObject({ progress: { phase: 'check' } })
    expect((await other.get('/stop-import')).body).toEqual({ isStopped: true })
    expect((await one.get('/progress')).body).toMatchObject({ progress: { isStopped: true } })
  })

  it('are measured together, whichever is asked', async () => {
    const { one, other } = server
    for (let turn = 0; turn < 3; turn += 1) await one.get('/measured')
    for (let turn = 0; turn < 4; turn += 1) await other.get('/measured')
    const { text } = await other.get('/metrics')
    const counted = text
      .split('\n')
      .filter((line) => line.startsWith('http_request_duration_seconds_count') && line.includes('measured'))
    expect(counted.map((line) => Number(line.split(' ').at(-1)))).toEqual([7])
  })

  it('stay two when one is killed: another takes its place, its number and its jobs', async () => {
    const { one, other, lines, until, both, connect } = server
    await expect(one.get('/die')).rejects.toThrow()
    // The one that is left serves all the while.
    for (let turn = 0; turn < 20; turn += 1) expect((await connect()<Who>('/who')).status).toBe(200)
    await until(async () => (await other.get<Who>('/who')).body.runsJobs)
    await until(() => lines('ready').length === 3)
    const [next, same] = await both()
    expect(same!.who.pid).toBe(other.who.pid)
    expect(next!.who).toMatchObject({ instance: 5, isFirst: false, runsJobs: false })
    expect(next!.who.pid).not.toBe(one.who.pid)
  })

  it('finish what runs in each when the server is asked to stop, and close', async () => {
    const { child, ended, lines, both } = server
    const [one, other] = (await both()) as [Both, Both]
    const running = [one.get('/slow'), other.get('/slow')]
    await wait(200)
    child.kill('SIGTERM')
    for (const { body } of await Promise.all(running)) expect(body).toEqual({ isDone: true })
    expect(await ended).toBe(0)
    expect(lines('closed').sort()).toEqual([one.who.pid, other.who.pid].sort())
  })
})

it('a start that fails ends the server with the code of its worker', async () => {
  const { ended } = await start({ isFailing: true })
  expect(await ended).toBe(3)
}, 120_000)

it('two workers count the requests of an address together', async () => {
  const { one, other } = await startBoth({ limit: 400 })
  const statuses: number[] = []
  for (let turn = 0; turn < 400; turn += 1) statuses.push((await (turn % 2 ? one : other).get('/who')).status)
  const taken = statuses.filter((status) => status === 200).length
  // Some were used to find the two; each by itself would have let all of these through.
  expect(taken).toBeGreaterThan(200)
  expect(taken).toBeLessThan(400)
  expect((await one.get('/who')).status).toBe(429)
  expect((await other.get('/who')).status).toBe(429)
}, 120_000)

it('workers end when their primary is killed', async () => {
  const { one, other, child, ended, until } = await startBoth()
  child.kill('SIGKILL')
  await ended
  const isAlive = ({ who }: { who: Who }): boolean => {
    try {
      return process.kill(who.pid, 0)
    } catch {
      return false
    }
  }
  await until(() => !isAlive(one) && !isAlive(other))
}, 120_000)
