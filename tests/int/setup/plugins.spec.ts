import { afterEach, describe, expect, it } from '@jest/globals'

import { schoolsWithout } from '@/access/switched-off'
import { activePlugins, isActive, registryOf } from '@/core/registry'
import { countStatements } from '@/db/statement-count'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { linksOf } from '@/plugins/directory/operations/links-of'
import { carryOutDue } from '@/plugins/orders/jobs/carry-out-due'
import { navOf } from '@/plugins/portal/access/nav-of'
import { listPlugins } from '@/plugins/setup/operations/list-plugins'

import { graphqlNames } from '../../helpers/graphql-names'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools({ isPopulated: true })

const turn = (slug: string, isOn: boolean) =>
  suite.as('administrator').put(`/api/school-plugins/${slug}`, { isOn })
/** What needs the orders goes off before them. */
const OVER_ORDERS = ['lesson-plans', 'curriculum', 'exports', 'imports', 'retention', 'year-closing']
const turnOrders = async (isOn: boolean): Promise<void> => {
  const all = [...OVER_ORDERS, 'orders']
  for (const slug of isOn ? all.toReversed() : all)
    expect([slug, (await turn(slug, isOn)).status]).toEqual([slug, 200])
}
const offOf = async (school: number) =>
  (
    await rows({ payload: suite.payload }).findOne<{ switchedOff: string | null }>({
      collection: 'schools',
      columns: ['switchedOff'],
      where: { id: { equals: school } },
    })
  )?.switchedOff

afterEach(async () => {
  const { payload, world, away } = suite
  for (const { school } of [world, away]) {
    await rows({ payload }).update({
      collection: 'schools',
      where: { id: { equals: school } },
      data: { switchedOff: null },
    })
    forgetReference(await suite.reqOf('administrator'), school)
  }
})

describe('who switches', () => {
  it('is the administrator alone', async () => {
    expectRefusal(await suite.nobody.put('/api/school-plugins/orders', { isOn: false }), { status: 401 })
    for (const actor of ['principal', 'deputy', 'secretary', 'teacher', 'student'] as const)
      expectRefusal(await suite.as(actor).put('/api/school-plugins/orders', { isOn: false }), { status: 403 })
    expect(await offOf(suite.world.school)).toBeNull()
  })

  it('says what it wants', async () => {
    expectRefusal(await suite.as('administrator').put('/api/school-plugins/orders', {}), {
      status: 400,
      path: 'isOn',
    })
    expectRefusal(await turn('nothing', false), { status: 404, code: 'not-found' })
    expectRefusal(await turn('kernel', false), { status: 404 })
  })

  it('cannot go past the checks over the card of the school', async () => {
    const answer = await suite
      .as('administrator')
      .patch(`/api/schools/${suite.world.school}`, { switchedOff: 'portal' })
    expect(answer.status).toBe(200)
    expect(await offOf(suite.world.school)).toBeNull()
    expect(answer.text).not.toContain('switchedOff')
  })
})

describe('what stays', () => {
  it('refuses what no school can do without, and says why', async () => {
    for (const slug of ['portal', 'directory', 'setup'])
      expectRefusal(await turn(slug, false), { status: 409, code: 'plugin-is-required' })
  })

  it('refuses what others need, and names them', async () => {
    expectRefusal(await turn('journal', false), {
      status: 409,
      code: 'plugin-is-needed',
      says: /Дневник.*Приказы/,
    })
    expectRefusal(await turn('access-slips', false), { status: 409, says: 'Настройка школы' })
    expect(await offOf(suite.world.school)).toBeNull()
  })

  it('goes off from the top and comes on from the bottom', async () => {
    for (const slug of [
      'notifications',
      'diary',
      'journal-control',
      'attendance-control',
      'substitutions',
      'class-events',
      'calendar',
      'final-marks',
      'schedule',
      ...OVER_ORDERS,
      'classes',
      'orders',
      'paper-journals',
      'absence-notices',
      'journal',
    ])
      expect([slug, (await turn(slug, false)).status]).toEqual([slug, 200])
    expectRefusal(await turn('diary', true), { status: 409, code: 'plugin-lacks-others', says: 'Журнал' })
    for (const slug of [
      'journal',
      'absence-notices',
      'paper-journals',
      'diary',
      'journal-control',
      'attendance-control',
      'classes',
      'orders',
      ...OVER_ORDERS.toReversed(),
      'schedule',
      'substitutions',
      'calendar',
      'class-events',
      'final-marks',
      'notifications',
    ])
      expect([slug, (await turn(slug, true)).status]).toEqual([slug, 200])
    expect(await offOf(suite.world.school)).toBeNull()
  })
})

