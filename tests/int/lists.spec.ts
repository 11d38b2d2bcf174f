import { beforeAll, describe, expect, it } from '@jest/globals'

import { DEPTH_LIMIT, LIST_LIMIT } from '@/core/cap-list'
import { rows } from '@/db/rows'

import { useSchools } from '../helpers/suite'

const suite = useSchools()
const EXTRA = LIST_LIMIT + 20

beforeAll(async () => {
  // More than one answer may hold, in the way a bulk load would.
  await rows({ payload: suite.payload }).insert({
    collection: 'subjects',
    rows: Array.from({ length: EXTRA }, (_, index) => ({
      school: suite.world.school,
      name: `Предмет ${index}`,
      shortName: 'П',
      order: 500,
    })),
  })
})

type List = { docs: Record<string, unknown>[]; totalDocs: number; limit: number }

describe('a list is capped', () => {
  it.each([
    'limit=0',
    'limit=100000',
    'limit=-5',
    'limit=abc',
    'limit=0&pagination=false',
    'pagination=false',
  ])('REST with %s', async (query) => {
    const { status, body } = await suite.as('deputy').get<List>(`/api/subjects?${query}`)
    expect(status).toBe(200)
    expect(body.docs.length).toBeLessThanOrEqual(LIST_LIMIT)
    expect(body.totalDocs).toBeGreaterThan(LIST_LIMIT)
  })

  it.each(['limit: 0', 'limit: 100000', 'pagination: false', 'limit: 0, pagination: false'])(
    'GraphQL with %s',
    async (args) => {
      const { data } = await suite.as('deputy').graphql(`{ Subjects(${args}) { docs { id } } }`)
      expect((data?.Subjects as List).docs.length).toBeLessThanOrEqual(LIST_LIMIT)
    },
  )

  it('versions too', async () => {
    const { status, body } = await suite.as('deputy').get<List>('/api/resources/versions?limit=0')
    expect(status).toBe(200)
    expect(body.limit).toBeLessThanOrEqual(LIST_LIMIT)
  })

  it('fills in relations no deeper than the limit', async () => {
    const path = `/api/enrolments?depth=10&limit=1` as const
    const { body } = await suite.as('deputy').get<List>(path)
    let depth = 0
    for (let value: unknown = body.docs[0]; value !== null && typeof value === 'object'; depth += 1) {
      value = Object.entries(value).find(([name]) =>
        ['class', 'year', 'termSet', 'school'].includes(name),
      )?.[1]
    }
    expect(depth - 1).toBeLessThanOrEqual(DEPTH_LIMIT)
  })
})

describe('what the server asks itself is not capped', () => {
  it('fills in every relation of a list, and not the first ten', async () => {
    const { world } = suite
    for (let index = 0; index < 15; index += 1) {
      const { id } = await world.buildStudent()
      await world.buildEnrolment({ student: id })
    }
    const { body } = await suite.as('deputy').get<List>('/api/enrolments?limit=200&depth=1')
    expect(body.docs.length).toBeGreaterThan(15)
    expect(body.docs.filter(({ student }) => typeof student !== 'object')).toEqual([])
    const { data } = await suite
      .as('deputy')
      .graphql('{ Enrolments(limit: 200) { docs { student { id } } } }')
    const docs = (data?.Enrolments as List).docs
    expect(docs.filter(({ student }) => student === null)).toEqual([])
  })

  it('reads everything through the Local API with the rights of a person', async () => {
    const req = await suite.reqOf('deputy')
    const { docs } = await suite.payload.find({
      collection: 'subjects',
      limit: 0,
      pagination: false,
      overrideAccess: false,
      req: Object.assign(req, { payloadAPI: 'REST' as const }),
    })
    expect(docs.length).toBeGreaterThan(LIST_LIMIT)
  })
})

describe('a GraphQL query is capped', () => {
  it('refuses one that digs too deep', async () => {
    const shallow = '{ Enrolments { docs { class { termSet { year { school { id } } } } } } }'
    expect((await suite.as('deputy').graphql(shallow)).errors).toEqual([])
    const deep =
      '{ Marks { docs { assignment { lesson { workload { class { termSet { year { school { id } } } } } } } } } }'
    const { data, errors } = await suite.as('deputy').graphql(deep)
    expect(data).toBeNull()
    expect(errors[0]?.message).toContain('глубже')
  })

  it('refuses one that asks for too much at once', async () => {
    const many = Array.from(
      { length: 400 },
      (_, index) => `q${index}: Subjects { docs { id name shortName order } }`,
    )
    const { data, errors } = await suite.as('deputy').graphql(`{ ${many.join('\n')} }`)
    expect(data).toBeNull()
    expect(errors.length).toBeGreaterThan(0)
  })

  it('says nothing of its schema to strangers', async () => {
    const { text } = await suite.nobody.graphql('{ Users { docs { username } } }')
    expect(text).not.toContain('teacher')
  })
})

describe('Russian names', () => {
  beforeAll(async () => {
    const names = [
      ['Ёжиков', 'Пётр'],
      ['Ежов', 'Алексей'],
      ['ёлкина', 'Алёна'],
      ['Яблоков', 'Артём'],
      ['Абрамов', 'Ян'],
      ['Зимина', 'Зоя'],
      ['Жарова', 'Юлия'],
      ['де Вольф', 'Анна'],
    ]
    for (const [lastName, firstName] of names) {
      await suite.world.buildPerson({ lastName, firstName, middleName: 'Проба' })
    }
  })

  const search = async (query: string): Promise<string[]> => {
    const { body } = await suite.as('secretary').get<List>(`/api/people?limit=200&${query}`)
    return body.docs.map((doc) => String(doc.fullName))
  }
  const like = (text: string) => `where[searchText][like]=${encodeURIComponent(text)}`

  it.each([
    ['ёжиков', ['Ёжиков Пётр Проба']],
    ['ежиков', ['Ёжиков Пётр Проба']],
    ['ЕЖИКОВ', ['Ёжиков Пётр Проба']],
    ['артем', ['Яблоков Артём Проба']],
    ['пётр ёжиков', ['Ёжиков Пётр Проба']],
    ['ЁЛКИНА', ['ёлкина Алёна Проба']],
    ['абр', ['Абрамов Ян Проба']],
  ])('are found by %s', async (text, found) => expect(await search(like(text))).toEqual(found))

  it('stand in the order of the alphabet, ё beside е', async () => {
    const names = await search(like('проба'))
    expect(names).toEqual([
      'Абрамов Ян Проба',
      'де Вольф Анна Проба',
      'Ёжиков Пётр Проба',
      'Ежов Алексей Проба',
      'ёлкина Алёна Проба',
      'Жарова Юлия Проба',
      'Зимина Зоя Проба',
      'Яблоков Артём Проба',
    ])
  })

  it('classes stand by number: 2А before 10Б', async () => {
    const { world } = suite
    await world.buildClass({ grade: 10, letter: 'Б' })
    await world.buildClass({ grade: 2, letter: 'Б' })
    await world.buildClass({ grade: 2, letter: 'А' })
    const { body } = await suite.as('deputy').get<List>('/api/classes?limit=200')
    const names = body.docs.map(({ name }) => name)
    const own = names.filter((name) => ['2А', '2Б', '7А', '7Б', '10Б'].includes(String(name)))
    expect(own).toEqual(['2А', '2Б', '7А', '7Б', '10Б'])
  })
})
