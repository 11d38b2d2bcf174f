import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { factsOf } from '@/access/facts'
import type { readPerson } from '@/plugins/directory/operations/read-person'
import type { listPeople, PeopleFilter } from '@/plugins/directory/operations/list-people'
import type { PeoplePage, PersonCard } from '@/plugins/directory/types'

import { type Actors, signInActors } from '../../helpers/actors'
import { bootSchool, type BootedSchool } from '../../helpers/boot'
import { standAt } from '../../helpers/clock'
import { type ActorName, buildWorld, type World } from '../../helpers/world'

let booted: BootedSchool
let world: World
let foreign: World
let actors: Actors
let operations: {
  listPeople: typeof listPeople
  readPerson: typeof readPerson
}

const EVERYBODY: PeopleFilter = { q: '', kind: 'all', class: null }

const list = async (
  actor: ActorName,
  filter: Partial<PeopleFilter> = {},
  page?: number,
): Promise<PeoplePage> => {
  const req = await actors.reqOf(world.users[actor])
  const facts = (await factsOf(req))!
  return operations.listPeople({ req, facts, filter: { ...EVERYBODY, ...filter }, page })
}
const idsOf = async (actor: ActorName, filter: Partial<PeopleFilter> = {}) =>
  (await list(actor, filter)).rows.map(({ id }) => id).sort()
const card = async (actor: ActorName, person: number): Promise<PersonCard> => {
  const req = await actors.reqOf(world.users[actor])
  return operations.readPerson({ req, facts: (await factsOf(req))!, person })
}

beforeAll(async () => {
  standAt()
  booted = await bootSchool()
  operations = {
    ...(await import('@/plugins/directory/operations/list-people')),
    ...(await import('@/plugins/directory/operations/read-person')),
  }
  world = await buildWorld(booted.payload)
  foreign = await buildWorld(booted.payload, 'Школа № 2')
  for (const person of [
    world.people.student,
    world.people.guardian,
    world.people.otherStudent,
    world.people.teacher,
  ]) {
    await booted.payload.update({
      collection: 'people',
      id: person,
      data: { phone: '+7 927 000-00-00', birthDate: '2013-05-01', email: 'someone@school.example' },
      overrideAccess: true,
    })
  }
  actors = await signInActors(booted.payload, [...Object.values(world.users), foreign.users.secretary])
})
afterAll(() => booted.destroy())