describe('switched off', () => {
  it('leaves endpoints, tables, reports, navigation, pages, links and the home page; the data stays', async () => {
    const { payload, world } = suite
    const before = await payload.count({ collection: 'orders', overrideAccess: true })
    const { many } = graphqlNames(payload, 'orders')
    const secretary = suite.as('secretary')
    const report = '/api/reports/movement?from=2026-09-01&to=2026-11-30' as const
    expect((await secretary.get('/api/orders?limit=1')).status).toBe(200)
    await turnOrders(false)
    // Twice is once.
    expect((await turn('orders', false)).status).toBe(200)

    const gone = { status: 404, code: 'plugin-is-off' }
    expectRefusal(await secretary.post('/api/movement/orders', {}), gone)
    for (const { method, path } of registryOf(payload).plugins.find(({ slug }) => slug === 'orders')!
      .endpoints!) {
      const caller = suite.as('secretary')
      const address = `/api${path.replaceAll(/:\w+/g, '1')}` as const
      const answer =
        method === 'get' || method === 'delete'
          ? await caller[method](address)
          : await caller[method](address, {})
      expect([method, path, answer.status]).toEqual([method, path, 404])
    }
    expectRefusal(await suite.nobody.post('/api/movement/orders', {}), { status: 401 })
    for (const answer of [
      await secretary.get('/api/orders'),
      await secretary.get('/api/orders/1'),
      await secretary.post('/api/orders', {}),
      await secretary.get('/api/order-lines?limit=1'),
    ])
      expectRefusal(answer, { status: 404 })
    const { data, errors } = await secretary.graphql(`{ ${many}(limit: 1) { totalDocs } }`)
    expect(data?.[many] ?? null).toBeNull()
    expect(errors).not.toEqual([])
    expectRefusal(await secretary.get(report), { status: 404 })

    const req = await suite.reqOf('secretary')
    expect((await navOf(req)).map(({ path }) => path)).not.toContain('/orders')
    expect(await isActive(req, 'orders')).toBe(false)
    expect(
      (await activePlugins(req)).flatMap(({ portal }) => portal?.views ?? []).map((v) => v.path),
    ).not.toContain('/orders')
    expect(await payload.count({ collection: 'orders', overrideAccess: true })).toEqual(before)
    // The rest works on: what points to the switched-off tables is still opened.
    expect((await secretary.get(`/api/enrolments?limit=5&depth=1`)).status).toBe(200)
    expect((await secretary.get(`/api/people/${world.people.student}`)).status).toBe(200)
  })

  it('brings all back when it is switched on', async () => {
    await turnOrders(false)
    expect((await suite.as('secretary').get('/api/orders')).status).toBe(404)
    expect((await turn('orders', true)).body).toEqual({ isOn: true })
    expect((await suite.as('secretary').get('/api/orders')).status).toBe(200)
    expect((await navOf(await suite.reqOf('secretary'))).map(({ path }) => path)).toContain('/orders')
  })

  it('takes its links off the cards of people and classes', async () => {
    const links = async () =>
      (
        await linksOf({ req: await suite.reqOf('administrator'), on: 'class', id: suite.world.classes.own })
      ).map(({ href }) => href)
    expect((await links()).some((href) => href.includes('/divisions'))).toBe(true)
    for (const slug of [
      'lesson-plans',
      'curriculum',
      'substitutions',
      'class-events',
      'calendar',
      'schedule',
      'classes',
    ])
      expect([slug, (await turn(slug, false)).status]).toEqual([slug, 200])
    expect((await links()).some((href) => href.includes('/divisions'))).toBe(false)
  })

  it('leaves the other school as it is', async () => {
    await turnOrders(false)
    expect((await suite.asAway('secretary').get('/api/orders')).status).toBe(200)
    expect(await offOf(suite.away.school)).toBeNull()
    expect([...(await schoolsWithout(suite.payload, 'orders'))]).toEqual([suite.world.school])
  })

  it('lets night work pass the school by', async () => {
    const { payload, world } = suite
    const order = await rows({ payload }).findOne<{ id: number; state: string; effectiveOn: string }>({
      collection: 'orders' as never,
      columns: ['id', 'state', 'effectiveOn'],
      where: { school: { equals: world.school } },
    })
    await rows({ payload }).update({
      collection: 'orders' as never,
      where: { id: { equals: order!.id } },
      data: { state: 'signed', effectiveOn: world.dates.past },
    })
    await turnOrders(false)
    const stateNow = async () =>
      (await rows({ payload }).findOne<{ state: string; failure: string | null }>({
        collection: 'orders' as never,
        columns: ['state', 'failure'],
        where: { id: { equals: order!.id } },
      }))!
    await carryOutDue(payload)
    expect(await stateNow()).toEqual({ state: 'signed', failure: null })
    await turn('orders', true)
    await carryOutDue(payload)
    expect(await stateNow()).not.toEqual({ state: 'signed', failure: null })
    await rows({ payload }).update({
      collection: 'orders' as never,
      where: { id: { equals: order!.id } },
      data: { state: order!.state, effectiveOn: order!.effectiveOn },
    })
  })

  it('is written down with its author', async () => {
    await turn('retention', false)
    const [change] = await rows({ payload: suite.payload }).find<Record<string, unknown> & { id: number }>({
      collection: 'record-changes',
      columns: ['id', 'author', 'before', 'after', 'school'],
      where: { field: { equals: 'plugins.retention' } },
    })
    expect(change).toMatchObject({
      author: suite.world.users.administrator,
      before: 'on',
      after: 'off',
      school: suite.world.school,
    })
  })

  it('asks the database for nothing more', async () => {
    const path = `/api/journal/workloads/${suite.world.workloads.maths}/page` as const
    const measure = async () => {
      await suite.as('teacher').get(path)
      const { value, count } = await countStatements(() => suite.as('teacher').get(path))
      expect(value.status).toBe(200)
      return count.statements
    }
    const before = await measure()
    await turnOrders(false)
    expect(await measure()).toBe(before)
    expect(before).toBeLessThanOrEqual(5)
  })

  it('of two switches at once loses none', async () => {
    const answers = await Promise.all([
      turn('class-events', false),
      turn('retention', false),
      turn('notifications', false),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await offOf(suite.world.school)).toBe('class-events notifications retention')
  })
})

describe('the list', () => {
  it('names every plugin in words, and says what it does', async () => {
    const list = await listPlugins(await suite.reqOf('administrator'))
    for (const { slug, title, about } of list) {
      expect([slug, title.ru]).toEqual([slug, expect.stringMatching(/^[А-ЯЁ]/)])
      expect([slug, about?.ru ?? '']).toEqual([slug, expect.stringMatching(/[а-яё]/)])
      expect(title.en).not.toMatch(/[а-яё]/i)
    }
    expect(list.find(({ slug }) => slug === 'journal')?.neededBy.map(({ ru }) => ru)).toEqual(
      expect.arrayContaining(['Дневник', 'Приказы']),
    )
  })
})
