import type { PayloadRequest } from 'payload'

import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { clearFactors } from './factors'

/** Nobody signs in with the account any more: what it was entered with goes, and who entered. */
export const forgetAccount = async (req: PayloadRequest, account: number): Promise<void> => {
  await clearFactors(req, account)
  await rows(req).remove({ collection: SLUGS.signIns, where: { account: { equals: account } } })
}
