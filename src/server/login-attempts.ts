import { Kind, parse, visit, type ArgumentNode } from 'graphql'

const LOGIN_ADDRESS =
  /\/(login|welcome|forgot-password|reset-password|unlock|first-register|verify\/[^/]+)\/*$/i
const GRAPHQL_ADDRESS = /^\/api\/graphql\/*$/i
const LOGIN_FIELD = /^(login|forgotPassword|resetPassword|unlock|verifyEmail)/

/** Addresses that take a name and a password or send a letter, in REST, in the portal and in /webapi. */
export const isLoginAddress = (path: string): boolean => LOGIN_ADDRESS.test(path)

type Attempt = { path: string; contentType: string; body: Buffer }

/** The names that a request tries to sign in with, `''` for a try without one; empty when it is no such request. */
export const loginAttempts = async ({ path, contentType, body }: Attempt): Promise<string[]> => {
  if (isLoginAddress(path)) return namesIn(await readFields(contentType, body))
  return GRAPHQL_ADDRESS.test(path) ? graphqlAttempts(readJson(body)) : []
}

/** All of them: whoever sends two names must not choose which one is counted. */
const namesIn = (fields: Record<string, unknown>): string[] => {
  const names = [fields.username, fields.email, fields.UN, fields.un]
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    .map((name) => name.trim().toLowerCase().slice(0, 200))
  return names.length > 0 ? [...new Set(names)] : ['']
}

const readJson = (body: Buffer): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const readFields = async (contentType: string, body: Buffer): Promise<Record<string, unknown>> => {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(contentType)) return readJson(body)
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': contentType },
    }).formData()
    // Payload's forms carry their fields as one JSON field.
    const packed = form.get('_payload')
    return typeof packed === 'string'
      ? readJson(Buffer.from(packed))
      : Object.fromEntries(withoutPrefixes(form))
  } catch {
    return {}
  }
}

/** Server actions number their fields: `1_username`. */
const withoutPrefixes = (form: FormData): [string, unknown][] =>
  [...form.entries()].map(([name, value]) => [name.replace(/^\d+_/, ''), value])

/** Counts every login field, because aliases put many tries into one request. */
const graphqlAttempts = (request: Record<string, unknown>): string[] => {
  if (typeof request.query !== 'string' || !/login|password|unlock|verifyEmail/i.test(request.query))
    return []
  const variables = (request.variables ?? {}) as Record<string, unknown>
  const attempts: string[] = []
  try {
    visit(parse(request.query, { noLocation: true }), {
      Field: ({ name, arguments: given = [] }) => {
        if (!LOGIN_FIELD.test(name.value)) return
        const fields = Object.fromEntries(
          given.map((argument) => [argument.name.value, valueOf(argument, variables)]),
        )
        attempts.push(...namesIn(fields))
      },
    })
  } catch {
    // Not GraphQL: the handler says so itself.
  }
  return attempts
}

const valueOf = ({ value }: ArgumentNode, variables: Record<string, unknown>): unknown => {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value]
  return value.kind === Kind.STRING ? value.value : undefined
}
