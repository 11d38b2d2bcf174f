import { randomUUID } from 'node:crypto'

import { createLocalReq, handleEndpoints, jwtSign, type Payload, type PayloadRequest } from 'payload'

import { SESSION_HOURS } from '@/collections/people/sessions'

import type { Data } from './factories'

const ORIGIN = 'http://school.test'

export type Answer<TBody = Data> = {
  status: number
  body: TBody
  text: string
  /** As it came: archives are no text. */
  bytes: Uint8Array
  headers: Headers
}
export type GraphqlAnswer = {
  status: number
  data: Data | null
  errors: { message: string; path?: (number | string)[]; extensions?: Data }[]
  text: string
}

type CallOptions = { headers?: Record<string, string> }

/** One signed-in person, or nobody, asking the server as a browser would. */
export type Caller = {
  get: <TBody = Data>(path: `/${string}`, options?: CallOptions) => Promise<Answer<TBody>>
  post: <TBody = Data>(path: `/${string}`, body?: unknown, options?: CallOptions) => Promise<Answer<TBody>>
  patch: <TBody = Data>(path: `/${string}`, body?: unknown, options?: CallOptions) => Promise<Answer<TBody>>
  put: <TBody = Data>(path: `/${string}`, body?: unknown, options?: CallOptions) => Promise<Answer<TBody>>
  delete: <TBody = Data>(path: `/${string}`, options?: CallOptions) => Promise<Answer<TBody>>
  graphql: (query: string, variables?: Data) => Promise<GraphqlAnswer>
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const contentOf = (body: unknown): { body?: BodyInit; headers: Record<string, string> } => {
  if (body === undefined) return { headers: {} }
  // A text goes as it is, so that a test can send what is no JSON.
  if (body instanceof FormData) return { body, headers: {} }
  if (body instanceof Uint8Array)
    return { body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream' } }
  return {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  }
}

const createCaller = (payload: Payload, identity: Record<string, string>): Caller => {
  const { config } = payload
  const requestOf = (method: string, path: string, body: unknown, { headers }: CallOptions = {}): Request => {
    const content = contentOf(body)
    return new Request(`${ORIGIN}${path}`, {
      method,
      headers: { ...identity, ...content.headers, ...headers },
      ...(content.body === undefined ? {} : { body: content.body }),
    })
  }
  const call =
    (method: string) =>
    async <TBody>(path: string, body?: unknown, options?: CallOptions): Promise<Answer<TBody>> => {
      const response = await handleEndpoints({ config, request: requestOf(method, path, body, options) })
      const bytes = new Uint8Array(await response.arrayBuffer())
      const text = new TextDecoder().decode(bytes)
      return { status: response.status, body: parse(text) as TBody, text, bytes, headers: response.headers }
    }
  return {
    get: (path, options) => call('GET')(path, undefined, options),
    post: call('POST'),
    patch: call('PATCH'),
    put: call('PUT'),
    delete: (path, options) => call('DELETE')(path, undefined, options),
    graphql: async (query, variables) => {
      const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
      const response = await GRAPHQL_POST(config)(requestOf('POST', '/api/graphql', { query, variables }))
      const text = await response.text()
      const { data = null, errors = [] } = (parse(text) ?? {}) as Partial<GraphqlAnswer>
      return { status: response.status, data, errors, text }
    },
  }
}

/** Opens a session of the account, without the slow check of a password. */
export const openSession = async (payload: Payload, user: number): Promise<string> => {
  const sid = randomUUID()
  const account = (await payload.db.findOne<Data & { id: number }>({
    collection: 'users',
    where: { id: { equals: user } },
  }))!
  const session = {
    id: sid,
    createdAt: new Date().toISOString(),
    expiresAt: new Date(Date.now() + SESSION_HOURS * 3_600_000).toISOString(),
  }
  await payload.db.updateOne({
    collection: 'users',
    id: user,
    data: { ...account, sessions: [...((account.sessions as object[] | undefined) ?? []), session] },
    returning: false,
  })
  const { token } = await jwtSign({
    fieldsToSign: { id: user, collection: 'users', sid },
    secret: payload.secret,
    tokenExpiration: 3600,
  })
  return token
}

export type Actors = {
  /** The requests of an account, signed in once. */
  as: (user: number) => Caller
  /** Somebody without a session. */
  nobody: Caller
  /** A request of the account, for operations. */
  reqOf: (user: number) => Promise<PayloadRequest>
}

/** Signs the accounts in and gives their requests: `as(world.users.teacher).get('/api/…')`. */
export const signInActors = async (payload: Payload, users: readonly number[]): Promise<Actors> => {
  const callers = new Map<number, Caller>()
  for (const user of users) {
    callers.set(user, createCaller(payload, { authorization: `JWT ${await openSession(payload, user)}` }))
  }
  return {
    nobody: createCaller(payload, {}),
    as: (user) => {
      const caller = callers.get(user)
      if (!caller) throw new Error(`No session was opened for ${user}`)
      return caller
    },
    reqOf: async (user) => {
      const account = await payload.findByID({
        collection: 'users',
        id: user,
        depth: 0,
        overrideAccess: true,
      })
      return createLocalReq({ user: { ...account, collection: 'users' } as never }, payload)
    },
  }
}
