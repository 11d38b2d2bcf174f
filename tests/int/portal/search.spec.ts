import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { type Actors, signInActors } from '../../helpers/actors'
import { bootSchool, type BootedSchool } from '../../helpers/boot'
import { standAt } from '../../helpers/clock'
import { type ActorName, buildWorld, type World } from '../../helpers/world'

type Found = { title: string; subtitle: string | null; href: string }
type Answer = { people: Found[]; classes: Found[]; pages: Found[] }

let booted: BootedSchool
let world: World
let foreign: World
let actors: Actors

const search = async (actor: ActorName, q: string): Promise<Answer> => {
  const { status, body } = await actors
    .as(world.users[actor])
    .get<Answer>(`/api/portal/search?q=${encodeURIComponent(q)}`)
  expect(status).toBe(200)
  return body
}
const names = (found: readonly Found[]) => found.map(({ title }) => title)

beforeAll(async () => {
  standAt()
  booted = await bootSchool()
  world = await buildWorld(booted.payload)
  foreign = await buildWorld(booted.payload, 'Школа № 2')
  actors = await signInActors(booted.payload, [...Object.values(world.users), foreign.users.deputy])
})
afterAll(() => booted.destroy())

describe('GET /portal/search', () => {
  it('finds people by beginnings of words, in any order, ё as е', async () => {
    const egor = {
      title: 'Ёлкин Егор Ильинична',
      subtitle: 'ученик, 7А',
      href: `/people/${world.people.student}`,
    }
    for (const q of ['елк', 'Ёлк', 'ег ёл', 'ЕГОР', 'ильин елкин'])
      expect((await search('deputy', q)).people).toEqual(expect.arrayContaining([egor]))
    expect((await search('deputy', 'лкин')).people).toEqual([])
    expect((await search('deputy', '%')).people).toEqual([])
    expect((await search('deputy', '_лкин')).people).toEqual([])
  })

  it('says who somebody is', async () => {
    const { people } = await search('administrator', 'тест teacher')
    expect(people).toEqual([
      { title: 'Тест teacher Анна Ильинична', subtitle: 'Учитель', href: `/people/${world.people.teacher}` },
    ])
    expect((await search('administrator', 'тест guardian')).people[0]?.subtitle).toBe('родитель')
  })

  it('finds nobody of another school, in either direction', async () => {
    expect((await search('administrator', 'елк')).people).toHaveLength(1)
    const { body } = await actors
      .as(foreign.users.deputy)
      .get<Answer>(`/api/portal/search?q=${encodeURIComponent('елк')}`)
    expect(body.people.map(({ href }) => href)).toEqual([`/people/${foreign.people.student}`])
  })

  it.each([
    ['teacher', 'елк', 1],
    ['teacher', 'жуков', 0],
    ['otherTeacher', 'елк', 0],
    ['otherTeacher', 'жуков', 1],
    ['technical', 'елк', 0],
    ['technical', 'тест teacher', 1],
    ['classTeacher', 'тест guardian', 1],
    ['teacher', 'тест guardian', 0],
    ['guardian', 'елк', 1],
    ['guardian', 'ерем', 0],
    ['otherGuardian', 'елк', 0],
    ['student', 'елк', 1],
    ['student', 'тест', 0],
    ['medical', 'жуков', 1],
  ] as const)('as %s «%s» finds %d', async (actor, q, found) => {
    expect((await search(actor, q)).people).toHaveLength(found)
  })

  it('finds classes by their names, for a student the own one', async () => {
    expect(names((await search('teacher', '7')).classes)).toEqual(['7А класс', '7Б класс'])
    expect((await search('teacher', '7 а')).classes).toEqual([
      { title: '7А класс', subtitle: null, href: `/classes/${world.classes.own}` },
    ])
    expect(names((await search('student', '7')).classes)).toEqual(['7А класс'])
  })

  it('finds the pages that stand in the own navigation, in either language', async () => {
    expect(names((await search('teacher', 'жур')).pages)).toEqual(['Журнал', 'Сверка журналов'])
    expect(names((await search('teacher', 'journ')).pages)).toEqual(['Журнал', 'Сверка журналов'])
    expect(names((await search('guardian', 'жур')).pages)).toEqual([])
    expect(names((await search('guardian', 'люди')).pages)).toEqual([])
    expect(await search('guardian', '')).toMatchObject({ people: [], classes: [] })
    expect(names((await search('guardian', '')).pages)).toContain('Сегодня')
  })

  it('gives at most eight of a kind', async () => {
    for (let i = 0; i < 10; i += 1) await world.buildPerson({ lastName: `Много${i}` })
    expect((await search('secretary', 'много')).people).toHaveLength(8)
  })

  it('needs a session and a text of sensible length', async () => {
    expect((await actors.nobody.get('/api/portal/search?q=a')).status).toBe(401)
    const { status } = await actors.as(world.users.deputy).get(`/api/portal/search?q=${'x'.repeat(101)}`)
    expect(status).toBe(400)
  })
})
