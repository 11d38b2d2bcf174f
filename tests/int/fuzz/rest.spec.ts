import { inspect } from 'node:util'

import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CollectionSlug } from 'payload'

import { type ApiDescription, describeApi } from '@/core/openapi/describe-api'
import type { JsonSchema } from '@/core/openapi/json-schema'
import type { Operation } from '@/core/openapi/operation'

import type { Answer, Caller } from '../../helpers/actors'
import { dryRun } from '../../helpers/dry-run'
import { faultOf } from '../../helpers/fuzz/judge'
import { HOSTILE_TEXTS } from '../../helpers/fuzz/hostile'
import { type FuzzRequest, requestsOf } from '../../helpers/fuzz/requests'
import { useSchools } from '../../helpers/suite'

const suite = useSchools({ isPopulated: true })

/** Requests of each operation; `FUZZ_RUNS=50 FUZZ_SEED=7 npm run test:int -- fuzz` looks longer and elsewhere. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1)
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_129)
const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const
type Method = (typeof METHODS)[number]
const ACTORS = ['administrator', 'deputy', 'teacher', 'secretary', 'guardian', 'student'] as const

/** These end the session that the other requests are made with, or take a second each on purpose. */
const LEFT_OUT = new Set(['/users/login', '/users/logout', '/portal/login', '/portal/logout'])

let description: ApiDescription
let ids: Map<string, { own: number[]; away: number[] }>
let foreign: Set<number>
/** What the server wrote into its log last: it tells the reader of a failure what the answer hides. */
let logged = ''
/** How often each status came. */
const statuses = new Map<number, number>()

/** What a parameter means that is not called as its collection is. */
const MEANS: Readonly<Record<string, string>> = {
  person: 'people',
  teacher: 'staff',
  substitute: 'staff',
  child: 'students',
  class: 'classes',
  room: 'rooms',
}

const idsOf = async (slug: string, school: number): Promise<number[]> => {
  const { docs } = await suite.payload.find({
    collection: slug as CollectionSlug,
    depth: 0,
    limit: 30,
    overrideAccess: true,
    where: { school: { equals: school } },
  })
  return docs.map(({ id }) => id)
}

const slugFor = (name: string): string | undefined => {
  const kebab = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const asked = MEANS[kebab] ?? kebab
  const slugs = [...ids.keys()]
  return (
    slugs.find((slug) => slug === asked || slug === `${asked}s`) ??
    slugs.find((slug) => slug.endsWith(`-${asked}s`) || slug.endsWith(`-${asked}`))
  )
}

const idsFor =
  (path: string) =>
  (name: string): number[] => {
    const meant = slugFor(name === 'id' ? path.split('/')[1]! : name)
    const all = [...ids.values()]
    const of = meant === undefined ? undefined : ids.get(meant)
    if (!of || of.own.length === 0) return all.flatMap(({ own, away }) => [...own, ...away])
    // Mostly of one's own school, some of the other, one of another kind.
    return [...of.own, ...of.own, ...of.own, ...of.away, all[0]!.own[0]!]
  }

beforeAll(async () => {
  description = describeApi({ config: suite.payload.config, locale: 'en' })
  ids = new Map()
  for (const { slug, custom, flattenedFields } of suite.payload.config.collections) {
    if (!custom.plugin || !flattenedFields.some(({ name }) => name === 'school')) continue
    ids.set(slug, {
      own: await idsOf(slug, suite.world.school),
      away: await idsOf(slug, suite.away.school),
    })
  }
  suite.payload.logger.error = (...told: unknown[]) => {
    logged = inspect(told).slice(0, 1500)
  }
  foreign = new Set([suite.away.school, ...[...ids.values()].flatMap(({ away }) => away)])
}, 60_000)

const send = async (caller: Caller, method: Method, { path, body }: FuzzRequest): Promise<Answer> =>
  method === 'get' || method === 'delete' ? caller[method](path) : caller[method](path, body)

const operationsWith = (method: Method): { path: string; operation: Operation }[] =>
  Object.entries(description.paths).flatMap(([path, item]) =>
    item[method] && !LEFT_OUT.has(path) ? [{ path, operation: item[method] }] : [],
  )

const tryOperation = async (method: Method, path: string, operation: Operation): Promise<string[]> => {
  const schemas = description.components.schemas as Record<string, JsonSchema>
  const asked = fc.sample(
    fc.tuple(
      fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom('administrator', 'deputy', 'secretary') },
        { weight: 3, arbitrary: fc.constantFrom(...ACTORS, 'nobody' as const) },
      ),
      requestsOf({ path, operation, schemas, idsFor: idsFor(path) }),
    ),
    { numRuns: RUNS, seed: SEED },
  )
  const faults: string[] = []
  for (const [actor, request] of asked) {
    logged = ''
    const caller = actor === 'nobody' ? suite.nobody : suite.as(actor)
    const answer = await dryRun(suite.payload, () => send(caller, method, request))
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const fault = faultOf({ request, answer, foreign })
    if (fault)
      faults.push(
        `${actor} ${method} ${request.path.slice(0, 300)} ${(JSON.stringify(request.body) ?? '').slice(0, 600)}\n  ${fault}\n  ${logged}`,
      )
  }
  return faults
}

describe('whatever REST is asked', () => {
  it.each(METHODS)(
    '%s: it neither breaks nor tells of another school',
    async (method) => {
      const faults: string[] = []
      const operations = operationsWith(method)
      for (const { path, operation } of operations)
        faults.push(...(await tryOperation(method, path, operation)))
      expect(faults).toEqual([])
      if (method !== 'put') expect(operations.length).toBeGreaterThan(50)
    },
    Math.max(120_000, RUNS * 60_000),
  )

  it('a document without what it needs is refused, by whatever hook looks at it first', async () => {
    const faults: string[] = []
    for (const { path } of operationsWith('post').filter(({ path }) => ids.has(path.slice(1)))) {
      for (const [actor, body] of ACTORS.flatMap((name) =>
        [{}, { school: null }].map((sent) => [name, sent] as const),
      )) {
        const request: FuzzRequest = { path: `/api${path}`, body }
        const answer = await dryRun(suite.payload, () => send(suite.as(actor), 'post', request))
        const fault = faultOf({ request, answer, foreign })
        if (fault) faults.push(`${actor} ${path} ${fault} ${logged}`)
      }
    }
    expect(faults).toEqual([])
  })

  it('a question that comes in a body reads as one in an address, whatever it is', async () => {
    const bodies = fc.sample(fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' })), {
      numRuns: RUNS * 20,
      seed: SEED,
    })
    for (const body of ['limit=1', 'where[', 'where[id][in]=1&where=2', 'limit=%', ...bodies]) {
      const answer = await suite.as('teacher').post('/api/students', body, {
        headers: {
          'x-http-method-override': 'GET',
          'content-type': 'application/x-www-form-urlencoded',
        },
      })
      const request = { path: '/api/students', body }
      expect({ body, fault: faultOf({ request, answer, foreign }) }).toEqual({ body, fault: undefined })
    }
  })

  it('the requests were such that much was answered and much refused', () => {
    const share = (from: number, to: number): number => {
      const all = [...statuses].reduce((sum, [, count]) => sum + count, 0)
      return (
        [...statuses].reduce((sum, [status, count]) => sum + (status >= from && status < to ? count : 0), 0) /
        all
      )
    }
    if (process.env.FUZZ_TELL) process.stdout.write(`${JSON.stringify(Object.fromEntries(statuses))}\n`)
    expect(share(200, 300)).toBeGreaterThan(0.05)
    expect(share(400, 500)).toBeGreaterThan(0.2)
  })
})
