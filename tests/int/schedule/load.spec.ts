import { beforeAll, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'
import { requireFacts } from '@/access/require-facts'
import { arrangeTimetable } from '@/plugins/schedule/duties/dep-14'
import { controlLoad } from '@/plugins/schedule/duties/dep-15'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName, World } from '../../helpers/world'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })

type Report = { rows: Record<string, string | number | null>[] }
const report = (actor: ActorName, query = '') =>
  suite.as(actor).get<Report>(`/api/reports/class-load${query && `?${query}`}`)

/** A control work stands on a lesson of the world. */
const plan = ({ school, assignmentTypes, workloads, classes, dates }: World, lesson: number, date: string) =>
  table().insert({
    collection: 'assignments',
    rows: [
      {
        school,
        lesson,
        workload: workloads.maths,
        class: classes.own,
        date,
        position: 5,
        type: assignmentTypes.control,
        topic: dates.today,
        weight: 30,
      },
    ],
  })

beforeAll(async () => {
  for (const world of [suite.world, suite.away]) {
    await suite.payload.update({
      collection: 'assignment-types',
      id: world.assignmentTypes.control,
      data: { isControl: true },
    })
    await plan(world, world.lessons.maths, world.dates.today)
    await plan(world, world.lessons.pastMaths, world.dates.past)
  }
})

describe('control works and homework in the load of classes (dep-15)', () => {
  it('shows control works of the chosen week and what they break, of the own school only', async () => {
    const { body, status } = await report('principal')
    expect(status).toBe(200)
    const row = body.rows.find(({ class: name }) => name === '7А')!
    expect(row.controls0).toBe(1)
    expect(row.breaches).toMatch(/Математика — контрольная через 7 дн\. после прошлой/)
    expect(row.breaches).toMatch(/СК-228\/03.*не проверено/)
    const other = body.rows.find(({ class: name }) => name === '7Б')!
    expect(other.controls0).toBe(0)
    expect(other.breaches).not.toMatch(/контрольная/)
    const past = await report('principal', `date=${suite.world.dates.past}`)
    expect(past.body.rows.find(({ class: name }) => name === '7А')!.breaches).not.toMatch(/через 7 дн/)
  })

  it('adds up the minutes that teachers gave, by the day the homework is due', async () => {
    const { world } = suite
    const record = (now: object) =>
      suite.as('teacher').post(`/api/journal/lessons/${world.lessons.maths}/record`, {
        lesson: { was: {}, now },
        marks: [],
        attendance: [],
      })
    const due = '2026-11-24'
    expect((await record({ homework: '§ 1', homeworkDueDate: due, homeworkMinutes: 160 })).status).toBe(200)
    const { body } = await report('deputy')
    const row = body.rows.find(({ class: name }) => name === '7А')!
    expect(row.homework1).toBe(160)
    expect(row.breaches).toMatch(/домашних заданий на 160 мин, норма — 150/)
    for (const homeworkMinutes of [0, -5, 301, 12.5, 'час'])
      expectRefusal(await record({ homeworkMinutes }), { status: 400, path: 'lesson.now.homeworkMinutes' })
  })

  it('is narrowed to a grade, and refuses what is no date or grade', async () => {
    expect((await report('deputy', 'grade=8')).body.rows).toEqual([])
    expect((await report('deputy', 'grade=7')).body.rows.length).toBeGreaterThan(1)
    expect((await report('deputy', 'date=2026-02-30')).status).toBe(400)
    expect((await report('deputy', 'grade=12')).status).toBe(400)
  })

  it('is for those who oversee, and takes few statements', async () => {
    for (const actor of ['teacher', 'classTeacher', 'student', 'guardian', 'secretary'] as const)
      expect((await report(actor)).status).toBe(403)
    expect((await suite.nobody.get('/api/reports/class-load')).status).toBe(401)
    const { count } = await countStatements(() => report('deputy'))
    expect(count.statements).toBeLessThanOrEqual(5)
  })

  it('owes the deputy a timetable until every hour of today has its place (dep-14)', async () => {
    const owed = () => suite.reqOf('deputy').then((req) => arrangeTimetable.owed({ req }))
    expect(await owed()).toMatchObject([{ href: '/schedule/editor', isOverdue: true }])
    const { school, year, workloads } = suite.world
    const [version] = await table().insert({
      collection: 'timetable-versions',
      rows: [
        {
          school,
          year,
          name: 'Основное',
          state: 'published',
          from: '2026-09-01',
          to: null,
          cycleWeeks: 1,
          revision: 1,
          begins: '2026-09-01',
        },
      ],
    })
    const { reference } = await requireFacts(await suite.reqOf('deputy'))
    const all = [...reference.workloads.values()]
    expect((await owed())[0]!.title.ru).toMatch(/Не стоят .* часы нагрузки: \d/)
    await table().insert({
      collection: 'timetable-entries',
      rows: all.flatMap(({ id: workload, hoursPerWeek }) =>
        Array.from({ length: hoursPerWeek }, (_, hour) => ({
          school,
          version: version!,
          workload,
          weekday: (hour % 5) + 1,
          number: Object.values(workloads).indexOf(workload) + 1 + Math.floor(hour / 5) * 4,
          cycleWeek: 0,
          isFixed: false,
        })),
      ),
    })
    expect(await owed()).toEqual([])
  })

  it('owes the deputy a look while what is still ahead breaks a norm', async () => {
    const owed = await controlLoad.owed({ req: await suite.reqOf('deputy') })
    expect(owed).toMatchObject([
      { key: 'load-2026-11-23', href: '/schedule/load?only=breaches', isOverdue: false },
    ])
    await table().update({
      collection: 'lessons',
      where: { id: { equals: suite.world.lessons.maths } },
      data: { homeworkMinutes: 20 },
    })
    await table().remove({
      collection: 'assignments',
      where: { school: { equals: suite.world.school }, position: { equals: 5 } },
    })
    expect(await controlLoad.owed({ req: await suite.reqOf('deputy') })).toEqual([])
  })
})
