import type {
  CollectionAfterErrorHook,
  CollectionAfterForgotPasswordHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { isAppError } from '@/core/errors'
import { rows } from '@/db/rows'

/** By which door somebody comes in. */
type Door = 'portal' | 'first' | 'slip' | 'letter' | 'rest' | 'graphql' | 'server'

const DOORS: readonly (readonly [RegExp, Door])[] = [
  [/\/portal\/login\b/, 'portal'],
  [/\/portal\/welcome\b|\/first-register\b/, 'first'],
  [/\/access-slips\/login\b/, 'slip'],
  [/\/reset-password\b/, 'letter'],
  [/\/graphql\b/, 'graphql'],
  [/\/users\//, 'rest'],
]
const TRIED = 'signInTried'

type Tried = { name?: unknown; isByLetter: boolean }
type OfLogin = { data?: { username?: unknown; email?: unknown } }

const doorOf = ({ url, context }: PayloadRequest): Door =>
  tried({ context }).some(({ isByLetter }) => isByLetter)
    ? 'letter'
    : (DOORS.find(([pattern]) => pattern.test(url ?? ''))?.[1] ?? 'server')

const tried = ({ context }: Pick<PayloadRequest, 'context'>): Tried[] => (context[TRIED] ??= []) as Tried[]

const factsOf = (req: PayloadRequest) => ({
  requestId: req.headers.get('x-request-id') ?? undefined,
  door: doorOf(req),
})

/** The account that somebody means by a user name or an e-mail; `undefined` when there is none. */
const accountNamed = async (req: PayloadRequest, name: unknown): Promise<number | undefined> => {
  if (typeof name !== 'string') return undefined
  const equals = name.trim().toLowerCase()
  // Outside of the transaction, which the refusal has undone.
  const account = await rows({ payload: req.payload }).findOne<{ id: number }>({
    collection: 'users',
    columns: ['id'],
    where: { or: [{ username: { equals } }, { email: { equals } }] },
  })
  return account?.id
}

/** Remembers whom a sign-in tries until it is known what became of it. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- one member of the union is to go in Payload 4; the field itself stays
export const noteTry: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'login' || operation === 'resetPassword') {
    const { username, email } = (args as OfLogin).data ?? {}
    tried(req).push({ name: username ?? email, isByLetter: operation === 'resetPassword' })
  }
  return args
}

/** Logs that somebody got in: who, by which door, with what beside the password. */
export const logSignIn = (
  req: PayloadRequest,
  { account, manner }: { account: number; manner: string },
): void => {
  req.payload.logger.info({ ...factsOf(req), account, manner, isSuccess: true }, 'Sign-in')
  tried(req).pop()
}

/** Logs that somebody did not get in. Whoever has no account under the name stays without a number. */
export const logFailedSignIn = async (
  req: PayloadRequest,
  { name, error }: { name?: unknown; error: unknown },
): Promise<void> => {
  const account = await accountNamed(req, name)
  const refusal = codeOf(error)
  req.payload.logger.warn({ ...factsOf(req), account, isSuccess: false, refusal }, 'Sign-in')
  tried(req).length = 0
}

/** An error of one of ours has a code, one of Payload a name: `AuthenticationError`, `LockedAuth`. */
const codeOf = (error: unknown): string => {
  const inner = (error as { originalError?: unknown } | null)?.originalError ?? error
  if (isAppError(inner)) return inner.code
  return inner instanceof Error ? inner.constructor.name : 'unknown'
}

/** Sign-ins over REST and GraphQL that were refused; those of the portal are told where they are refused. */
export const logRefusedSignIn = (async ({ error, req }) => {
  for (const { name } of [...tried(req)]) await logFailedSignIn(req, { name, error })
}) as CollectionAfterErrorHook as never

/** A letter for a new password is on its way. */
export const logLetter: CollectionAfterForgotPasswordHook = async ({ args }) => {
  const { data, req } = args as OfLogin & { req: PayloadRequest }
  const account = await accountNamed(req, data?.username ?? data?.email)
  req.payload.logger.info({ ...factsOf(req), account }, 'A letter for a new password was asked for')
}
