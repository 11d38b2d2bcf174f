import { existsSync } from 'node:fs'
import path from 'node:path'

import { beforeEach, describe, expect, it } from '@jest/globals'

import type { OwedDuty, SeedContext } from '@/core/plugin'
import { registryOf } from '@/core/registry'
import { DUTIES } from '@/core/duties/duties'
import { createDemoIds } from '@/demo/demo-ids'
import { rows } from '@/db/rows'

import { journalChecksPlugin } from '../../fixtures/plugins/journal-checks'
import { checkEveryWeek } from '../../fixtures/plugins/journal-checks/duties/cls-10'
import { writeChecks } from '../../fixtures/plugins/journal-checks/seed/write-checks'
import { checksMessages } from '../../fixtures/plugins/journal-checks/translations'
import { expectRefusal } from '../../helpers/refusal'
import { journalOf, markOf } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools({ plugins: [journalChecksPlugin] })
const { record, mark, clear } = journalOf(suite)
const LAST_WEEK = '2026-11-16'
const FIXTURE = path.resolve(import.meta.dirname, '../../fixtures/plugins/journal-checks')

const table = () => rows({ payload: suite.payload })
const stored = () =>
  table().find<{ class: number; week: string; remark: string | null; isStale: boolean }>({
    collection: 'journal-checks' as never,
    columns: ['class', 'week', 'remark', 'isStale'],
  })
const check = (body: object, { actor = 'classTeacher' as const, classId = suite.world.classes.own } = {}) =>
  suite.as(actor).post<{ check: object }>(`/api/journals/${classId}/checks`, body)

beforeEach(async () => {
  await table().remove({ collection: 'journal-checks' as never, where: { id: { exists: true } } })
  await clear()
})

