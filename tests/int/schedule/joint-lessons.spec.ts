import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { emit } from '@/core/domain-events'
import { readReference } from '@/db/reference'
import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })

const FROM = '2026-11-30'
let lead = 0
let mate = 0
let third = 0

beforeAll(async () => {
  const { world } = suite
  const subject = (await world.buildSubject({ name: 'Элективный курс', shortName: 'Электив' })).id
  const elective = async (classId: number, over: object = {}) =>
    (
      await world.buildWorkload({
        class: classId,
        subject,
        teacher: world.staff.teacher,
        hoursPerWeek: 1,
        ...over,
      })
    ).id
  lead = await elective(world.classes.own)
  mate = await elective(world.classes.other)
  third = await elective((await world.buildClass({ letter: 'В' })).id, {
    teacher: world.staff.otherTeacher,
  })
})

beforeEach(async () => {
  for (const collection of ['timetable-entries', 'timetable-versions'] as const)
    await table().remove({ collection, where: { school: { equals: suite.world.school } } })
  // Whichever of the two leads.
  for (const first of [lead, mate]) await join([], first)
})

const join = (others: number[], first = lead, actor: ActorName = 'deputy') =>
  suite.as(actor).put<{ members: number[] }>(`/api/schedule/joint-lessons/${first}`, { with: others })
let named = 0
const draft = async (more: object = {}): Promise<number> =>
  (
    await suite
      .as('deputy')
      .post<{ id: number }>('/api/schedule/versions', { name: `Вместе ${(named += 1)}`, ...more })
  ).body.id
type Put = { workload: number; weekday?: number; number?: number; room?: number | null }
const change = (id: number, revision: number, put: Put[], remove: number[] = []) =>
  suite.as('deputy').post<{ ids: number[]; revision: number }>(`/api/schedule/versions/${id}/changes`, {
    revision,
    put: put.map((row) => ({ weekday: 3, number: 2, room: suite.world.room, ...row })),
    remove,
  })

