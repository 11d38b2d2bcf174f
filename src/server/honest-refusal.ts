import { databaseUnreachable } from '../db/database-unreachable'
import { isAnswering } from './is-answering'

type Handler = (request: Request) => Promise<Response>

const hasSession = ({ headers }: Request): boolean =>
  /(?:^|;\s*)payload-token=/.test(headers.get('cookie') ?? '')

/**
 * Payload takes a session that it could not look up for none: while the database is away, whoever works would be told
 * to sign in. Such a refusal is believed when the database answers.
 */
export const honestRefusal =
  (handler: Handler, ping: () => Promise<unknown>): Handler =>
  async (request) => {
    const answer = await handler(request)
    const isRefused = answer.status === 401 || answer.status === 403
    if (isRefused && hasSession(request) && !(await isAnswering(ping))) throw databaseUnreachable()
    return answer
  }