describe('the list of people', () => {
  it('shows the office everybody of the school and nobody of another', async () => {
    const all = Object.values(world.people).sort()
    for (const actor of [
      'administrator',
      'secretary',
      'deputy',
      'principal',
      'medical',
      'counsellor',
    ] as const) {
      expect(await idsOf(actor)).toEqual(all)
    }
  })

  it('shows a teacher colleagues and the own classes, technical staff colleagues alone', async () => {
    const { people } = world
    const seen = await idsOf('teacher')
    expect(seen).toEqual(expect.arrayContaining([people.student, people.classmate, people.otherTeacher]))
    for (const stranger of [people.otherStudent, people.guardian]) expect(seen).not.toContain(stranger)
    const students = [
      people.student,
      people.classmate,
      people.otherStudent,
      people.guardian,
      people.otherGuardian,
    ]
    for (const person of students) expect(await idsOf('technical')).not.toContain(person)
  })

  it('chooses by kind and by class', async () => {
    const { people, classes } = world
    expect(await idsOf('deputy', { kind: 'students' })).toEqual(
      [people.student, people.classmate, people.otherStudent].sort(),
    )
    expect(await idsOf('deputy', { kind: 'guardians' })).toEqual(
      [people.guardian, people.otherGuardian].sort(),
    )
    expect(await idsOf('deputy', { kind: 'students', class: classes.other })).toEqual([people.otherStudent])
    expect(await idsOf('deputy', { class: classes.other })).toEqual(
      [people.otherStudent, people.otherGuardian, people.otherTeacher].sort(),
    )
    expect(await idsOf('deputy', { kind: 'staff', class: classes.own })).toEqual(
      [people.teacher, people.classTeacher].sort(),
    )
    expect(await idsOf('deputy', { kind: 'staff' })).not.toContain(people.student)
    expect(await idsOf('deputy', { class: foreign.classes.own })).toEqual([])
  })

  it('leaves out of the staff those who have left', async () => {
    const { id: person } = await world.buildPerson({ lastName: 'Ушедший' })
    await world.buildStaff({ person, leftOn: '2026-11-20' })
    expect(await idsOf('deputy', { kind: 'staff' })).not.toContain(person)
    expect(await idsOf('deputy', { q: 'ушедш' })).toEqual([person])
  })

  it('finds by beginnings of words and sorts as Russian does', async () => {
    expect(await idsOf('deputy', { q: 'егор елк' })).toEqual([world.people.student])
    const { rows } = await list('deputy', { kind: 'students' })
    expect(rows.map(({ name }) => name.split(' ')[0])).toEqual(['Ёлкин', 'Ерёмина', 'Жуков'])
  })

  it('turns pages of fifty', async () => {
    for (let i = 0; i < 55; i += 1) await world.buildPerson({ lastName: 'Листалкин', firstName: `Имя${i}` })
    const first = await list('secretary', { q: 'листалкин' }, 1)
    const second = await list('secretary', { q: 'листалкин' }, 2)
    expect([first.rows.length, second.rows.length, first.total, first.pages]).toEqual([50, 5, 55, 2])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(55)
  })

  it('says what everybody is at the school', async () => {
    const rowOf = async (person: number) => (await list('deputy')).rows.find(({ id }) => id === person)
    expect((await rowOf(world.people.student))?.parts).toEqual([
      { kind: 'student', class: { id: world.classes.own, name: '7А' } },
    ])
    expect((await rowOf(world.people.teacher))?.parts).toEqual([{ kind: 'staff', positions: ['Учитель'] }])
    expect((await rowOf(world.people.guardian))?.parts).toEqual([
      {
        kind: 'guardian',
        children: [{ person: world.people.student, name: 'Ёлкин Егор Ильинична', class: '7А' }],
      },
    ])
  })

  it.each([
    ['administrator', true],
    ['secretary', true],
    ['deputy', true],
    ['principal', true],
    ['classTeacher', true],
    ['counsellor', true],
    ['medical', true],
    ['teacher', false],
  ] as const)('shows %s the birth date and contacts of a student: %p', async (actor, isSeen) => {
    const row = (await list(actor, { q: 'елкин' })).rows[0]
    expect([row?.birthDate, row?.phone, row?.email]).toEqual(
      isSeen ? ['2013-05-01', '+7 927 000-00-00', 'someone@school.example'] : [null, null, null],
    )
  })

  it('keeps contacts of colleagues to the office', async () => {
    const phoneFor = async (actor: ActorName) =>
      (await list(actor, { q: 'тест teacher' })).rows.find(({ id }) => id === world.people.teacher)?.phone
    expect(await phoneFor('secretary')).toBe('+7 927 000-00-00')
    expect(await phoneFor('teacher')).toBe('+7 927 000-00-00')
    for (const actor of ['classTeacher', 'medical', 'technical', 'otherTeacher'] as const)
      expect(await phoneFor(actor)).toBeNull()
  })
})

