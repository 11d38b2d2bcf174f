import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { faultOf } from '../../helpers/fuzz/judge'
import { hostileValue } from '../../helpers/fuzz/hostile'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()

const RUNS = Number(process.env.FUZZ_RUNS ?? 1) * 50
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_129)
/** Long enough for a busy machine, far too short for work that doubles with every line. */
const PATIENCE_MS = 10_000

const ask = async (query: unknown) => {
  const start = performance.now()
  const { status, text } = await suite.as('administrator').graphql(query as string)
  return { status, text, time: performance.now() - start }
}

/** Answered in time, without breaking, and refused by a message. */
const expectRefused = async (query: unknown): Promise<string> => {
  const { status, text, time } = await ask(query)
  expect({ query: String(query).slice(0, 80), status, isQuick: time < PATIENCE_MS }).toEqual({
    query: String(query).slice(0, 80),
    status: expect.any(Number),
    isQuick: true,
  })
  expect(status).toBeLessThan(500)
  expect(text).toContain('"errors"')
  return text
}

const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ')

describe('whatever GraphQL is asked', () => {
  it('a query that goes round in a circle is refused', async () => {
    const text = await expectRefused(
      'query { Students { docs { ...A } } } fragment A on Student { class { ...B } } fragment B on Class { students { ...A } }',
    )
    expect(text).not.toContain('Maximum call stack')
    await expectRefused('query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }')
  })

  it('a query that doubles with every line is refused at once', async () => {
    const chain = times(
      40,
      (index) => `fragment F${index} on Query { ...F${index + 1} a${index}: __typename ...F${index + 1} }`,
    )
    await expectRefused(`query { ...F0 } ${chain} fragment F40 on Query { Students { totalDocs } }`)
  })

  it('a thousand lists in one query are refused', async () => {
    await expectRefused(
      `query { ${times(1000, (index) => `a${index}: Students(limit: 200) { docs { id person { id } } }`)} }`,
    )
  })

  it('a query of a hundred levels is refused', async () => {
    await expectRefused(`query { Students { ${'docs { '.repeat(100)} id ${'} '.repeat(100)} } }`)
  })

  it.each(['', ' ', '{', 'query', '{ Students { docs { nobody } } }', '\u0000', 'ъ', null, 5, [], {}])(
    'what is no query, %j, is refused',
    async (query) => {
      await expectRefused(query)
    },
  )

  it('generated variables and arguments neither break it nor bring out its insides', async () => {
    const asked = fc.sample(fc.record({ id: hostileValue, where: hostileValue, limit: hostileValue }), {
      numRuns: RUNS,
      seed: SEED,
    })
    const query =
      'query ($id: Float!, $where: Student_where, $limit: Int) { Student(id: $id) { id } Students(where: $where, limit: $limit) { docs { id } } }'
    const usual = await suite.as('teacher').graphql(query, { id: suite.world.students.student, limit: 1 })
    expect(usual).toMatchObject({ errors: [], data: { Students: { docs: [expect.anything()] } } })
    for (const variables of asked) {
      const answer = await suite.as('teacher').graphql(query, variables)
      const fault = faultOf({
        request: { path: '/api/graphql', body: variables },
        answer: { ...answer, headers: new Headers({ 'content-type': 'application/json' }) },
        foreign: new Set(Object.values(suite.away.students)),
      })
      expect({ variables: JSON.stringify(variables), fault }).toEqual({
        variables: JSON.stringify(variables),
        fault: undefined,
      })
      for (const { message } of answer.errors) expect(message).not.toMatch(/call stack|Something went wrong/)
    }
  })
})
