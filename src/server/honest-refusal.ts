import { databaseUnreachable } from '../db/database-unreachable'
import { isAnswering } from './is-answering'
import { firstRefusal } from './refusal-codes'

type Handler = (request: Request) => Promise<Response>
type Asking = {
  /** Settles when the database has answered. */
  ping: () => Promise<unknown>
  /** Whether the session of these headers is one, by another look. */
  isSignedIn: (headers: Headers) => Promise<boolean>
}

const hasSession = ({ headers }: Request): boolean =>
  /(?:^|;\s*)payload-token=/.test(headers.get('cookie') ?? '')

const asksToSignIn = async (answer: Response): Promise<boolean> =>
  answer.status === 401 && (await firstRefusal(answer)) === 'not-signed-in'

/**
 * Payload takes a session that it could not look up for none: when the database is away, or was for a moment, whoever
 * works would be told to sign in. Such a refusal is believed when the database answers and knows of no session.
 */
export const honestRefusal =
  (handler: Handler, { ping, isSignedIn }: Asking): Handler =>
  async (request) => {
    const answer = await handler(request)
    const isRefused = answer.status === 401 || answer.status === 403
    if (!isRefused || !hasSession(request)) return answer
    if (!(await isAnswering(ping))) throw databaseUnreachable()
    if ((await asksToSignIn(answer)) && (await isSignedIn(request.headers))) throw databaseUnreachable()
    return answer
  }
