import { beforeEach, describe, expect, it } from '@jest/globals'

import { addDays } from '@/core/school-date'
import { readReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'

import { journalOf, markOf } from '../../helpers/journal'
import { countEverything, expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const { record, mark, stored, clear } = journalOf(suite)
const table = () => rows({ payload: suite.payload })

type Part = { name: string; students: number[]; part?: number }
type Divided = {
  id: number
  revision: number
  from: string
  to: string | null
  parts: { part: number; name: string; students: { id: number }[] }[]
  undivided: { id: number }[]
}

const list = () => `/api/divisions/classes/${suite.world.classes.own}` as const
const read = async (date = suite.world.dates.today): Promise<Divided[]> =>
  (await suite.as('deputy').get<{ divisions: Divided[] }>(`${list()}?date=${date}`)).body.divisions

const groups = (first: number[] = [], second: number[] = []): Part[] => [
  { name: '1 группа', students: first },
  { name: '2 группа', students: second },
]
type Make = { actor?: ActorName; from?: string; parts?: Part[]; subjects?: number[]; name?: string }
const make = ({
  actor = 'classTeacher',
  from = '2026-09-01',
  name = 'Английский язык',
  parts = groups([suite.world.students.student], [suite.world.students.classmate]),
  subjects = [suite.world.subjects.english],
}: Make = {}) => suite.as(actor).post<{ id: number }>(list(), { name, subjects, from, parts })
type Change = { actor?: ActorName; id: number; revision: number; from?: string; parts: Part[] }
const change = ({ actor = 'classTeacher', id, revision, from = suite.world.dates.today, parts }: Change) =>
  suite.as(actor).patch(`/api/divisions/${id}`, {
    revision,
    name: 'Английский язык',
    from,
    parts: parts.map((part, index) => ({ part: index + 1, ...part })),
  })
const subgroupsOf = (division: number) =>
  table().find<{ id: number; part: number; subject: number }>({
    collection: 'subgroups',
    columns: ['id', 'part', 'subject'],
    where: { division: { equals: division } },
    sort: ['part'],
  })
const members = (subgroups: number[]) =>
  table().find<{ subgroup: number; student: number; from: string; to: string | null }>({
    collection: 'subgroup-members',
    columns: ['subgroup', 'student', 'from', 'to'],
    where: { subgroup: { in: subgroups } },
    sort: ['from', 'student'],
  })
const idsOf = (rowsOf: { id: number }[]): number[] => rowsOf.map(({ id }) => id)

/** A journal of the first group, with a lesson today and one last week. */
const teach = async (subgroup: number) => {
  const { world } = suite
  const workload = (
    await world.buildWorkload({
      class: world.classes.own,
      subject: world.subjects.english,
      teacher: world.staff.otherTeacher,
      subgroup,
    })
  ).id
  const lesson = (await world.buildLesson({ workload, number: 5 })).id
  const past = (await world.buildLesson({ workload, number: 5, date: world.dates.past })).id
  const assignment = (await world.buildAssignment({ lesson })).id
  const earlier = (await world.buildAssignment({ lesson: past })).id
  return { workload, lesson, past, assignment, earlier }
}

beforeEach(async () => {
  await clear()
  const { payload } = suite
  for (const collection of [
    'assignments',
    'lessons',
    'workloads',
    'subgroup-members',
    'subgroups',
    'class-divisions',
  ] as const) {
    const { docs } = await payload.find({
      collection,
      limit: 0,
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    const kept = new Set([
      ...Object.values(suite.world.workloads), ...Object.values(suite.away.workloads),
      ...Object.values(suite.world.lessons), ...Object.values(suite.away.lessons),
      ...Object.values(suite.world.assignments), ...Object.values(suite.away.assignments),
    ]) // prettier-ignore
    const gone = docs.map(({ id }) => id).filter((id) => !kept.has(id))
    if (gone.length > 0) await payload.db.deleteMany({ collection, where: { id: { in: gone } } })
  }
})

describe('cls-08 dividing a class', () => {
  it('the class teacher divides the own class, and the page shows it', async () => {
    const { student, classmate } = suite.world.students
    const { status, body } = await make({ parts: groups([student]) })
    expect(status).toBe(200)
    const [division] = await read()
    expect(division).toMatchObject({ id: body.id, name: 'Английский язык', from: '2026-09-01', to: null })
    expect(division!.parts.map((part) => idsOf(part.students))).toEqual([[student], []])
    expect(idsOf(division!.undivided)).toEqual([classmate])
  })

  it.each(['deputy', 'administrator'] as const)('the %s divides any class', async (actor) => {
    expect((await make({ actor })).status).toBe(200)
  })

  it('a stranger is refused, and so is the class teacher in another class', async () => {
    for (const actor of ['teacher', 'otherTeacher', 'secretary', 'student', 'guardian'] as const)
      expectRefusal(await make({ actor }), { status: 403 })
    expectRefusal(await suite.as('classTeacher').get(`/api/divisions/classes/${suite.world.classes.other}`), {
      status: 403,
    })
    expectRefusal(await suite.as('classTeacher').get(`/api/divisions/classes/${suite.away.classes.own}`), {
      status: 404,
      code: 'not-found',
    })
  })

  it('divides for several subjects at once, the same students in each', async () => {
    const { subjects, students } = suite.world
    const { body } = await make({ subjects: [subjects.english, subjects.maths] })
    const parts = await subgroupsOf(body.id)
    expect(parts).toHaveLength(4)
    for (const part of [1, 2]) {
      const ofPart = parts.filter((row) => row.part === part)
      for (const { id } of ofPart)
        expect((await members([id])).map(({ student }) => student)).toEqual([
          part === 1 ? students.student : students.classmate,
        ])
    }
  })
})

describe('cls-08 moving by date', () => {
  it('closes one membership and opens another, and the days before stay', async () => {
    const { student, classmate } = suite.world.students
    const { today } = suite.world.dates
    const { body } = await make()
    const [first, second] = idsOf(await subgroupsOf(body.id))
    expect((await change({ id: body.id, revision: 1, parts: groups([], [student, classmate]) })).status).toBe(
      200,
    )
    expect(await members([first!, second!])).toEqual([
      { subgroup: first, student, from: '2026-09-01', to: addDays(today, -1) },
      { subgroup: second, student: classmate, from: '2026-09-01', to: null },
      { subgroup: second, student, from: today, to: null },
    ])
    expect((await read(addDays(today, -1)))[0]!.parts.map((part) => idsOf(part.students))).toEqual([
      [student],
      [classmate],
    ])
  })

  it('the journal of the group follows, and marks made before keep their place', async () => {
    const { world } = suite
    const { student, classmate } = world.students
    // A mark of the whole class, made before anybody thought of groups.
    await record({ marks: [mark(markOf(5))] })
    const { body } = await make()
    const [first, second] = idsOf(await subgroupsOf(body.id))
    const ofFirst = await teach(first!)
    const ofSecond = await teach(second!)
    const saved = await record(
      { marks: [mark(markOf(4), { assignment: ofFirst.earlier })] },
      { actor: 'otherTeacher', lesson: ofFirst.past },
    )
    expect(saved.status).toBe(200)
    const before = await stored('marks')
    expect((await change({ id: body.id, revision: 1, parts: groups([], [student, classmate]) })).status).toBe(
      200,
    )
    expect(await stored('marks')).toEqual(before)

    const page = async (workload: number) =>
      (
        await suite
          .as('otherTeacher')
          .get<{ students: { id: number }[] }>(`/api/journal/workloads/${workload}/page`)
      ).body.students.map(({ id }) => id)
    // The former group still shows its line with the mark; the new one has a line for it.
    expect(await page(ofFirst.workload)).toContain(student)
    expect(await page(ofSecond.workload)).toContain(student)
    const inFormer = await record(
      { marks: [mark(markOf(3), { assignment: ofFirst.assignment })] },
      { actor: 'otherTeacher', lesson: ofFirst.lesson },
    )
    expectRefusal(inFormer, { status: 422 })
    const inNew = await record(
      { marks: [mark(markOf(3), { assignment: ofSecond.assignment })] },
      { actor: 'otherTeacher', lesson: ofSecond.lesson },
    )
    expect(inNew.status).toBe(200)
    const diary = await suite
      .as('student')
      .get(`/api/diary/students/${student}/week?date=${world.dates.today}`)
    expect(diary.status).toBe(200)
    // Of today the lesson of the new group alone; the former one keeps last week's.
    expect(diary.text).toContain(String(ofSecond.lesson))
    expect(diary.text).not.toContain(String(ofFirst.lesson))
  })

  it('refuses a move that would tear marks from their group, and says until when they are', async () => {
    const { student, classmate } = suite.world.students
    const { body } = await make()
    const [first, second] = idsOf(await subgroupsOf(body.id))
    const { lesson, assignment } = await teach(first!)
    await record({ marks: [mark(markOf(4), { assignment })] }, { actor: 'otherTeacher', lesson })
    const before = await members([first!, second!])
    const answer = await change({ id: body.id, revision: 1, parts: groups([], [student, classmate]) })
    expectRefusal(answer, { status: 409, code: 'marks-after', path: 'from', says: /Ёлкин/ })
    expect(await members([first!, second!])).toEqual(before)
    const { today } = suite.world.dates
    const later = await change({
      id: body.id,
      revision: 1,
      from: addDays(today, 1),
      parts: groups([], [student, classmate]),
    })
    expect(later.status).toBe(200)
  })

  it('renames groups, also by exchanging their names', async () => {
    const { student, classmate } = suite.world.students
    const { body } = await make()
    const parts = [
      { name: '2 группа', students: [student] },
      { name: '1 группа', students: [classmate] },
    ]
    expect((await change({ id: body.id, revision: 1, parts })).status).toBe(200)
    expect((await read())[0]!.parts.map(({ part, name }) => [part, name])).toEqual([
      [1, '2 группа'],
      [2, '1 группа'],
    ])
  })
})

describe('cls-08 a division that gets another group', () => {
  it('has it in each subject, with those who were moved there', async () => {
    const { student, classmate } = suite.world.students
    const { body } = await make()
    const parts = [...groups([student]), { name: 'Третья', students: [classmate] }]
    expect((await change({ id: body.id, revision: 1, parts })).status).toBe(200)
    const [division] = await read()
    expect(
      division!.parts.map(({ part, name, students }) => [part, name, students.map(({ id }) => id)]),
    ).toEqual([
      [1, '1 группа', [student]],
      [2, '2 группа', []],
      [3, 'Третья', [classmate]],
    ])
  })

  it('keeps those it has, and counts on from them', async () => {
    const { body } = await make()
    for (const wrong of [
      [1, 3],
      [1, 2, 4],
      [2, 3],
    ]) {
      const parts = wrong.map((part) => ({ part, name: `Группа ${part}`, students: [] }))
      expectRefusal(await change({ id: body.id, revision: 1, parts }), { status: 400, path: 'parts' })
    }
    expect(await subgroupsOf(body.id)).toHaveLength(2)
  })
})

describe('cls-08 what cannot be', () => {
  it('two windows: the second is told, and nothing is half done', async () => {
    const { student, classmate } = suite.world.students
    const { body } = await make()
    const subgroups = idsOf(await subgroupsOf(body.id))
    const answers = await Promise.all([
      change({ id: body.id, revision: 1, parts: groups([], [student, classmate]) }),
      change({ actor: 'deputy', id: body.id, revision: 1, parts: groups([student, classmate]) }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expectRefusal(
      answers.find(({ status }) => status === 409)!,
      { status: 409, code: 'changed-meanwhile' },
    )
    const { today } = suite.world.dates
    for (const id of [student, classmate]) {
      const now = (await members(subgroups)).filter(
        (row) => row.student === id && row.from <= today && (!row.to || row.to >= today),
      )
      expect(now).toHaveLength(1)
    }
  })

  it('ten who divide the same subject at once make one division', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        make({
          actor: n % 2 ? 'deputy' : 'classTeacher',
          parts: groups().map((part) => ({ ...part, name: `${part.name} ${n}` })),
        }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 200))
      expectRefusal(answer, { status: 409, code: 'already-divided', path: 'subjects' })
    expect(await read()).toHaveLength(1)
  })

  it('the database itself refuses a second place in a division', async () => {
    const { world } = suite
    const { body } = await make()
    const [, second] = idsOf(await subgroupsOf(body.id))
    await expect(
      table().insert({
        collection: 'subgroup-members',
        rows: [
          {
            school: world.school,
            subgroup: second!,
            student: world.students.student,
            from: '2026-10-01',
            place: `${body.id}-${world.subjects.english}-${world.students.student}`,
          },
        ],
      }),
    ).rejects.toThrow()
  })

  it('planners are held to it in the admin panel too', async () => {
    const { world } = suite
    const { body } = await make()
    const [, second] = idsOf(await subgroupsOf(body.id))
    const answer = await suite.as('deputy').post('/api/subgroup-members', {
      school: world.school,
      subgroup: second,
      student: world.students.student,
      from: '2026-10-01',
    })
    expectRefusal(answer, { status: 409, says: '1 группа' })
  })

  it('bad input has its own words at its own field, and leaves nothing behind', async () => {
    const { world, away, payload, folder } = suite
    const { body } = await make()
    const { student, classmate, otherStudent } = world.students
    const before = await countEverything(payload, `${folder}/media`)
    expectRefusal(await make({ subjects: [away.subjects.maths] }), { status: 400, path: 'subjects' })
    expectRefusal(await make({ subjects: [] }), { status: 400, path: 'subjects' })
    expectRefusal(await make({ subjects: [world.subjects.maths], parts: groups([otherStudent]) }), {
      status: 422,
      code: 'not-of-class',
      says: /Жуков/,
    })
    expectRefusal(await make({ subjects: [world.subjects.maths], parts: groups([student], [student]) }), {
      status: 409,
      code: 'twice-in-division',
    })
    expectRefusal(await make({ subjects: [world.subjects.maths], from: '2027-08-01' }), {
      status: 422,
      code: 'outside-year',
      path: 'from',
    })
    expectRefusal(await make({ subjects: [world.subjects.maths], from: '2026-02-30' }), {
      status: 400,
      path: 'from',
    })
    expectRefusal(await make({ subjects: [world.subjects.maths], parts: groups().slice(1) }), {
      status: 400,
      path: 'parts',
    })
    expectRefusal(
      await make({
        subjects: [world.subjects.maths],
        parts: groups().map((part) => ({ ...part, name: 'Одинаково' })),
      }),
      { status: 400, path: 'parts' },
    )
    expectRefusal(await change({ id: body.id, revision: 1, from: '2026-08-31', parts: groups() }), {
      status: 422,
    })
    expectRefusal(
      await change({
        id: body.id,
        revision: 1,
        parts: [...groups([student]), { part: 5, name: '5', students: [classmate] }],
      }),
      { status: 400, path: 'parts' },
    )
    expect(await countEverything(payload, `${folder}/media`)).toEqual(before)
    expect((await read())[0]).toMatchObject({ revision: 1 })
  })
})

describe('cls-08 the end of a division', () => {
  const close = (id: number, revision = 1, to = suite.world.dates.today) =>
    suite.as('classTeacher').post(`/api/divisions/${id}/close`, { revision, to })

  it('is refused while a workload goes on, which it names', async () => {
    const { body } = await make()
    const [first] = idsOf(await subgroupsOf(body.id))
    await teach(first!)
    expectRefusal(await close(body.id), {
      status: 409,
      code: 'workloads-go-on',
      path: 'to',
      says: /Английский язык, 1 группа — Тест/,
    })
    expect((await read())[0]).toMatchObject({ to: null, revision: 1 })
  })

  it('closes by date, is not changed afterwards, and can be taken back', async () => {
    const { student } = suite.world.students
    const { today } = suite.world.dates
    const { body } = await make()
    expect((await close(body.id)).status).toBe(200)
    const tomorrow = addDays(today, 1)
    expect((await read(tomorrow))[0]).toMatchObject({ to: today, isOver: true })
    expect(
      (await readReference(suite.payload, suite.world.school)).subgroupMembers.every(
        ({ to }) => to === today,
      ),
    ).toBe(true)
    expectRefusal(await change({ id: body.id, revision: 2, from: tomorrow, parts: groups([student]) }), {
      status: 409,
      code: 'division-closed',
    })
    // Nor past the operations, in the admin panel.
    const [first] = idsOf(await subgroupsOf(body.id))
    const late = { school: suite.world.school, subgroup: first, student, from: tomorrow }
    expectRefusal(await suite.as('deputy').post('/api/subgroup-members', late), {
      status: 409,
      says: 'Деление закрыто',
    })
    const back = await suite.as('classTeacher').post(`/api/divisions/${body.id}/reopen`, { revision: 2 })
    expect(back.status).toBe(200)
    expect((await read(tomorrow))[0]!.parts.map((part) => part.students.length)).toEqual([1, 1])
  })

  it('after it the subject may be divided anew, under other names', async () => {
    const { body } = await make()
    await close(body.id)
    const from = addDays(suite.world.dates.today, 1)
    expectRefusal(await make({ from }), { status: 409, code: 'name-taken', path: 'parts.0.name' })
    const parts = groups().map((part) => ({ ...part, name: `Новая ${part.name}` }))
    expect((await make({ from, parts })).status).toBe(200)
    expectRefusal(await suite.as('classTeacher').post(`/api/divisions/${body.id}/reopen`, { revision: 2 }), {
      status: 409,
      code: 'already-divided',
    })
  })

  it('a division with a journal is never deleted, one without is', async () => {
    const { body } = await make()
    const [first] = idsOf(await subgroupsOf(body.id))
    const { workload } = await teach(first!)
    expectRefusal(await suite.as('classTeacher').delete(`/api/divisions/${body.id}`), {
      status: 409,
      code: 'division-in-use',
    })
    expect(workload).toBeGreaterThan(0)
    const other = await make({ subjects: [suite.world.subjects.maths], name: 'Математика' })
    expect((await suite.as('classTeacher').delete(`/api/divisions/${other.body.id}`)).status).toBe(200)
    expect(await subgroupsOf(other.body.id)).toEqual([])
  })
})

describe('cls-08 groups of an import or of the admin panel', () => {
  it('are shown, keep their subject from being divided twice, and become a division', async () => {
    const { world } = suite
    const { english } = world.subjects
    const { student } = world.students
    const group = await world.buildSubgroup({ class: world.classes.own, subject: english, name: 'Старая' })
    await world.buildSubgroupMember({ subgroup: group.id, student })
    const page = async () => (await suite.as('classTeacher').get<{ loose: object[] }>(list())).body
    expect(await page()).toMatchObject({ divisions: [], loose: [{ groups: ['Старая'] }] })
    expectRefusal(await make(), { status: 409, code: 'already-divided', says: 'Старая' })
    const adopt = () => suite.as('classTeacher').post(`${list()}/adopt`, { subject: english })
    expect((await adopt()).status).toBe(200)
    expect(await page()).toMatchObject({ divisions: [{ parts: [{ name: 'Старая' }] }], loose: [] })
    expect((await read())[0]!.parts.map((part) => idsOf(part.students))).toEqual([[student]])
    expectRefusal(await adopt(), { status: 404 })
  })
})

describe('cls-08 a proposal', () => {
  it('deals by the results of the journal, and saves nothing', async () => {
    const { world } = suite
    const { student, classmate } = world.students
    await record({
      marks: [mark(markOf(3)), mark(markOf(5), { student: classmate })],
    })
    const propose = (by: string) =>
      suite.as('classTeacher').post<{ parts: number[][] }>(`${list()}/proposal`, {
        by,
        count: 2,
        subjects: [world.subjects.maths],
        date: world.dates.today,
      })
    expect((await propose('result')).body.parts).toEqual([[classmate], [student]])
    expect((await propose('list')).body.parts).toEqual([[student], [classmate]])
    expectRefusal(await propose('colour'), { status: 400, path: 'by' })
    expect(await read()).toEqual([])
  })
})

it('the page asks at most five statements, whatever the number of groups', async () => {
  await make()
  await make({ subjects: [suite.world.subjects.maths], name: 'Математика' })
  await suite.as('classTeacher').get(list())
  const { value, count } = await countStatements(() => suite.as('classTeacher').get(list()))
  expect(value.status).toBe(200)
  expect(count.statements).toBeLessThanOrEqual(5)
})
