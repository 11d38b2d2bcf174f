import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

type ActAs = { payload: Payload; user: number; school: number }
type ActAsRead = { payload: Payload; user: { id: number | string }; school: number }

/** The same as `actAs` with an account that was read already: no statement. */
export const actAsRead = ({ payload, user, school }: ActAsRead): Promise<PayloadRequest> => {
  const headers = new Headers({ cookie: `payload-tenant=${school}` })
  return createLocalReq({ req: { headers }, user: { ...user, collection: 'users' } as never }, payload)
}

/**
 * A request of somebody who is not here now, for work that goes on in the background: facts and rules judge as if the
 * person had signed in, in that school. `null` when the account is gone.
 */
export const actAs = async ({ payload, user: id, school }: ActAs): Promise<PayloadRequest | null> => {
  const user = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  return user ? actAsRead({ payload, user, school }) : null
}
