import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { verifyChanges } from '@/plugins/journal/operations/verify-changes'

import { standAt } from '../../helpers/clock'
import { finalsOf } from '../../helpers/finals'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { key, change, save, page, marks, stored, clear } = finalsOf(suite)

beforeEach(async () => {
  await clear()
  standAt()
  await marks(suite.world.students.student, [4, 4, 5, 4])
})
afterEach(() => standAt())

const open = (more: Record<string, unknown> = {}, actor: Parameters<typeof suite.as>[0] = 'deputy') =>
  suite.as(actor).post('/api/finals/openings', {
    workload: suite.world.workloads.maths,
    period: key(),
    until: '2026-11-25',
    reason: 'Ученик болел и сдал работы',
    ...more,
  })
const stateOf = async () => (await page()).body.periods[0]!.state

describe('a period that is over', () => {
  it('is open for the days that the school has set, then locked with the way out told', async () => {
    standAt('2026-10-30')
    expect(await stateOf()).toBe('open')
    standAt('2026-10-31')
    expect(await stateOf()).toBe('locked')
    expectRefusal(await save([change(4)]), {
      status: 422,
      code: 'period-locked',
      says: /закрыты с 31.октября.*завуч/,
    })
    await suite.payload.update({
      collection: 'schools',
      id: suite.world.school,
      data: { finalLockDays: 7 },
      overrideAccess: true,
    })
    expect(await stateOf()).toBe('open')
    await suite.payload.update({
      collection: 'schools',
      id: suite.world.school,
      data: { finalLockDays: 5 },
      overrideAccess: true,
    })
    expect(await stored()).toEqual([])
  })

  it('that has not begun is not marked either', async () => {
    standAt('2026-10-20')
    expectRefusal(await save([change(4, { period: key(1) })]), { status: 422, code: 'period-ahead' })
  })

  it('is opened by the deputy until a day, and locks again by itself', async () => {
    expect((await open()).status).toBe(200)
    expect(await stateOf()).toBe('reopened')
    expect((await save([change(4)])).status).toBe(200)
    standAt('2026-11-26')
    expect(await stateOf()).toBe('locked')
    expectRefusal(await save([change(5, { was: 4, reason: 'Поздно' })]), {
      status: 422,
      code: 'period-locked',
    })
    // A save that changes nothing is no save.
    expect((await save([change(4)])).status).toBe(200)
  })

  it('keeps who opened it and why, in the list and in the change journal', async () => {
    await open()
    const listed = await suite.as('teacher').get<{ docs: unknown[] }>('/api/final-mark-openings')
    expect(listed.body.docs).toMatchObject([{ reason: 'Ученик болел и сдал работы', until: '2026-11-25' }])
    const changes = await suite
      .as('deputy')
      .get(`/api/journal/workloads/${suite.world.workloads.maths}/changes?kind=finalOpening`)
    expect(changes.body).toMatchObject({
      changes: [
        { kind: 'Итоговые отметки открыты', after: expect.stringMatching(/1 четверть.*Ученик болел/) },
      ],
    })
    expect(await verifyChanges({ payload: suite.payload }, suite.world.school)).toMatchObject({ faults: [] })
    const id = (listed.body.docs[0] as { id: number }).id
    expect((await suite.as('deputy').delete(`/api/final-mark-openings/${id}`)).status).toBe(403)
  })

  it('shows in the history of a mark why it differs, and who opened its period and why', async () => {
    await open()
    await save([change(5, { reason: 'Победа в олимпиаде' })])
    const address = `/api/finals/workloads/${suite.world.workloads.maths}/history?student=${suite.world.students.student}&period=`
    const { body } = await suite.as('deputy').get<{ changes: object[] }>(`${address}${key()}` as `/${string}`)
    expect(body.changes).toMatchObject([
      { isOpening: false, before: null, after: '5 (Победа в олимпиаде)' },
      { isOpening: true, after: expect.stringMatching(/1 четверть, до 25.*Ученик болел/) },
    ])
    const other = await suite.as('deputy').get<{ changes: object[] }>(`${address}${key(1)}` as `/${string}`)
    expect(other.body.changes).toEqual([])
    expect((await suite.as('student').get(`${address}${key()}` as `/${string}`)).status).toBe(403)
  })

  it('is opened for a whole class at once', async () => {
    const { status, body } = await open({ workload: undefined, class: suite.world.classes.own })
    expect([status, body]).toEqual([200, { opened: 2 }])
    expect((await page('classTeacher', suite.world.workloads.english)).body.periods[0]!.state).toBe(
      'reopened',
    )
  })

  it('is opened by nobody else, not without a reason, not for ever, and not while it is open', async () => {
    for (const actor of ['teacher', 'classTeacher', 'principal', 'administrator', 'student'] as const)
      expect([actor, (await open({}, actor)).status]).toEqual([actor, 403])
    expectRefusal(await open({ reason: ' ' }), { status: 400, says: /причину/ })
    expectRefusal(await open({ until: '2026-11-22' }), { status: 422, code: 'bad-until' })
    expectRefusal(await open({ until: '2027-06-01' }), { status: 422, code: 'bad-until' })
    expectRefusal(await open({ period: key(1) }), { status: 422, code: 'period-not-locked' })
    expectRefusal(await open({ workload: suite.away.workloads.maths }), { status: 404 })
    expectRefusal(await open({ class: suite.world.classes.own }), { status: 400 })
    expect(await stateOf()).toBe('locked')
  })
})

describe('the dates of final marks', () => {
  const set = (more: object = {}, actor: Parameters<typeof suite.as>[0] = 'deputy') =>
    suite.as(actor).put<{ changed: number }>('/api/finals/settings', {
      finalLockDays: 60,
      examLockDays: 60,
      examGrades: '9, 11',
      ...more,
    })

  it('are set by the deputy, hold at once, and stay in the register of changes', async () => {
    expect(await stateOf()).toBe('locked')
    expect((await set()).body.changed).toBeGreaterThan(0)
    expect(await stateOf()).toBe('open')
    expect((await set()).body).toEqual({ changed: 0 })
    expect((await set({ finalLockDays: 5 }, 'administrator')).body).toEqual({ changed: 1 })
    expect(await stateOf()).toBe('locked')
    const { docs } = await suite.payload.find({
      collection: 'record-changes',
      where: { field: { equals: 'finalLockDays' } },
      sort: '-id',
      depth: 0,
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({ before: '60', after: '5', author: suite.world.users.administrator })
  })

  it('are refused when they make no sense, and to everybody else', async () => {
    expectRefusal(await set({ finalLockDays: -1 }), { status: 400, says: /От 0 до 120/ })
    expectRefusal(await set({ finalLockDays: 1.5 }), { status: 400, says: /целое число дней/ })
    expectRefusal(await set({ examGrades: 'девятый' }), { status: 400, says: /9, 11/ })
    for (const actor of ['teacher', 'principal', 'student', 'guardian'] as const)
      expect((await set({}, actor)).status).toBe(403)
  })
})
