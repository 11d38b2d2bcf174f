import type { Payload } from 'payload'

import { rows } from '@/db/rows'

const KEY = Symbol.for('asu-rso.has-users')
type GlobalWithFlag = typeof globalThis & { [KEY]?: WeakSet<Payload['db']> }

/** Databases that are known to have an account: accounts are never deleted, so it need not be asked again. */
const inhabited = (): WeakSet<Payload['db']> => ((globalThis as GlobalWithFlag)[KEY] ??= new WeakSet())

/** Whether nobody has an account yet, so that the first visitor creates the school. */
export const isFirstRun = async (payload: Payload): Promise<boolean> => {
  if (inhabited().has(payload.db)) return false
  const user = await rows({ payload }).findOne({ collection: 'users', columns: ['id'] })
  if (user) inhabited().add(payload.db)
  return !user
}