describe('the card of a person', () => {
  it.each([
    ['teacher', 'otherStudent'],
    ['otherTeacher', 'student'],
    ['technical', 'student'],
    ['teacher', 'guardian'],
    ['guardian', 'classmate'],
    ['guardian', 'otherGuardian'],
    ['student', 'classmate'],
    ['student', 'teacher'],
  ] as const)('does not exist for %s when it is of %s', async (actor, person) => {
    await expect(card(actor, world.people[person])).rejects.toMatchObject({ code: 'not-found', status: 404 })
  })

  it('does not exist across schools, and for a number that nobody has', async () => {
    await expect(card('administrator', foreign.people.student)).rejects.toMatchObject({ code: 'not-found' })
    await expect(card('administrator', 42)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('shows a class teacher the whole file of a student', async () => {
    const { student, phone, birthDate, snils, parts } = await card('classTeacher', world.people.student)
    expect(parts).toEqual([{ kind: 'student', class: { id: world.classes.own, name: '7А' } }])
    expect([phone, birthDate, snils]).toEqual(['+7 927 000-00-00', '2013-05-01', null])
    expect(student).toMatchObject({
      fileNumber: 'Т-1',
      hasDiary: true,
      history: [{ class: { name: '7А' }, year: '2026/27' }],
      guardians: [
        { person: world.people.guardian, kinship: 'mother', phone: '+7 927 000-00-00', hasCard: true },
      ],
    })
  })

  it('shows a subject teacher name and class', async () => {
    const { student, phone, birthDate, email, sex, seesContacts } = await card(
      'teacher',
      world.people.student,
    )
    expect([phone, birthDate, email, sex, seesContacts]).toEqual([null, null, null, null, false])
    expect(student).toMatchObject({ fileNumber: null, hasDiary: false, guardians: [] })
    expect(student?.history.map((row) => row.class.name)).toEqual(['7А'])
  })

  it('shows a guardian the own child, and the child itself', async () => {
    const { student, seesContacts } = await card('guardian', world.people.student)
    expect([student?.hasDiary, seesContacts]).toEqual([true, true])
    expect((await card('student', world.people.student)).student?.hasDiary).toBe(true)
  })

  it('shows children of a guardian, positions and workloads of staff', async () => {
    expect((await card('deputy', world.people.guardian)).children).toEqual([
      expect.objectContaining({ person: world.people.student, class: { id: world.classes.own, name: '7А' } }),
    ])
    expect((await card('technical', world.people.classTeacher)).staff).toMatchObject({
      positions: [{ title: 'Учитель' }],
      classTeacherOf: [{ id: world.classes.own, name: '7А' }],
      workloads: [{ id: world.workloads.english, subject: 'Английский язык' }],
      hiredOn: null,
    })
  })
})

describe('GET /directory/people.csv', () => {
  const csv = (actor: ActorName, query = '') =>
    actors.as(world.users[actor]).get(`/api/directory/people.csv${query}`)

  it('is for staff', async () => {
    expect((await actors.nobody.get('/api/directory/people.csv')).status).toBe(401)
    for (const actor of ['student', 'guardian'] as const) expect((await csv(actor)).status).toBe(403)
    expect((await csv('technical')).status).toBe(200)
  })

  it.each(['?kind=enemies', '?class=x', `?q=${'я'.repeat(101)}`])('does not accept %s', async (query) => {
    const { status, body } = await csv('deputy', query)
    expect(status).toBe(400)
    expect((body.errors as { message: string }[])[0]?.message).toMatch(/^[А-Я]/)
  })

  it('gives the people of the page as a table that runs nothing', async () => {
    await world.buildPerson({ lastName: '=HYPERLINK("http://x")', firstName: 'Яков' })
    const { text, headers } = await csv('secretary', '?kind=students')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="lyudi-2026-11-23.csv"')
    const lines = text.split('\r\n')
    expect(lines[0]).toBe('ФИО;Кто;Класс;Должности;Дети;Дата рождения;Телефон;Почта')
    expect(lines[1]).toBe(
      "Ёлкин Егор Ильинична;ученик;7А;;;01.05.2013;'+7 927 000-00-00;someone@school.example",
    )
    expect((await csv('secretary', `?q=${encodeURIComponent('яков')}`)).text).toContain(
      `"'=HYPERLINK(""http://x"") Яков`,
    )
  })

  it('holds no contacts for those who see none', async () => {
    const { text } = await csv('technical')
    expect(text.split('\r\n')[0]?.replace('\uFEFF', '')).toBe('ФИО;Кто;Класс;Должности;Дети')
    expect(text).not.toContain('927')
  })
})