describe('joining lessons of several classes', () => {
  it('is for planners, within the own school, and only of what can be one lesson', async () => {
    for (const actor of ['teacher', 'principal', 'student', 'guardian'] as const)
      expect((await join([mate], lead, actor)).status).toBe(403)
    expect((await suite.nobody.put(`/api/schedule/joint-lessons/${lead}`, { with: [] })).status).toBe(401)
    expect((await join([suite.away.workloads.maths])).status).toBe(404)
    expect((await join([], suite.away.workloads.maths)).status).toBe(404)
    for (const other of [third, suite.world.workloads.maths, suite.world.workloads.otherMaths])
      expectRefusal(await join([other]), { status: 422, code: 'not-joinable', path: 'with' })
    expect((await join([mate])).body).toEqual({ members: [lead, mate] })
    expectRefusal(await join([lead], mate), { status: 409, code: 'joined-already' })
    expect((await join([])).body).toEqual({ members: [] })
    expect(await table().count({ collection: 'workloads', where: { jointWith: { exists: true } } })).toBe(0)
  })

  it('takes their lessons out of drafts, so that none stands torn', async () => {
    const id = await draft()
    await change(id, 1, [{ workload: lead }])
    await join([mate])
    expect(await table().count({ collection: 'timetable-entries', where: { version: { equals: id } } })).toBe(
      0,
    )
    // Whoever has the draft open is told.
    expectRefusal(await change(id, 2, [{ workload: lead }]), { status: 409, code: 'changed-meanwhile' })
  })

  it('two who join at once come to one of the two', async () => {
    const answers = await Promise.all([join([mate]), join([lead], mate)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('lasts when the first of them goes to another teacher', async () => {
    const { world } = suite
    await join([mate])
    const to = (
      await world.buildWorkload({
        class: world.classes.own,
        subject: world.subjects.english,
        teacher: world.staff.otherTeacher,
        from: '2027-01-11',
      })
    ).id
    await emit(await suite.reqOf('deputy'), 'workload.handed-over', {
      school: world.school,
      from: lead,
      to,
      teacher: world.staff.otherTeacher,
      date: '2027-01-11',
    })
    const [row] = await table().find<{ jointWith: number }>({
      collection: 'workloads',
      columns: ['jointWith'],
      where: { id: { equals: to } },
    })
    expect(row).toEqual({ jointWith: lead })
    await table().remove({ collection: 'workloads', where: { id: { equals: to } } })
  })
})

describe('arranging and publishing joint lessons', () => {
  it('stands in all classes at one time and in one room, or not at all', async () => {
    await join([mate])
    const id = await draft()
    expectRefusal(await change(id, 1, [{ workload: lead }]), { status: 422, code: 'joint-apart' })
    expectRefusal(await change(id, 1, [{ workload: lead }, { workload: mate, number: 3 }]), {
      status: 422,
      code: 'joint-apart',
    })
    expectRefusal(await change(id, 1, [{ workload: lead }, { workload: mate, room: null }]), {
      status: 422,
      code: 'joint-apart',
    })
    const { body, status } = await change(id, 1, [{ workload: lead }, { workload: mate }])
    expect(status).toBe(200)
    expectRefusal(await change(id, 2, [], [body.ids[0]!]), { status: 422, code: 'joint-apart' })
    expect((await change(id, 2, [], body.ids)).status).toBe(200)
  })

  it('is a clash of the teacher when it is no joint lesson', async () => {
    const id = await draft()
    expectRefusal(await change(id, 1, [{ workload: lead }, { workload: mate }]), {
      status: 422,
      code: 'place-taken',
    })
  })

  it('comes to the journal of each class, and moves in five statements', async () => {
    await join([mate])
    await readReference(suite.payload, suite.world.school)
    const id = await draft()
    const { body } = await change(id, 1, [{ workload: lead }, { workload: mate }])
    const move = () =>
      change(
        id,
        2,
        [
          { workload: lead, number: 3 },
          { workload: mate, number: 3 },
        ],
        body.ids,
      )
    const { count, value: moved } = await countStatements(move)
    expect(moved.status).toBe(200)
    expect(count.statements).toBeLessThanOrEqual(5)
    const answer = await suite
      .as('deputy')
      .post(`/api/schedule/versions/${id}/publication`, { from: FROM, revision: 3 })
    expect(answer.status).toBe(200)
    const lessonsOf = (workload: number) =>
      table().find<{ date: string; number: number; room: number }>({
        collection: 'lessons',
        columns: ['date', 'number', 'room'],
        where: { workload: { equals: workload }, date: { greater_than_equal: FROM } },
        sort: ['date'],
      })
    const [ours, theirs] = [await lessonsOf(lead), await lessonsOf(mate)]
    expect(ours.length).toBeGreaterThan(10)
    expect(theirs).toEqual(ours)
    expect(ours[0]).toEqual({ date: '2026-12-02', number: 3, room: suite.world.room })
    // What was published while apart is copied without what would be torn.
    await join([])
    const copy = await draft({ copyOf: id })
    await join([mate])
    const again = await draft({ copyOf: id })
    const countOf = (version: number) =>
      table().count({ collection: 'timetable-entries', where: { version: { equals: version } } })
    expect([await countOf(copy), await countOf(again)]).toEqual([0, 2])
  })
})

describe('a joint lesson whose teacher changes', () => {
  const DAY = '2026-12-07'
  type Given = { teacher: number; hoursPerWeek: number } | null
  const given = (teacher: number, hoursPerWeek = 1): Given => ({ teacher, hoursPerWeek })
  const rowOf = async (id: number) =>
    (await table().findOne<Record<'class' | 'subject' | 'teacher' | 'hoursPerWeek', number>>({
      collection: 'workloads',
      columns: ['class', 'subject', 'teacher', 'hoursPerWeek'],
      where: { id: { equals: id } },
    }))!
  const assign = async (workload: number, now: Given, joint?: 'together' | 'part' | null) => {
    const own = await rowOf(workload)
    return suite
      .as('deputy')
      .post<{ made: number; changed: number; parted: number; together: number }>(
        `/api/curriculum/years/${suite.world.year}/workloads`,
        {
          date: DAY,
          ...(joint === undefined ? {} : { joint }),
          changes: [
            {
              class: own.class,
              subject: own.subject,
              subgroup: null,
              workload,
              seen: [workload],
              was: given(own.teacher, own.hoursPerWeek),
              now,
            },
          ],
        },
      )
  }
  const teacherOf = async (id: number) => (await rowOf(id)).teacher
  const jointOf = async (id: number) =>
    (await readReference(suite.payload, suite.world.school)).workloads.get(id)?.jointWith ?? null
  const backToFirst = async () => {
    for (const id of [lead, mate])
      await table().update({
        collection: 'workloads',
        where: { id: { equals: id } },
        data: { teacher: suite.world.staff.teacher, hoursPerWeek: 1, jointWith: null },
      })
  }
  const placesOf = (version: number) =>
    table().find<{ workload: number; room: number | null }>({
      collection: 'timetable-entries',
      columns: ['workload', 'room'],
      where: { version: { equals: version } },
      sort: ['workload'],
    })

  beforeEach(async () => {
    await table().remove({ collection: 'lessons', where: { workload: { in: [lead, mate] } } })
    await backToFirst()
    await join([mate])
  })

  it('is refused until somebody says what shall become of it, and nothing is saved', async () => {
    const other = suite.world.staff.otherTeacher
    const refused = await assign(mate, given(other))
    expectRefusal(refused, { status: 409, code: 'joint-lesson' })
    expect(JSON.stringify(refused.body)).toContain('7А')
    expectRefusal(await assign(lead, given(suite.world.staff.teacher, 2)), {
      status: 409,
      code: 'joint-lesson',
    })
    expect([await teacherOf(lead), await teacherOf(mate)]).toEqual([
      suite.world.staff.teacher,
      suite.world.staff.teacher,
    ])
    // As it is already: nothing to choose.
    expect((await assign(mate, given(suite.world.staff.teacher))).status).toBe(200)
  })

  it('changes in all its classes, once, and stays one lesson', async () => {
    const other = suite.world.staff.otherTeacher
    const { status, body } = await assign(mate, given(other), 'together')
    expect({ status, body }).toMatchObject({ status: 200, body: { changed: 2, together: 1, parted: 0 } })
    expect([await teacherOf(lead), await teacherOf(mate)]).toEqual([other, other])
    expect(await jointOf(mate)).toBe(lead)
    expect((await assign(mate, given(other), 'together')).body).toMatchObject({ changed: 0, together: 0 })
  })

  it.each([
    ['a class that follows', () => mate, () => lead],
    ['the class that leads', () => lead, () => mate],
  ])('parts %s: it keeps its hours and gives up the room', async (_name, parted, staying) => {
    const id = await draft()
    expect((await change(id, 1, [{ workload: lead }, { workload: mate }])).status).toBe(200)
    const { body } = await assign(parted(), given(suite.world.staff.otherTeacher), 'part')
    expect(body).toMatchObject({ changed: 1, parted: 1, together: 0 })
    expect([await jointOf(lead), await jointOf(mate)]).toEqual([null, null])
    expect(await teacherOf(staying())).toBe(suite.world.staff.teacher)
    const places = await placesOf(id)
    expect(places.find(({ workload }) => workload === parted())!.room).toBeNull()
    expect(places.find(({ workload }) => workload === staying())!.room).toBe(suite.world.room)
    // Whoever has the draft open is told.
    expectRefusal(await change(id, 2, [{ workload: lead, number: 5 }]), {
      status: 409,
      code: 'changed-meanwhile',
    })
  })

  it('parted by hours it leaves the drafts: its teacher would be there twice', async () => {
    const id = await draft()
    await change(id, 1, [{ workload: lead }, { workload: mate }])
    expect((await assign(mate, given(suite.world.staff.teacher, 2), 'part')).body.parted).toBe(1)
    expect((await placesOf(id)).map(({ workload }) => workload)).toEqual([lead])
  })

  it('when its leader is taken away, the other goes on alone', async () => {
    expect((await assign(lead, null)).status).toBe(200)
    expect(await jointOf(mate)).toBeNull()
    expect(await table().count({ collection: 'workloads', where: { id: { equals: lead } } })).toBe(0)
    lead = (
      await suite.world.buildWorkload({
        class: suite.world.classes.own,
        subject: (await rowOf(mate)).subject,
        teacher: suite.world.staff.teacher,
        hoursPerWeek: 1,
      })
    ).id
  })

  it('is not changed behind the back of the others by a plain update', async () => {
    const update = (id: number, data: object) => suite.as('deputy').patch(`/api/workloads/${id}`, data)
    for (const id of [lead, mate])
      expectRefusal(await update(id, { teacher: suite.world.staff.otherTeacher }), {
        status: 409,
        code: 'joint-lesson',
      })
    expect((await update(lead, { wantsPairs: false })).status).toBe(200)
    await join([])
    expect((await update(mate, { teacher: suite.world.staff.otherTeacher })).status).toBe(200)
  })
})

describe('double lessons', () => {
  it('are a wish of a workload that planners set', async () => {
    const path = `/api/schedule/pairs/${lead}` as const
    expect((await suite.as('teacher').put(path, { wantsPairs: true })).status).toBe(403)
    expect((await suite.as('deputy').put(path, { wantsPairs: 'да' })).status).toBe(400)
    expect((await suite.as('deputy').put(path, { wantsPairs: true })).status).toBe(200)
    const { workloads } = await readReference(suite.payload, suite.world.school)
    expect(workloads.get(lead)).toMatchObject({ wantsPairs: true })
    const foreign = `/api/schedule/pairs/${suite.away.workloads.maths}` as const
    expect((await suite.as('deputy').put(foreign, { wantsPairs: true })).status).toBe(404)
  })
})
