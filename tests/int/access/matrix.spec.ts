import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { type AccessMatrix, expectedVerdict, MATRIX_ACTORS, type MatrixActor } from '@/core/matrix'
import { registryOf } from '@/core/registry'

import { type Actors, type Caller, signInActors } from '../../helpers/actors'
import { bootSchool, type BootedSchool } from '../../helpers/boot'
import { standAt } from '../../helpers/clock'
import { dryRun } from '../../helpers/dry-run'
import type { Data } from '../../helpers/factories'
import { PNG } from '../../helpers/files'
import { graphqlNames } from '../../helpers/graphql-names'
import { loadMatrices } from '../../helpers/matrices'
import { populate } from '../../helpers/populate'
import { buildWorld, type World } from '../../helpers/world'

type Verdict = 'all' | 'some' | 'none'
const matrices = await loadMatrices()
const collections = [...matrices.values()].flatMap((matrix) => Object.entries(matrix.collections))
const endpoints = [...matrices.values()].flatMap((matrix: AccessMatrix) =>
  Object.entries(matrix.endpoints ?? {}),
)

let booted: BootedSchool
let world: World
let actors: Actors
const total = new Map<string, number>()
const ids = new Map<string, number[]>()
const creatable = new Map<string, Data>()

const as = (actor: MatrixActor): Caller => actors.as(world.users[actor])

beforeAll(async () => {
  standAt()
  booted = await bootSchool()
  world = await buildWorld(booted.payload)
  await populate(world)
  actors = await signInActors(booted.payload, Object.values(world.users))
  for (const [slug] of collections) {
    creatable.set(slug, await world.validData(slug, UNIQUE[slug]))
  }
  for (const [slug] of collections) {
    const { docs } = await booted.payload.find({
      collection: slug as CollectionSlug,
      depth: 0,
      limit: 0,
      overrideAccess: true,
      pagination: false,
    })
    total.set(slug, docs.length)
    ids.set(
      slug,
      docs.map(({ id }) => id),
    )
  }
}, 120_000)
afterAll(() => booted.destroy())

/** Values that nothing else in the school has, where the plain valid data would be a second of the same. */
const UNIQUE: Record<string, Data> = {
  lessons: { number: 7 },
  assignments: { position: 9 },
}

/** GraphQL names the values of a choice with letters, digits and underscores only. */
const GRAPHQL_ONLY: Record<string, Data> = { schools: { timeZone: 'Europe_Samara' } }

const verdict = (reached: number, of: number): Verdict =>
  reached === 0 ? 'none' : reached === of ? 'all' : 'some'

/** For creating, `some` means «in one's own name only», which is what is tried. */
const dataFor = (slug: string, actor: MatrixActor): Data => ({
  ...creatable.get(slug),
  ...(slug === 'portfolios' ? { owner: world.people[actor] } : {}),
})

const mediaForm = (data: Data): FormData => {
  const form = new FormData()
  form.append('_payload', JSON.stringify(data))
  form.append('file', new Blob([new Uint8Array(PNG)], { type: 'image/png' }), 'picture.png')
  return form
}

describe('the matrix is whole', () => {
  it('has every collection once', () => {
    const own = booted.payload.config.collections
      .filter(({ custom }) => custom.plugin)
      .map(({ slug }) => slug)
    expect(collections.map(([slug]) => slug).sort()).toEqual([...own].sort())
  })

  it('has every endpoint once', () => {
    const own = registryOf(booted.payload)
      .plugins.flatMap((plugin) => plugin.endpoints ?? [])
      .filter(({ isPublic }) => !isPublic)
      .map(({ method, path }) => `${method} ${path}`)
    expect(endpoints.map(([name]) => name).sort()).toEqual(own.sort())
  })

  it('every collection holds at least two documents, so that “some” differs from “all”', () => {
    const poor = [...total].filter(([slug, count]) => count < 2 && slug !== 'schools')
    expect(poor.map(([slug]) => slug)).toEqual([])
  })
})

