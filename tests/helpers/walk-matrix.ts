import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import {
  type AccessMatrix,
  type CollectionMatrix,
  expectedVerdict,
  MATRIX_ACTORS,
  type MatrixActor,
} from '@/core/matrix'
import type { SchoolPlugin } from '@/core/plugin'

import { type Actors, type Caller, signInActors } from './actors'
import { bootSchool, type BootedSchool } from './boot'
import { standAt } from './clock'
import { dryRun } from './dry-run'
import type { Data } from './factories'
import { PNG } from './files'
import { graphqlNames } from './graphql-names'
import { populate } from './populate'
import { buildWorld, type World } from './world'

type Verdict = 'all' | 'some' | 'none'
type Bulk = { docs: object[]; errors: { message: string }[] }

/** Values that nothing else in the school has, where the plain valid data would be a second of the same. */
const UNIQUE: Record<string, Data> = {
  lessons: { number: 7 },
  assignments: { position: 9 },
}

/** GraphQL names the values of a choice with letters, digits and underscores only. */
const GRAPHQL_ONLY: Record<string, Data> = { schools: { timeZone: 'Europe_Samara' } }

const MOST_ONE_BY_ONE = 30

/** Some of the values, from the first to the last at even steps. */
const spread = (values: readonly number[], most: number): readonly number[] => {
  const step = Math.ceil(values.length / most)
  return values.filter((_, index) => index % step === 0)
}

const verdict = (reached: number, of: number): Verdict =>
  reached === 0 ? 'none' : reached === of ? 'all' : 'some'

const mediaForm = (data: Data): FormData => {
  const form = new FormData()
  form.append('_payload', JSON.stringify(data))
  form.append('file', new Blob([new Uint8Array(PNG)], { type: 'image/png' }), 'picture.png')
  return form
}

type Walk = {
  matrices: readonly AccessMatrix[]
  /** Plugins beside the installed ones. */
  plugins?: readonly SchoolPlugin[]
  /** Documents beside the usual ones, so that everybody has something own and something foreign. */
  fill?: (world: World) => Promise<void>
}

export type Walked = {
  booted: BootedSchool
  /** How many documents each collection holds. */
  total: ReadonlyMap<string, number>
  collections: readonly (readonly [string, CollectionMatrix])[]
  endpoints: readonly (readonly [string, readonly MatrixActor[]])[]
}

/**
 * Walks every actor through every operation of the matrices, over REST and GraphQL, and compares what is reached
 * with what should be. Writes are undone, so that each actor meets the same school.
 */
export const walkMatrix = ({ matrices, plugins, fill }: Walk): Walked => {
  const collections = matrices.flatMap((matrix) => Object.entries(matrix.collections))
  const endpoints = matrices.flatMap((matrix) => Object.entries(matrix.endpoints ?? {}))
  const total = new Map<string, number>()
  const ids = new Map<string, number[]>()
  const creatable = new Map<string, Data>()
  const walked = { total, collections, endpoints } as unknown as Walked & { booted: BootedSchool }
  let booted: BootedSchool
  let world: World
  let actors: Actors

  const as = (actor: MatrixActor): Caller => actors.as(world.users[actor])

  beforeAll(async () => {
    standAt()
    booted = await bootSchool({ plugins })
    walked.booted = booted
    world = await buildWorld(booted.payload)
    await populate(world)
    await fill?.(world)
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

  /** For creating, `some` means «in one's own name only», which is what is tried. */
  const dataFor = (slug: string, actor: MatrixActor): Data => ({
    ...creatable.get(slug),
    ...(slug === 'portfolios' ? { owner: world.people[actor] } : {}),
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
          if (status !== 201 && status !== 403)
            throw new Error(`${actor} creating ${slug}: ${status} ${text}`)
          if (status === 403) return 'none'
          return rows.create.some?.includes(actor) ? 'some' : 'all'
        })
        expect(created).toEqual(expected('create'))
      })

      // Many at once, where the rule becomes a condition of the query; GraphQL below goes one by one.
      it.each(['update', 'delete'] as const)('%s', async (operation) => {
        expect(
          await judge(async (actor) => {
            const path = `/api/${slug}?where[id][exists]=true` as const
            const { status, body, text } =
              operation === 'update'
                ? await as(actor).patch<Bulk>(path, {})
                : await as(actor).delete<Bulk>(path)
            if (status === 403) return 'none'
            if (![200, 400].includes(status))
              throw new Error(`${actor} ${operation} ${slug}: ${status} ${text}`)
            // The person has the right, but the document is still needed.
            const needed = body.errors.filter(({ message }) => message.includes('ещё нужна'))
            return verdict(body.docs.length + needed.length, allOf())
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
        // Where each person reaches all or nothing, a few of thousands tell it; REST above asks for all of them.
        const isUniform = !Object.values(expected(operation)).includes('some')
        const wanted = isUniform ? spread(ids.get(slug) ?? [], MOST_ONE_BY_ONE) : (ids.get(slug) ?? [])
        const asked = wanted.map((id) =>
          operation === 'update'
            ? `of${id}: update${one}(id: ${id}, data: {}) { id }`
            : `of${id}: delete${one}(id: ${id}) { id }`,
        )
        expect(
          await judge(async (actor) => {
            const { data, errors } = await as(actor).graphql(`mutation { ${asked.join(' ')} }`)
            // The person has the right, but the document is still needed.
            const needed = new Set(
              errors.filter(({ extensions }) => extensions?.statusCode === 409).map(({ path }) => path?.[0]),
            )
            const reached = wanted.filter((id) => data?.[`of${id}`] || needed.has(`of${id}`))
            return verdict(reached.length, wanted.length)
          }),
        ).toEqual(expected(operation))
      })
    })
  })

  // A describe of nothing is refused, and the kernel has no endpoints.
  const describeEach = endpoints.length > 0 ? describe.each(endpoints) : null
  describeEach?.('%s', (name, allowed) => {
    const [method, path] = name.split(' ') as ['get' | 'post' | 'patch' | 'put' | 'delete', string]
    const call = (caller: Caller) => {
      const filled = `/api${path.replaceAll(/:\w+/g, '1')}` as const
      return method === 'get' || method === 'delete' ? caller[method](filled) : caller[method](filled, {})
    }

    /** An endpoint before this one may have ended the session: then the person signs in again. */
    const callAs = async (actor: MatrixActor) => {
      const answer = await call(as(actor))
      if (answer.status !== 401) return answer
      actors = await signInActors(booted.payload, Object.values(world.users))
      return call(as(actor))
    }

    it('asks for a session', async () => expect((await call(actors.nobody)).status).toBe(401))

    it('answers those whose work it is and nobody else', async () => {
      const answering: MatrixActor[] = []
      for (const actor of MATRIX_ACTORS) {
        const { status } = await callAs(actor)
        if (status !== 403) answering.push(actor)
      }
      expect(answering.sort()).toEqual([...allowed].sort())
    })
  })

  return walked
}
