import { writeConflict } from '../db/database-busy'
import { retryTransient } from '../db/retry-transient'
import { FILE_BODY } from './read-body'
import { firstRefusal } from './refusal-codes'

type Handler = (request: Request) => Promise<Response>

class Spoilt extends Error {
  constructor(readonly answer: Response) {
    super('Two saves touched one document')
  }
}

const { code: CONFLICT, status: STATUS } = writeConflict()

const isSpoilt = async (answer: Response): Promise<boolean> =>
  answer.status === STATUS && (await firstRefusal(answer)) === CONFLICT

/** What is read is not spoilt, and a file goes by once. */
const runsOnce = ({ method, headers }: Request): boolean =>
  method === 'GET' || FILE_BODY.test(headers.get('content-type') ?? '')

/**
 * Payload saves what the panel and programs send in a transaction of its own, and signs people in so. On MongoDB two
 * that touch one document collide; the one that was undone is run again, as operations of plugins are.
 */
export const againAfterConflict =
  (handler: Handler): Handler =>
  async (request) => {
    if (runsOnce(request)) return handler(request)
    try {
      return await retryTransient(
        async () => {
          const answer = await handler(request.clone())
          if (await isSpoilt(answer)) throw new Spoilt(answer)
          return answer
        },
        (error) => error instanceof Spoilt,
      )
    } catch (error) {
      if (error instanceof Spoilt) return error.answer
      throw error
    }
  }
