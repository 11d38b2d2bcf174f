import { describe, expect, it } from '@jest/globals'

import { factsOf } from '@/access/facts'
import { countStatements } from '@/db/statement-count'
import { tellParents } from '@/plugins/diary/duties/cls-11'
import { readClassReaders } from '@/plugins/diary/operations/class-readers'
import type { WeekSignatures } from '@/plugins/diary/operations/readings'

import { standAt, TODAY } from '../../helpers/clock'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

const pathOf = (what: 'readings' | 'signatures', student = suite.world.students.student): `/${string}` =>
  `/api/diary/students/${student}/${what}`
const open = (actor: ActorName, date = TODAY) =>
  suite.as(actor).post<WeekSignatures>(pathOf('readings'), { date })
const sign = (actor: ActorName, date = TODAY) =>
  suite.as(actor).post<WeekSignatures>(pathOf('signatures'), { date })
const rowsNow = async () =>
  (
    await suite.payload.find({
      collection: 'diary-readings',
      depth: 0,
      limit: 0,
      overrideAccess: true,
      sort: 'week',
    })
  ).docs
const readersFor = async (actor: ActorName, filter = {}) => {
  const req = await suite.reqOf(actor)
  return readClassReaders({
    req,
    facts: (await factsOf(req))!,
    classId: suite.world.classes.own,
    until: TODAY,
    filter: { q: '', state: 'all', ...filter },
  })
}
const dutyNow = async () => tellParents.owed({ req: await suite.reqOf('classTeacher') })

describe('a week that is read', () => {
  it('is owed to families until they read', async () => {
    expect(await dutyNow()).toMatchObject([
      { href: expect.stringContaining('/diary/readers'), dueDate: '2026-11-27', isOverdue: false },
    ])
  })

  it('is noted for guardians alone, once a day at most', async () => {
    expectRefusal(await suite.nobody.post(pathOf('readings'), { date: TODAY }), { status: 401 })
    for (const actor of ['otherGuardian', 'classmate'] as const)
      expectRefusal(await open(actor), { status: 404 })
    expectRefusal(await open('teacher'), { status: 403 })
    for (const actor of ['student', 'classTeacher', 'deputy'] as const)
      expect((await open(actor)).body).toEqual({ signatures: [], maySign: false, isSigned: false })
    expect(await rowsNow()).toHaveLength(0)

    expect((await open('guardian')).body).toEqual({ signatures: [], maySign: true, isSigned: false })
    const [first] = await rowsNow()
    expect(first).toMatchObject({ guardian: suite.world.people.guardian, week: TODAY })
    standAt(TODAY, '18:00')
    const { count } = await countStatements(() => open('guardian', '2026-11-25'))
    expect(count.statements).toBe(2)
    expect((await rowsNow())[0]).toMatchObject({ firstAt: first!.firstAt, lastAt: first!.firstAt })
    standAt('2026-11-24', '09:00')
    await open('guardian')
    expect((await rowsNow())[0]).toMatchObject({
      firstAt: first!.firstAt,
      lastAt: '2026-11-24T05:00:00.000Z',
    })
    expect(await rowsNow()).toHaveLength(1)
    standAt()
  })

  it('is signed once, by a guardian, when it has come', async () => {
    for (const actor of ['student', 'classTeacher', 'deputy'] as const)
      expectRefusal(await sign(actor), { status: 403 })
    expectRefusal(await sign('otherGuardian'), { status: 404 })
    expectRefusal(await sign('guardian', '2026-11-30'), { status: 400, code: 'week-not-come' })
    expectRefusal(await sign('guardian', '2026-02-30'), { status: 400, path: 'date' })
    standAt(TODAY, '19:00')
    const both = await Promise.all([sign('guardian'), sign('guardian', '2026-11-26')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const at = '2026-11-23T15:00:00.000Z'
    expect(both[1]!.body).toMatchObject({ isSigned: true, signatures: [{ at }] })
    standAt(TODAY, '20:00')
    expect((await sign('guardian')).body.signatures).toMatchObject([{ at }])
    expect(await rowsNow()).toHaveLength(1)
    expect((await open('classTeacher')).body.signatures).toHaveLength(1)
    standAt()
  })
})

describe('who of the class reads', () => {
  it('is told to the class teacher and the deputy alone', async () => {
    const { world } = suite
    const table = `/api/diary/classes/${world.classes.own}/readers/table?format=csv` as const
    for (const actor of ['classTeacher', 'deputy'] as const) {
      const { lines } = await readersFor(actor)
      const own = lines.find(({ student }) => student === world.students.student)!
      expect(own.isSilent).toBe(false)
      expect(own.weeks.at(-1)).toMatchObject({ week: TODAY, signed: [{ at: expect.any(String) }] })
      expect(lines.find(({ student }) => student === world.students.classmate)?.isSilent).toBe(true)
      const { status, text } = await suite.as(actor).get(table)
      expect(status).toBe(200)
      expect(text).toContain('Ёлкин')
    }
    for (const actor of ['teacher', 'guardian', 'student', 'secretary'] as const)
      expectRefusal(await suite.as(actor).get(table), { status: 403 })
    expectRefusal(
      await suite.as('classTeacher').get(`/api/diary/classes/${world.classes.other}/readers/table`),
      { status: 404 },
    )
  })

  it('is searched and narrowed to those who do not', async () => {
    const names = async (filter: object) =>
      (await readersFor('classTeacher', filter)).lines.map(({ name }) => name)
    expect(await names({ q: 'ёлк' })).toEqual([expect.stringContaining('Ёлкин')])
    expect(await names({ state: 'silent' })).toEqual([expect.stringContaining('Ерёмина')])
    expect(await names({ state: 'unsigned' })).toEqual([expect.stringContaining('Ерёмина')])
    expect(await names({ q: 'нетакого' })).toEqual([])
    expect((await dutyNow())[0]?.title.ru).toContain('1\u00a0семья')
  })
})
