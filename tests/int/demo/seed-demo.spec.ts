import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type CollectionSlug } from 'payload'

import { isAppError } from '@/core/errors'
import { defineSchoolPlugin, type SeedContext } from '@/core/plugin'
import { DEMO_LOGINS, DEMO_PASSWORD } from '@/demo/demo-logins'
import { seedDemo } from '@/demo/seed-demo'
import type { World } from '@/demo/world'
import { recountTotals } from '@/plugins/journal/operations/recount-totals'
import { writeJournal } from '@/plugins/journal/seed/write-journal'

import { bootSchool, type BootedSchool } from '../../helpers/boot'

const TODAY = '2026-11-23'
let isBroken = false

/** Comes after the journal and sees what it has made. */
const witness = defineSchoolPlugin({
  slug: 'seed-witness',
  requires: ['journal'],
  seed: async (context: SeedContext) => {
    if (isBroken) throw new Error('broken seed')
    return context.made.get('journal') ?? (await writeJournal(context))
  },
})

let school: BootedSchool
beforeAll(async () => {
  school = await bootSchool({ plugins: [witness] })
})
afterAll(() => school.destroy())

const count = async (collection: CollectionSlug, schoolId?: number): Promise<number> =>
  (
    await school.payload.count({
      collection,
      overrideAccess: true,
      ...(schoolId ? { where: { school: { equals: schoolId } } } : {}),
    })
  ).totalDocs

describe('seedDemo', () => {
  let world: World
  const messages: string[] = []

  it('leaves nothing behind when a seed fails', async () => {
    isBroken = true
    await expect(seedDemo({ payload: school.payload, size: 'small', today: TODAY })).rejects.toThrow(
      'broken seed',
    )
    isBroken = false
    expect([await count('schools'), await count('users'), await count('lessons')]).toEqual([0, 0, 0])
  })

  it('fills a small school and tells how far it is', async () => {
    world = await seedDemo({
      payload: school.payload,
      size: 'small',
      today: TODAY,
      nowTime: '12:00',
      onProgress: (message) => messages.push(message),
    })
    expect(messages).toContain(`Нагрузка учителей · Workloads: ${world.workloads.length}`)
    expect(await count('users')).toBe(world.users.length)
    for (const [collection, rows] of [
      ['people', world.people],
      ['enrolments', world.enrolments],
      ['subgroup-members', world.subgroupMembers],
      ['lessons', world.lessons],
      ['classes', world.classes],
    ] as const) {
      expect([collection, await count(collection, world.school.id)]).toEqual([collection, rows.length])
    }
    for (const collection of ['assignments', 'marks', 'attendance', 'term-totals'] as const) {
      expect(await count(collection)).toBeGreaterThan(100)
    }
  })

  it('makes totals that agree with the marks', async () => {
    for (const { id } of world.workloads) {
      const req = await createLocalReq({}, school.payload)
      expect(await recountTotals({ req, school: world.school.id, workload: id })).toBe(0)
    }
  })

  it('names the order by which everybody came and went, and leaves work to the office', async () => {
    const { docs } = await school.payload.find({
      collection: 'enrolments',
      where: { school: { equals: world.school.id } },
      depth: 1,
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    const labelOf = (order: unknown): unknown => (order as { label?: string } | null)?.label
    expect(docs.map(({ openedBy }) => labelOf(openedBy))).toEqual(
      docs.map(() => expect.stringMatching(/^\d+-[зп]$/)),
    )
    for (const { to, closedBy } of docs)
      expect(labelOf(closedBy)).toEqual(to ? expect.stringMatching(/^\d+-[оп]$/) : undefined)
    const states = await school.payload.find({
      collection: 'orders',
      where: { state: { in: ['draft', 'signed'] } },
      select: { state: true },
      overrideAccess: true,
    })
    expect(states.docs.map(({ state }) => state).sort()).toEqual(['draft', 'signed'])
  })

  it('lets in everybody with the one password and their own status', async () => {
    for (const { username, status } of DEMO_LOGINS) {
      const { user } = await school.payload.login({
        collection: 'users',
        data: { username, password: DEMO_PASSWORD },
      })
      expect((user as unknown as { statuses: string[] }).statuses).toContain(status)
    }
    await expect(
      school.payload.login({
        collection: 'users',
        data: { username: 'student', password: 'wrong-one' },
      }),
    ).rejects.toThrow()
  })

  it('writes documents that Payload takes as its own', async () => {
    const [classDoc] = (
      await school.payload.find({
        collection: 'classes',
        depth: 1,
        overrideAccess: true,
        sort: 'sortKey',
        limit: 1,
      })
    ).docs as unknown as { id: number; name: string; classTeachers: { id: string }[] }[]
    expect(classDoc).toMatchObject({ name: '5А', classTeachers: [{ id: expect.any(String) }] })
    const again = await school.payload
      .update({ collection: 'classes', id: classDoc!.id, data: { profile: 'Общий' }, overrideAccess: true })
      .catch((error: unknown) => (isAppError(error) ? error.message : error))
    expect(again).toMatchObject({ name: '5А', profile: 'Общий' })
  })

  it('puts a second school beside the first', async () => {
    const second = await seedDemo({
      payload: school.payload,
      size: 'small',
      today: TODAY,
      seed: 2,
      loginPrefix: 'second-',
    })
    expect(await count('lessons', second.school.id)).toBe(second.lessons.length)
    expect(await count('lessons', world.school.id)).toBe(world.lessons.length)
  })
})