describe('the plugin of docs/plugins/writing-a-plugin.md', () => {
  it('is composed after the plugin it requires, with its collection behind the wall of the school', () => {
    const order = registryOf(suite.payload).plugins.map(({ slug }) => slug)
    expect(order.indexOf('journal-checks')).toBeGreaterThan(order.indexOf('journal'))
    const collection = suite.payload.config.collections.find(
      ({ slug }) => slug === ('journal-checks' as never),
    )
    expect(collection?.custom).toMatchObject({
      plugin: 'journal-checks',
      scope: 'school',
      personalData: 'none',
    })
    expect(collection?.flattenedFields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['id', 'school', 'week']),
    )
  })

  it('notes a check, for the Monday of its week, and presents it', async () => {
    const { status, body } = await check({ week: '2026-11-19', remark: ' Всё сходится ' })
    expect({ status, body }).toEqual({
      status: 200,
      body: { check: { class: '7А', week: LAST_WEEK, remark: 'Всё сходится', isStale: false } },
    })
    expect(await stored()).toEqual([
      { class: suite.world.classes.own, week: LAST_WEEK, remark: 'Всё сходится', isStale: false },
    ])
  })

  it('makes no double, and renews what it finds', async () => {
    await Promise.all([check({ week: LAST_WEEK }), check({ week: LAST_WEEK })])
    await check({ week: LAST_WEEK, remark: 'Исправлено' })
    expect(await stored()).toMatchObject([{ remark: 'Исправлено' }])
  })

  it('climbs the ladder of refusals', async () => {
    const { world, away } = suite
    const path = `/api/journals/${world.classes.own}/checks` as const
    expectRefusal(await suite.nobody.post(path, { week: LAST_WEEK }), { status: 401 })
    expectRefusal(await suite.as('teacher').post(path, { week: LAST_WEEK }), { status: 403 })
    expectRefusal(await check({ week: '2026-02-30' }), { status: 400, path: 'week', says: 'Такой даты нет' })
    expectRefusal(await check({ week: LAST_WEEK, remark: 'я'.repeat(501) }), { status: 400, path: 'remark' })
    expectRefusal(await check({ week: world.dates.today }), { status: 422, code: 'week-not-over' })
    for (const classId of [world.classes.other, away.classes.own, 1]) {
      expectRefusal(await check({ week: LAST_WEEK }, { classId }), { status: 404, code: 'not-found' })
    }
    expect(await stored()).toEqual([])
  })

  it('hears the journal: a lesson recorded after the check makes it stale, in the same transaction', async () => {
    await check({ week: LAST_WEEK })
    await check({ week: '2026-11-09' })
    const saved = await record(
      { lesson: { was: {}, now: { topic: 'Задним числом' } } },
      { lesson: suite.world.lessons.pastMaths },
    )
    expect(saved.status).toBe(200)
    expect(await stored()).toMatchObject([
      { week: LAST_WEEK, isStale: true },
      { week: '2026-11-09', isStale: false },
    ])
    // A save that is refused leaves the check as it was.
    await check({ week: LAST_WEEK })
    await record(
      { marks: [mark(markOf(5), { student: suite.world.students.otherStudent })] },
      { lesson: suite.world.lessons.pastMaths },
    )
    expect(await stored()).toMatchObject([{ isStale: false }, { isStale: false }])
  })

  it('lets the class teacher mend a remark, and the deputy take a check away', async () => {
    await check({ week: LAST_WEEK })
    const { body } = await suite.as('classTeacher').get<{ docs: { id: number }[] }>('/api/journal-checks')
    const path = `/api/journal-checks/${body.docs[0]!.id}` as const
    expect((await suite.as('classTeacher').patch(path, { remark: 'Сходится' })).status).toBe(200)
    expect([403, 404]).toContain((await suite.as('otherTeacher').patch(path, { remark: 'Чужое' })).status)
    expect((await suite.as('classTeacher').delete(path)).status).toBe(403)
    expect((await suite.as('deputy').delete(path)).status).toBe(200)
    expect(await stored()).toEqual([])
  })

  it('reports, to those who watch over the journals and nobody else', async () => {
    await check({ week: LAST_WEEK, remark: 'Всё сходится' })
    const { status, body } = await suite.as('deputy').get('/api/reports/journal-checks')
    expect({ status, body }).toEqual({
      status: 200,
      body: { rows: [{ class: '7А', week: LAST_WEEK, remark: 'Всё сходится', isStale: 0 }] },
    })
    const csv = await suite.as('deputy').get('/api/reports/journal-checks?format=csv&from=2026-11-16')
    expect(csv.text).toContain('7А')
    expect((await suite.as('deputy').get('/api/reports/journal-checks?from=2026-11-17')).body).toEqual({
      rows: [],
    })
    expect((await suite.as('classTeacher').get('/api/reports/journal-checks')).status).toBe(403)
    expect((await suite.as('deputy').get('/api/reports/journal-checks?from=yesterday')).status).toBe(400)
  })

  it('knows what is owed, from the records themselves', async () => {
    const owedBy = async (actor: 'classTeacher' | 'teacher'): Promise<readonly OwedDuty[]> =>
      checkEveryWeek.owed({ req: await suite.reqOf(actor) })
    expect(DUTIES.map(({ id }) => id)).toContain(checkEveryWeek.id)
    expect(await owedBy('teacher')).toEqual([])
    const before = await owedBy('classTeacher')
    expect(before.map(({ key }) => key.split(' ')[1])).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      LAST_WEEK,
    ])
    expect(before.map(({ isOverdue }) => isOverdue)).toEqual([true, true, true, false])
    expect(before[3]).toMatchObject({
      href: '/journal-checks',
      dueDate: '2026-11-24',
      title: { ru: expect.stringContaining('7А') },
    })
    await check({ week: LAST_WEEK })
    expect((await owedBy('classTeacher')).map(({ key }) => key.split(' ')[1])).not.toContain(LAST_WEEK)
    await record({ lesson: { was: {}, now: { topic: 'Поздно' } } }, { lesson: suite.world.lessons.pastMaths })
    expect((await owedBy('classTeacher')).map(({ key }) => key.split(' ')[1])).toContain(LAST_WEEK)
  })

  it('names pages that are there', () => {
    const { views, home, nav } = journalChecksPlugin.portal
    const components = [...(views ?? []), ...(home ?? [])].map(({ component }) => component)
    expect(components.length).toBeGreaterThan(1)
    for (const component of components) {
      const file = component.replace('@/plugins/journal-checks', FIXTURE)
      expect({ component, isThere: existsSync(`${file}.tsx`) }).toEqual({ component, isThere: true })
    }
    expect(nav?.map(({ path: at }) => at)).toEqual(views?.map(({ path: at }) => at))
  })

  it('speaks both languages', () => {
    const { ru, en } = journalChecksPlugin.translations
    expect(Object.keys(en).sort()).toEqual(Object.keys(ru).sort())
    expect(checksMessages('ru').owed('7А', LAST_WEEK)).toBe('Сверить журнал 7А за неделю с 16.11')
    expect(checksMessages('en').owed('7А', LAST_WEEK)).toContain('7А')
  })

  it('brings its part of the demo school', async () => {
    const { world, payload } = suite
    const req = await suite.reqOf('administrator')
    const context: SeedContext = {
      payload,
      req,
      size: 'small',
      today: world.dates.today,
      time: '10:00',
      makeId: createDemoIds({ today: world.dates.today, seed: 1 }),
      onProgress: () => undefined,
      made: new Map([
        [
          'kernel',
          {
            school: { id: world.school },
            classes: [{ id: world.classes.own }, { id: world.classes.other }],
            users: [{ id: world.users.administrator }],
          },
        ],
      ]),
    }
    expect(await writeChecks(context)).toBe(5)
    expect(await stored()).toHaveLength(5)
  })
})
