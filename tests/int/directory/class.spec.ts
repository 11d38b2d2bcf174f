import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { factsOf } from '@/access/facts'
import type { listClasses } from '@/plugins/directory/operations/list-classes'
import type { readClass } from '@/plugins/directory/operations/read-class'

import { type Actors, signInActors } from '../../helpers/actors'
import { bootSchool, type BootedSchool } from '../../helpers/boot'
import { standAt } from '../../helpers/clock'
import { type ActorName, buildWorld, type World } from '../../helpers/world'

let booted: BootedSchool
let world: World
let foreign: World
let actors: Actors
let operations: {
  listClasses: typeof listClasses
  readClass: typeof readClass
}

const read = async (actor: ActorName, id: number, date: string | null = null, query = '') => {
  const req = await actors.reqOf(world.users[actor])
  return operations.readClass({ req, facts: (await factsOf(req))!, class: id, date, query })
}
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name.split(' ')[0])

beforeAll(async () => {
  standAt()
  booted = await bootSchool()
  operations = {
    ...(await import('@/plugins/directory/operations/list-classes')),
    ...(await import('@/plugins/directory/operations/read-class')),
  }
  world = await buildWorld(booted.payload)
  foreign = await buildWorld(booted.payload, 'Школа № 2')
  const { id: person } = await world.buildPerson({ lastName: 'Аистов' })
  const { id: student } = await world.buildStudent({ person })
  await world.buildEnrolment({ student, class: world.classes.own, from: '2026-09-01', to: '2026-10-15' })
  actors = await signInActors(booted.payload, Object.values(world.users))
})
afterAll(() => booted.destroy())

describe('the list of classes', () => {
  const list = async (query = '') => {
    const facts = (await factsOf(await actors.reqOf(world.users.teacher)))!
    return operations.listClasses({ facts, query })
  }

  it('shows the classes of the present year as they are today', async () => {
    const { year, classes } = await list()
    expect(year).toBe('2026/27')
    expect(classes).toMatchObject([
      { id: world.classes.own, name: '7А', students: 2, teachers: [{ person: world.people.classTeacher }] },
      { id: world.classes.other, name: '7Б', students: 1, teachers: [] },
    ])
  })

  it('finds by name and by class teacher', async () => {
    expect((await list('7 б')).classes.map(({ name }) => name)).toEqual(['7Б'])
    expect((await list('тест classteacher')).classes.map(({ name }) => name)).toEqual(['7А'])
    expect((await list('9')).classes).toEqual([])
  })
})

describe('a class', () => {
  it.each([
    ['deputy', ['Ёлкин', 'Ерёмина'], 0],
    ['classTeacher', ['Ёлкин', 'Ерёмина'], 0],
    ['teacher', ['Ёлкин', 'Ерёмина'], 0],
    ['otherTeacher', [], 2],
    ['technical', [], 2],
  ] as const)('shows %s the students %j and hides %d', async (actor, seen, hidden) => {
    const page = await read(actor, world.classes.own)
    expect(names(page.roster)).toEqual(seen)
    expect(page.hidden).toBe(hidden)
    expect(page.class.students).toBe(2)
  })

  it('shows who was in it on another day', async () => {
    const past = await read('deputy', world.classes.own, '2026-10-15')
    expect(names(past.roster)).toEqual(['Аистов', 'Ёлкин', 'Ерёмина'])
    expect(names((await read('deputy', world.classes.own, '2026-10-16')).roster)).toEqual([
      'Ёлкин',
      'Ерёмина',
    ])
    // Who left is no pupil of the teacher's any more.
    expect(await read('teacher', world.classes.own, '2026-10-15')).toMatchObject({ hidden: 1 })
  })

  it('keeps to the days of its year', async () => {
    expect((await read('deputy', world.classes.own, '2020-01-01')).date).toBe('2026-09-01')
    expect((await read('deputy', world.classes.own, '2031-01-01')).date).toBe('2027-05-31')
  })

  it('finds students of the list', async () => {
    expect(names((await read('deputy', world.classes.own, null, 'ерем')).roster)).toEqual(['Ерёмина'])
  })

  it('opens diaries to the deputy and the class teacher', async () => {
    const opens = async (actor: ActorName) =>
      (await read(actor, world.classes.own)).roster.every(({ hasDiary }) => hasDiary)
    expect([await opens('deputy'), await opens('classTeacher'), await opens('teacher')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('links exactly the journals that the reader opens', async () => {
    for (const actor of [
      'administrator',
      'deputy',
      'principal',
      'teacher',
      'classTeacher',
      'otherTeacher',
      'secretary',
    ] as const) {
      for (const { id, hasJournal } of (await read(actor, world.classes.own)).workloads) {
        const { status } = await actors.as(world.users[actor]).get(`/api/journal/workloads/${id}/page`)
        expect([actor, id, status === 200]).toEqual([actor, id, hasJournal])
      }
    }
  })

  it('does not exist across schools', async () => {
    await expect(read('administrator', foreign.classes.own)).rejects.toMatchObject({ code: 'not-found' })
    await expect(read('administrator', 42)).rejects.toMatchObject({ code: 'not-found' })
  })
})
