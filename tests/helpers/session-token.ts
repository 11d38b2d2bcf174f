import { createHash, createHmac } from 'node:crypto'

export const TOKEN_SECRET = 'a-secret-of-at-least-32-characters-000'

/** A token as Payload makes it. */
export const sessionToken = (
  claims: { id: number; sid?: string; iat?: number },
  secret = TOKEN_SECRET,
): string => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ ...claims, collection: 'users' })}`
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
}
