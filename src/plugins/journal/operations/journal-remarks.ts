import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { ask } from '@/core/questions'

import type { JournalRemarks } from '../types'

/** What was remarked on a journal; the caller has checked that the reader may read it. `null` where nobody remarks. */
export const remarksOf = async (
  req: PayloadRequest,
  { school }: Facts,
  workload: number,
): Promise<JournalRemarks | null> => {
  const [remarks = null] = await ask(req, 'journal.remarks', { school, workload })
  return remarks
}
