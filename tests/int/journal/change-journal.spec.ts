import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { sealChanges } from '@/plugins/journal/operations/seal-changes'
import { verifyChanges } from '@/plugins/journal/operations/verify-changes'

import { changeEnv } from '../../helpers/change-env'
import { standAt } from '../../helpers/clock'
import { journalOf, markOf } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, absence, lesson, stored, clear } = journalOf(suite)
const table = () => rows({ payload: suite.payload })
const verify = () => verifyChanges({ payload: suite.payload }, suite.world.school)
const seal = async () => sealChanges({ req: await suite.reqOf('administrator'), school: suite.world.school })

beforeEach(async () => {
  await clear()
  await suite.payload.db.deleteMany({ collection: 'journal-seals', where: {} })
})
afterEach(() => {
  standAt()
  changeEnv({ HASH_ALGORITHM: 'sha256' })
})

const recordMuch = async () => {
  await record({ marks: [mark(markOf(2))], lesson: lesson({ topic: 'Дроби' }) })
  await record({ marks: [mark(markOf(4), { was: markOf(2) })], attendance: [absence('late')] })
}

describe('the change journal', () => {
  it('tells who wrote what over what, once, however often it was sent', async () => {
    await recordMuch()
    await record({ marks: [mark(markOf(4), { was: markOf(2) })] })
    expect(await stored('journal-changes')).toMatchObject([
      { sequence: 1, kind: 'topic', before: null, after: 'Дроби', author: suite.world.users.teacher },
      { sequence: 2, kind: 'mark', before: null, after: '2' },
      { sequence: 3, kind: 'mark', before: '2', after: '4' },
      { sequence: 4, kind: 'attendance', before: null, after: 'late' },
    ])
    expect(await verify()).toMatchObject({ changes: 4, lessons: 1, faults: [], brokenSeals: [] })
  })

  it('keeps nothing of a save that was refused', async () => {
    await record({ marks: [mark(markOf(2))] })
    const refused = await record({ marks: [mark(markOf(5))], lesson: lesson({ topic: 'Дроби' }) })
    expect(refused.status).toBe(409)
    expect(await stored('journal-changes')).toHaveLength(1)
  })

  it('is one chain when many save one lesson at once', async () => {
    const { students } = suite.world
    await Promise.all([
      record({ marks: [mark(markOf(3))] }),
      record({ marks: [mark(markOf(4), { student: students.classmate })] }),
      record({ lesson: lesson({ topic: 'Дроби' }) }),
      record({ attendance: [absence('ill')] }),
    ])
    expect(await verify()).toMatchObject({ changes: 4, faults: [] })
  })

  it('goes on with another hash when the installation chooses one, and holds together', async () => {
    await recordMuch()
    standAt('2027-05-24')
    await seal()
    changeEnv({ HASH_ALGORITHM: 'sha3-256' })
    await record({ marks: [mark(markOf(5), { was: markOf(4) })] })
    standAt('2027-05-25')
    await seal()
    const written = await stored('journal-changes')
    expect(written.map(({ hash }) => String(hash).startsWith('sha3-256:'))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    expect(await verify()).toMatchObject({ changes: 5, faults: [], seals: 2, brokenSeals: [] })
    await table().update({
      collection: 'journal-changes',
      where: { sequence: { equals: 5 } },
      data: { after: '2' },
    })
    expect((await verify()).faults).toMatchObject([{ sequence: 5, fault: 'text' }])
  })

  it('is written by nobody by hand, and not removed', async () => {
    await recordMuch()
    const [{ id }] = (await stored('journal-changes')) as [{ id: number }]
    for (const who of ['administrator', 'deputy', 'principal', 'teacher'] as const) {
      expect((await suite.as(who).patch(`/api/journal-changes/${id}`, { after: '5' })).status).toBe(403)
      expect((await suite.as(who).delete(`/api/journal-changes/${id}`)).status).toBe(403)
    }
    expect((await suite.as('student').get('/api/journal-changes')).status).toBe(403)
  })
})

describe('the history of a journal', () => {
  type History = { total: number; changes: Record<string, unknown>[] }
  const historyOf = (actor: Parameters<typeof suite.as>[0], query = '') =>
    suite
      .as(actor)
      .get<History>(`/api/journal/workloads/${suite.world.workloads.maths}/changes${query}` as `/${string}`)

  it('is read in words by the teacher and by those who answer for the journal', async () => {
    await recordMuch()
    for (const actor of ['teacher', 'deputy', 'principal', 'administrator'] as const) {
      const { status, body } = await historyOf(actor, '?kind=mark')
      expect(status).toBe(200)
      expect(body.total).toBe(2)
      expect(Object.keys(body.changes[0]!).sort()).toEqual(
        ['after', 'at', 'author', 'before', 'date', 'id', 'kind', 'lesson', 'reason', 'student'], // prettier-ignore
      )
      expect(body.changes[0]).toMatchObject({ kind: 'Отметка', before: '2', after: '4' })
    }
    const { body } = await historyOf('deputy', '?kind=attendance')
    expect(body.changes).toMatchObject([{ before: null, after: 'Опоздал' }])
  })

  it('is closed to everybody else, and to a foreign school', async () => {
    expect((await historyOf('classTeacher')).status).toBe(403)
    expect((await historyOf('student')).status).toBe(403)
    expect((await historyOf('otherTeacher')).status).toBe(404)
    expect((await historyOf('deputy', '?kind=nonsense')).status).toBe(400)
    const foreign = suite.away.workloads.maths
    expect((await suite.as('deputy').get(`/api/journal/workloads/${foreign}/changes`)).status).toBe(404)
  })

  it('is taken away whole', async () => {
    await recordMuch()
    const path = `/api/journal/workloads/${suite.world.workloads.maths}/changes/table?format=csv` as const
    const { status, text } = await suite.as('teacher').get(path)
    expect(status).toBe(200)
    expect(text).toContain('Дроби')
    expect(text.trim().split('\n').length).toBeGreaterThanOrEqual(5)
  })
})

describe('tampering in the database', () => {
  it('with a value, a place or an author is found', async () => {
    await recordMuch()
    const [, first] = (await stored('journal-changes')) as { id: number }[]
    const where = { id: { equals: first!.id } }
    for (const data of [{ after: '5' }, { author: suite.world.users.deputy }, { kind: 'attendance' }]) {
      const before = await table().findOne<{ after: string; author: number; kind: string }>({
        collection: 'journal-changes',
        columns: ['after', 'author', 'kind'],
        where,
      })
      await table().update({ collection: 'journal-changes', where, data })
      expect((await verify()).faults).toMatchObject([{ sequence: 2 }])
      await table().update({ collection: 'journal-changes', where, data: before! })
      expect((await verify()).faults).toEqual([])
    }
    await table().remove({ collection: 'journal-changes', where })
    expect((await verify()).faults).toMatchObject([{ sequence: 3, fault: 'gap' }])
  })

  it('with the last change is found by the seal of the night', async () => {
    await recordMuch()
    standAt('2026-11-24', '01:50')
    expect(await seal()).toBe(4)
    expect(await seal()).toBe(0)
    expect(await verify()).toMatchObject({ seals: 1, brokenSeals: [], faults: [] })
    const last = (await stored('journal-changes')).at(-1)!
    await table().remove({ collection: 'journal-changes', where: { id: { equals: last.id } } })
    expect(await verify()).toMatchObject({ faults: [], brokenSeals: [1] })
  })

  it('is not what a clock set back looks like: nothing is passed over by the seal', async () => {
    await record({ marks: [mark(markOf(2))] })
    standAt('2026-11-23', '06:00')
    await record({ marks: [mark(markOf(4), { was: markOf(2) })] })
    standAt('2026-11-23', '06:30')
    expect(await seal()).toBe(0)
    standAt('2026-11-24', '01:50')
    expect(await seal()).toBe(2)
    expect(await verify()).toMatchObject({ seals: 1, brokenSeals: [], faults: [] })
  })

  it('is not what the law erases: it is counted apart', async () => {
    await recordMuch()
    await table().update({
      collection: 'journal-changes',
      where: { kind: { equals: 'mark' } },
      data: { before: null, after: null, salt: null },
    })
    expect(await verify()).toMatchObject({ faults: [], erased: 2 })
  })
})
