import { beforeAll, describe, expect, it } from '@jest/globals'

import { countStatements } from '@/db/statement-count'
import { controlAttendance } from '@/plugins/attendance-control/duties/dep-07'

import { journalOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const { record, absence } = journalOf(suite)

type Line = {
  key: number | string
  name: string
  students: number
  places: number
  missed: number
  days: number
  share: number | null
  counts: Record<string, number>
}
type Figures = { lines: Line[]; sum: Line }
type Day = {
  students: number
  missing: number
  wholeDay: number
  unknown: number
  lines: { student: number; name: string; class: string; lessons: object[]; isWholeDay: boolean }[]
  untaken: { class: number; lessons: { workload: number }[] }[]
}
const FROM = '2026-11-09'
const TO = '2026-11-22'
const figures = async (query = '', actor: ActorName = 'deputy') =>
  (
    await suite
      .as(actor)
      .get<Figures>(`/api/attendance-control/figures?from=${FROM}&to=${TO}${query}` as `/${string}`)
  ).body
const day = async (query = '', actor: ActorName = 'deputy') =>
  (
    await suite
      .as(actor)
      .get<Day>(`/api/attendance-control/day?date=${suite.world.dates.today}${query}` as `/${string}`)
  ).body
const lineOf = ({ lines }: Figures, key: number | string) => lines.find((line) => line.key === key)

beforeAll(async () => {
  const { world } = suite
  const { student, classmate } = world.students
  const made = async (course: 'maths' | 'english' | 'otherMaths', date: string, number: number) =>
    (await world.buildLesson({ workload: world.workloads[course], date, number })).id
  // Monday: ill in both lessons. Tuesday: late in the only one that was taken. Wednesday: nobody said anything.
  const monday = [await made('maths', '2026-11-09', 5), await made('english', '2026-11-09', 6)]
  for (const [index, lesson] of monday.entries())
    await record(
      { attendance: [absence('ill')], isAttendanceTaken: true },
      { lesson, actor: index === 0 ? 'teacher' : 'classTeacher' },
    )
  await record(
    { attendance: [absence('late'), absence('absent', { student: classmate })], isAttendanceTaken: true },
    { lesson: await made('maths', '2026-11-10', 5) },
  )
  await made('english', '2026-11-10', 6)
  await made('maths', '2026-11-11', 5)
  await record(
    { isAttendanceTaken: true },
    { lesson: await made('otherMaths', '2026-11-09', 5), actor: 'otherTeacher' },
  )
  expect(student).not.toBe(classmate)
})

describe('the attendance of a period', () => {
  it('counts lessons that were taken, by class, student, grade and day', async () => {
    const { own, other } = suite.world.classes
    const { student, classmate } = suite.world.students
    const byClass = await figures()
    const size = lineOf(byClass, own)!.students
    expect(lineOf(byClass, own)).toMatchObject({
      name: '7А',
      places: size * 3,
      missed: 3,
      days: 2,
      counts: { ill: 2, late: 1, absent: 1, excused: 0 },
    })
    expect(lineOf(byClass, other)).toMatchObject({ missed: 0, share: 0 })
    const byStudent = await figures('&group=student')
    expect(lineOf(byStudent, student)).toMatchObject({ name: 'Ёлкин Егор', places: 3, missed: 2, days: 1 })
    expect(lineOf(byStudent, classmate)).toMatchObject({ places: 3, missed: 1, days: 1 })
    expect(lineOf(await figures('&group=day'), '2026-11-10')).toMatchObject({ missed: 1, name: '10.11.2026' })
    for (const group of ['class', 'grade', 'student', 'day'])
      expect((await figures(`&group=${group}`)).sum).toMatchObject({
        places: byClass.sum.places,
        missed: 3,
        counts: byClass.sum.counts,
        students: byClass.sum.students,
      })
  })

  it('finds those who are often absent, the most first', async () => {
    const { student, classmate } = suite.world.students
    expect((await figures('&group=student&least=30')).lines.map(({ key }) => key)).toEqual([
      student,
      classmate,
    ])
    expect((await figures('&group=student&least=50')).lines.map(({ key }) => key)).toEqual([student])
    expect((await figures('&group=student&q=ёлкин')).lines.map(({ key }) => key)).toEqual([student])
    expect((await figures('&group=student&least=90')).lines).toEqual([])
  })

  it('shows a class teacher the own class, whatever is asked for', async () => {
    const { own, other } = suite.world.classes
    expect((await figures('', 'classTeacher')).lines.map(({ key }) => key)).toEqual([own])
    expect((await figures(`&class=${other}`, 'classTeacher')).lines).toEqual([])
    const away = suite.away.classes.own
    expect((await figures(`&class=${away}`)).lines).toEqual([])
    for (const actor of ['teacher', 'student', 'guardian', 'medical'] as const)
      expect(
        (await suite.as(actor).get(`/api/attendance-control/figures?from=${FROM}&to=${TO}`)).status,
      ).toBe(403)
  })

  it('refuses what is no period', async () => {
    for (const query of [
      'from=2026-11-09',
      'from=2026-11-22&to=2026-11-09',
      'from=x&to=y',
      'from=1990-01-01&to=2026-01-01',
    ])
      expectRefusal(await suite.as('deputy').get(`/api/attendance-control/figures?${query}`), { status: 400 })
    expectRefusal(
      await suite.as('deputy').get(`/api/attendance-control/figures?from=${FROM}&to=${TO}&least=300`),
      { status: 400 },
    )
  })

  it('asks a handful of statements, and goes away as a table', async () => {
    await figures()
    const { count } = await countStatements(() => figures('&group=student'))
    expect(count.statements).toBeLessThanOrEqual(4)
    const answer = await suite
      .as('deputy')
      .get(`/api/attendance-control/figures/table?from=${FROM}&to=${TO}&group=student&format=csv`)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Ёлкин Егор')
    expect(answer.text).toContain('66,7')
  })
})

describe('the attendance of a day', () => {
  it('tells who is missing, for how long, and of which lessons nobody has told', async () => {
    const { student } = suite.world.students
    const before = await day()
    expect(before.untaken.flatMap(({ lessons }) => lessons)).toEqual(
      expect.arrayContaining([expect.objectContaining({ workload: suite.world.workloads.maths })]),
    )
    await record({ attendance: [absence('absent')], isAttendanceTaken: true })
    const now = await day()
    expect(now).toMatchObject({ missing: 1, wholeDay: 1, unknown: 1 })
    expect(now.lines).toEqual([
      expect.objectContaining({
        student,
        name: 'Ёлкин Егор',
        class: '7А',
        isWholeDay: true,
        lessons: [expect.objectContaining({ code: 'absent' })],
      }),
    ])
    expect(now.untaken.flatMap(({ lessons }) => lessons.map(({ workload }) => workload))).not.toContain(
      suite.world.workloads.maths,
    )
    expect((await day('&q=жуков')).lines).toEqual([])
    expect((await day('', 'classTeacher')).lines).toHaveLength(1)
    expect((await day(`&class=${suite.world.classes.other}`)).lines).toEqual([])
  })

  it('is what the deputy has to do until the reasons are known', async () => {
    const duties = async () =>
      (await controlAttendance.owed({ req: await suite.reqOf('deputy') })).map(({ title }) => title.ru).join()
    expect(await duties()).toContain('Выяснить, почему не было')
    await record({ attendance: [absence('ill', { was: 'absent' })] })
    expect(await duties()).not.toContain('Выяснить, почему не было')
  })
})
