import { beforeAll, describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'

import { useSchools } from '../../helpers/suite'

const suite = useSchools()
type Preview = { conflicts: string[]; moves: { label: string; count: number }[] }

const count = async (collection: 'marks' | 'attendance' | 'enrolments' | 'guardianships', student: number) =>
  rows({ payload: suite.payload }).count({ collection, where: { student: { equals: student } } })
const totals = async (student: number) =>
  rows({ payload: suite.payload }).find<{ markSum: number; workload: number }>({
    collection: 'term-totals',
    columns: ['markSum', 'workload'],
    where: { student: { equals: student } },
  })
const merge = (keep: number, drop: number) =>
  suite
    .as('secretary')
    .post<{ merge: number; errors?: { code: string; details?: Preview }[] }>('/api/registry/merge', {
      keep,
      drop,
    })

describe('two cards of one student', () => {
  let twin = { person: 0, student: 0 }
  beforeAll(async () => {
    const { world } = suite
    const person = await world.buildPerson({
      lastName: 'Ёлкин',
      firstName: 'Егор',
      phone: '+7 900 111-22-33',
    })
    const student = await world.buildStudent({ person: person.id })
    twin = { person: person.id, student: student.id }
    await world.buildUser({ person: person.id, statuses: ['student'] })
    await world.buildGuardianship({ student: student.id, guardian: world.people.otherGuardian })
    await world.buildPortfolio({ owner: person.id })
    await world.buildMark({ assignment: world.assignments.maths, student: world.students.student, value: 5 })
    await world.buildMark({ assignment: world.assignments.english, student: student.id, value: 3 })
    await world.buildAttendance({ lesson: world.lessons.pastMaths, student: student.id })
  })

  it('refuses while both have a mark for one assignment, and nothing has moved', async () => {
    const { world } = suite
    const extra = await world.buildMark({ assignment: world.assignments.maths, student: twin.student })
    const { status, body } = await merge(world.people.student, twin.person)
    expect(status).toBe(409)
    expect(body.errors?.[0]?.code).toBe('merge-refused')
    expect(body.errors?.[0]?.details?.conflicts.join()).toContain('отметки за одни и те же задания')
    expect(await count('marks', twin.student)).toBe(2)
    await suite.payload.delete({ collection: 'marks', id: extra.id, overrideAccess: true })
  })

  it('refuses while both are in a class on one day', async () => {
    const { world } = suite
    const enrolment = await world.buildEnrolment({ student: twin.student })
    const answer = await suite
      .as('secretary')
      .get<Preview>(`/api/registry/merge?keep=${world.people.student}&drop=${twin.person}`)
    expect(answer.body.conflicts.join()).toContain('числятся в классах')
    await rows({ payload: suite.payload }).remove({
      collection: 'enrolments',
      where: { id: { equals: enrolment.id } },
    })
  })

  it('becomes one with every mark, absence, guardian and account, and can be parted again', async () => {
    const { world, payload } = suite
    const { student } = world.students
    const preview = await suite
      .as('secretary')
      .get<Preview>(`/api/registry/merge?keep=${world.people.student}&drop=${twin.person}`)
    expect(preview.body).toMatchObject({ conflicts: [] })
    expect(preview.body.moves.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Отметки', 'Портфолио']),
    )

    const { status, body } = await merge(world.people.student, twin.person)
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
    expect(await count('marks', student)).toBe(2)
    expect(await count('attendance', student)).toBe(1)
    expect(await count('guardianships', student)).toBe(2)
    expect((await totals(student)).length).toBeGreaterThan(0)
    expect(await totals(twin.student)).toEqual([])
    const kept = await payload.findByID({
      collection: 'people',
      id: world.people.student,
      overrideAccess: true,
    })
    expect(kept.phone).toBe('+7 900 111-22-33')
    const users = await payload.count({
      collection: 'users',
      where: { person: { equals: world.people.student } },
      overrideAccess: true,
    })
    expect(users.totalDocs).toBe(2)
    expect((await suite.as('secretary').get(`/api/people/${twin.person}`)).status).toBe(404)
    const audit = await payload.find({
      collection: 'record-changes',
      where: { record: { equals: 'guardianships' }, before: { equals: String(twin.student) } },
      overrideAccess: true,
    })
    expect(audit.totalDocs).toBe(1)

    const undo = await suite.as('secretary').post('/api/registry/merge/undo', { merge: body.merge })
    expect({ status: undo.status, text: undo.text }).toMatchObject({ status: 200 })
    expect(await count('marks', student)).toBe(1)
    expect(await count('marks', twin.student)).toBe(1)
    expect(await count('guardianships', twin.student)).toBe(1)
    expect((await totals(twin.student)).length).toBeGreaterThan(0)
    const back = await payload.findByID({ collection: 'people', id: twin.person, overrideAccess: true })
    expect(back).toMatchObject({ lastName: 'Ёлкин', phone: '+7 900 111-22-33' })
    expect((await suite.as('secretary').post('/api/registry/merge/undo', { merge: body.merge })).status).toBe(
      409,
    )
  })

  it('of two schools never becomes one', async () => {
    const { world, away } = suite
    expect((await merge(world.people.student, away.people.student)).status).toBe(404)
    expect((await merge(world.people.student, world.people.student)).status).toBe(400)
    const other = await suite.asAway('secretary').post('/api/registry/merge', {
      keep: world.people.student,
      drop: twin.person,
    })
    expect(other.status).toBe(404)
  })
})

describe('two cards that contradict each other', () => {
  it('keep the word that was chosen, field by field, and part again as they were', async () => {
    const { world, payload } = suite
    const kept = await world.buildPerson({
      lastName: 'Иванова',
      firstName: 'Анна',
      sex: 'female',
      phone: '+7 900 000-00-01',
      email: 'anna@example.org',
      identity: { kind: 'birthCertificate', number: '111111' },
    })
    const dropped = await world.buildPerson({
      lastName: 'Петрова',
      firstName: 'Анна',
      sex: 'female',
      phone: '+7 900 000-00-02',
      email: 'petrova@example.org',
      identity: { kind: 'passport', number: '222222', series: '45 10' },
    })
    const look = await suite
      .as('secretary')
      .get<{ differs: { field: string; dropped: string }[] }>(
        `/api/registry/merge?keep=${kept.id}&drop=${dropped.id}`,
      )
    expect(look.body.differs.map(({ field }) => field).sort()).toEqual([
      'email',
      'identity_kind',
      'identity_number',
      'lastName',
      'phone',
    ])
    const read = () => payload.findByID({ collection: 'people', id: kept.id, overrideAccess: true, depth: 0 })
    const before = await read()
    const answer = await suite.as('secretary').post<{ merge: number }>('/api/registry/merge', {
      keep: kept.id,
      drop: dropped.id,
      take: ['lastName', 'phone', 'identity_kind', 'identity_number', 'sex'],
    })
    expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 })
    expect(await read()).toMatchObject({
      lastName: 'Петрова',
      fullName: 'Петрова Анна Ильинична',
      phone: '+7 900 000-00-02',
      email: 'anna@example.org',
      sex: 'female',
      identity: { kind: 'passport', number: '222222', series: '45 10' },
    })
    expect(
      (await suite.as('secretary').post('/api/registry/merge/undo', { merge: answer.body.merge })).status,
    ).toBe(200)
    const { lastName, fullName, searchText, sortKey, phone, identity } = before
    expect(await read()).toMatchObject({ lastName, fullName, searchText, sortKey, phone, identity })
  })

  it('refuse a field that no card has', async () => {
    const { status } = await suite.as('secretary').post('/api/registry/merge', {
      keep: suite.world.people.student,
      drop: suite.world.people.otherGuardian,
      take: ['password'],
    })
    expect(status).toBe(400)
  })
})

describe('two cards of one member of staff', () => {
  it('become one: class teacher, workloads and positions go along', async () => {
    const { world, payload } = suite
    const person = await world.buildPerson({ lastName: 'Двойникова' })
    const card = await world.buildStaff({
      person: person.id,
      positions: [{ title: 'Методист', from: '2024-01-09' }],
    })
    expect((await merge(person.id, world.people.classTeacher)).status).toBe(200)
    const classes = await payload.find({
      collection: 'classes',
      where: { 'classTeachers.staff': { equals: card.id } },
      overrideAccess: true,
      depth: 0,
    })
    expect(classes.docs.map(({ id }) => id)).toEqual([world.classes.own])
    const staff = await payload.findByID({ collection: 'staff', id: card.id, overrideAccess: true, depth: 0 })
    expect(staff.positions?.map(({ title }) => title)).toEqual(['Методист', 'Учитель'])
    const workload = await payload.findByID({
      collection: 'workloads',
      id: world.workloads.english,
      overrideAccess: true,
      depth: 0,
    })
    expect(workload.teacher).toBe(card.id)
  })
})
