import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { getPayload, type Payload } from 'payload'

import { env } from '@/env'
import { closeLimiters } from '@/server/limiter-store'
import type { PayloadHandlers } from '@/server/payload-routes'

import { databaseOnServer, nameOfDatabase } from '../../helpers/database-on-server'
import { databaseServer, served } from '../../helpers/database-server'
import { bootSchool, type BootedSchool } from '../../helpers/boot'
import { startFakeServer } from './fake-server'

const NODES = 3

served.describe('several nodes on one MongoDB', () => {
  const handlers: PayloadHandlers = {
    rest: async (request) =>
      ((await request.json()) as { password: string }).password === 'right'
        ? Response.json({}, { headers: { 'set-cookie': `payload-token=${'x'.repeat(40)}; Path=/` } })
        : Response.json({ errors: [] }, { status: 401 }),
    graphql: async () => Response.json({}),
    isFileThere: async () => true,
  }
  type Server = Awaited<ReturnType<typeof startFakeServer>>
  let servers: Server[]
  let uri: string
  const signIn = async (node: number, username: string, password = 'wrong'): Promise<number> =>
    (await servers[node]!.post('/api/users/login', { username, password }, { 'x-forwarded-for': '10.0.0.1' }))
      .status

  beforeAll(async () => {
    uri = databaseOnServer(databaseServer!, nameOfDatabase())
    const source = {
      TRUST_PROXY: '1',
      PAYLOAD_SECRET: env.PAYLOAD_SECRET!,
      DATABASE_URI: uri,
      RATE_LIMIT_LOGIN_NAME: '4',
      RATE_LIMIT_LOGIN_IP: '40',
    }
    servers = await Promise.all(
      Array.from({ length: NODES }, () => startFakeServer({ source, payloadHandlers: handlers })),
    )
  }, 60_000)
  afterAll(async () => {
    for (const server of servers) await server.close()
    await closeLimiters()
    const client = await MongoClient.connect(uri)
    await client.db().dropDatabase()
    await client.close()
  })

  it('count attempts to sign in together, whichever is asked', async () => {
    const statuses = []
    for (let attempt = 0; attempt < 6; attempt += 1) statuses.push(await signIn(attempt % NODES, 'petrova'))
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429])
    expect(await signIn(1, 'ivanov')).toBe(401)
  })

  it('all at once too, and not one more gets through', async () => {
    const statuses = await Promise.all(Array.from({ length: 12 }, (_, at) => signIn(at % NODES, 'sidorova')))
    expect(statuses.filter((status) => status === 401)).toHaveLength(4)
    expect(statuses.filter((status) => status === 429)).toHaveLength(8)
  })

  it('forget the slips of who got in at any of them', async () => {
    for (const node of [0, 1, 2]) expect(await signIn(node, 'smirnova')).toBe(401)
    expect(await signIn(0, 'smirnova', 'right')).toBe(200)
    // The counters are cleared when the answer has gone out.
    await new Promise((resolve) => setTimeout(resolve, 300))
    for (const node of [1, 2, 0, 1]) expect(await signIn(node, 'smirnova')).toBe(401)
    expect(await signIn(2, 'smirnova')).toBe(429)
  })

  it('keep no name and no password in the database, and let the counters go by themselves', async () => {
    const client = await MongoClient.connect(uri)
    try {
      const counters = client.db().collection('rate-limits')
      const text = JSON.stringify(await counters.find().toArray())
      for (const word of ['petrova', 'sidorova', 'wrong', 'right']) expect(text).not.toContain(word)
      const indexes = await counters.indexes()
      expect(indexes.some(({ expireAfterSeconds }) => expireAfterSeconds === 0)).toBe(true)
    } finally {
      await client.close()
    }
  })
})

served.describe('a job of the clock, with several nodes', () => {
  let school: BootedSchool
  const nodes: Payload[] = []
  const JOBS = 'payload-jobs' as const

  beforeAll(async () => {
    school = await bootSchool()
    nodes.push(school.payload)
    for (const key of ['second', 'third']) {
      const { payload } = school
      const { db } = await (await import('@payload-config')).default
      nodes.push(await getPayload({ config: { ...payload.config, db }, key, disableOnInit: true }))
    }
    expect(env.DATABASE_URI).toMatch(/^mongodb:/)
  }, 300_000)
  afterAll(async () => {
    for (const node of nodes.slice(1)) await node.destroy()
    await school.destroy()
  })
  const clear = () => nodes[0]!.db.deleteMany({ collection: JOBS, where: {} })

  it('is taken by one of them', async () => {
    await clear()
    const task = nodes[0]!.config.jobs.tasks!.find(({ schedule }) => schedule)!.slug
    const COUNT = 25
    for (let at = 0; at < COUNT; at += 1)
      await nodes[0]!.jobs.queue({ task: task as never, input: {} as never, queue: 'tried' })
    const waiting = { queue: { equals: 'tried' }, processing: { equals: false } }
    const claim = async (node: Payload): Promise<unknown[]> => {
      const taken: unknown[] = []
      for (;;) {
        const jobs = await node.db.updateJobs({
          data: { processing: true },
          where: waiting,
          limit: 5,
          req: {} as never,
        })
        if (!jobs || jobs.length === 0) return taken
        taken.push(...jobs.map(({ id }) => id))
      }
    }
    const taken = (await Promise.all(nodes.map(claim))).flat()
    expect(new Set(taken).size).toBe(taken.length)
    // Whoever found others quicker stops; what is left waits for the next minute.
    const rest = await claim(nodes[0]!)
    expect(taken.length + rest.length).toBe(COUNT)
  }, 120_000)

  it('stands in the queue once, although all look at the same minute', async () => {
    await clear()
    for (let round = 0; round < 3; round += 1)
      await Promise.all(nodes.map((node) => node.jobs.handleSchedules({ allQueues: true })))
    const { docs } = await nodes[0]!.db.find<{ taskSlug: string }>({
      collection: JOBS,
      where: {},
      limit: 0,
      pagination: false,
    })
    const slugs = docs.map(({ taskSlug }) => taskSlug)
    expect(slugs.length).toBeGreaterThan(5)
    expect([...slugs].sort()).toEqual([...new Set(slugs)].sort())
  }, 120_000)
})