describe.each(collections)('%s', (slug, rows) => {
  const expected = (operation: keyof typeof rows): Record<string, Verdict> =>
    Object.fromEntries(MATRIX_ACTORS.map((actor) => [actor, expectedVerdict(rows[operation], actor)]))
  const judge = async (ask: (actor: MatrixActor) => Promise<Verdict>): Promise<Record<string, Verdict>> => {
    const judged: Record<string, Verdict> = {}
    for (const actor of MATRIX_ACTORS) judged[actor] = await dryRun(booted.payload, () => ask(actor))
    return judged
  }
  const allOf = (): number => total.get(slug) ?? 0
  const names = () => graphqlNames(booted.payload, slug)

  describe('REST', () => {
    it('read', async () => {
      expect(
        await judge(async (actor) => {
          const { status, body } = await as(actor).get<{ totalDocs: number }>(`/api/${slug}?limit=1`)
          return status === 200 ? verdict(body.totalDocs, allOf()) : 'none'
        }),
      ).toEqual(expected('read'))
    })

    it('create', async () => {
      const created = await judge(async (actor) => {
        const data = dataFor(slug, actor)
        const { status, text } = await as(actor).post(
          `/api/${slug}`,
          slug === 'media' ? mediaForm(data) : data,
        )
        if (status !== 201 && status !== 403) throw new Error(`${actor} creating ${slug}: ${status} ${text}`)
        if (status === 403) return 'none'
        return rows.create.some?.includes(actor) ? 'some' : 'all'
      })
      expect(created).toEqual(expected('create'))
    })

    it.each(['update', 'delete'] as const)('%s', async (operation) => {
      expect(
        await judge(async (actor) => {
          let reached = 0
          for (const id of ids.get(slug) ?? []) {
            const path = `/api/${slug}/${id}` as const
            const { status, text } =
              operation === 'update' ? await as(actor).patch(path, {}) : await as(actor).delete(path)
            if (![200, 403, 404, 409].includes(status))
              throw new Error(`${actor} ${operation} ${slug}: ${status} ${text}`)
            // 409: the person has the right, but the document is still needed.
            if (status === 200 || status === 409) reached += 1
          }
          return verdict(reached, allOf())
        }),
      ).toEqual(expected(operation))
    })

    it('nobody without a session', async () => {
      const { nobody } = actors
      const id = ids.get(slug)?.[0]
      const answers = [
        await nobody.get(`/api/${slug}`),
        await nobody.get(`/api/${slug}/${id}`),
        await nobody.post(`/api/${slug}`, creatable.get(slug)),
        await nobody.patch(`/api/${slug}/${id}`, {}),
        await nobody.delete(`/api/${slug}/${id}`),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    })
  })

  describe('GraphQL', () => {
    it('read', async () => {
      const { many } = names()
      expect(
        await judge(async (actor) => {
          const { data } = await as(actor).graphql(`{ ${many}(limit: 1) { totalDocs } }`)
          const list = data?.[many] as { totalDocs: number } | null | undefined
          return verdict(list?.totalDocs ?? 0, allOf())
        }),
      ).toEqual(expected('read'))
    })

    // GraphQL carries no files.
    const itCreates = slug === 'media' ? it.skip : it
    itCreates('create', async () => {
      const { one } = names()
      const created = await judge(async (actor) => {
        const { data, text } = await as(actor).graphql(
          `mutation ($data: mutation${one}Input!) { create${one}(data: $data) { id } }`,
          { data: { ...dataFor(slug, actor), ...GRAPHQL_ONLY[slug] } },
        )
        const isMade = Boolean(data?.[`create${one}`])
        if (!isMade && !text.includes('"statusCode":403'))
          throw new Error(`${actor} creating ${slug}: ${text}`)
        if (!isMade) return 'none'
        return rows.create.some?.includes(actor) ? 'some' : 'all'
      })
      expect(created).toEqual(expected('create'))
    })

    it.each(['update', 'delete'] as const)('%s', async (operation) => {
      const { one } = names()
      const query =
        operation === 'update'
          ? `mutation ($id: Float!) { result: update${one}(id: $id, data: {}) { id } }`
          : `mutation ($id: Float!) { result: delete${one}(id: $id) { id } }`
      expect(
        await judge(async (actor) => {
          let reached = 0
          for (const id of ids.get(slug) ?? []) {
            const { data, text } = await as(actor).graphql(query, { id })
            if (data?.result || text.includes('"statusCode":409')) reached += 1
          }
          return verdict(reached, allOf())
        }),
      ).toEqual(expected(operation))
    })
  })
})

describe.each(endpoints)('%s', (name, allowed) => {
  const [method, path] = name.split(' ') as ['get' | 'post' | 'patch' | 'put' | 'delete', string]
  const call = (caller: Caller) => {
    const filled = `/api${path.replaceAll(/:\w+/g, '1')}` as const
    return method === 'get' || method === 'delete' ? caller[method](filled) : caller[method](filled, {})
  }

  // An endpoint before this one may have ended everybody's sessions.
  beforeAll(async () => {
    actors = await signInActors(booted.payload, Object.values(world.users))
  })

  it('asks for a session', async () => expect((await call(actors.nobody)).status).toBe(401))

  it('answers those whose work it is and nobody else', async () => {
    const answering: MatrixActor[] = []
    for (const actor of MATRIX_ACTORS) {
      const { status } = await call(as(actor))
      if (status !== 403) answering.push(actor)
    }
    expect(answering.sort()).toEqual([...allowed].sort())
  })
})
