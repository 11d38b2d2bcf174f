import type { Payload } from 'payload'

import { now } from '@/core/clock'
import { addDays } from '@/core/school-date'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'

/** So long a told mark is remembered, so that its correction is told as one and its comment not at all. */
const NEWS_DAYS = 60
/** So long it is known that a week was written about; a letter is sent within its day. */
const LETTER_DAYS = 90

/** Removes what nobody needs any more: nothing of it is shown to anybody. */
export const forgetTold = async (payload: Payload): Promise<{ removed: number }> => {
  const present = now()
  const today = present.toISOString().slice(0, 10)
  const table = rows({ payload })
  const news = await table.remove({
    collection: SLUGS.news,
    where: { at: { less_than: `${addDays(today, -NEWS_DAYS)}T00:00:00.000Z` }, isPending: { equals: false } },
  })
  const letters = await table.remove({
    collection: SLUGS.letters,
    where: { week: { less_than: addDays(today, -LETTER_DAYS) } },
  })
  return { removed: news + letters }
}
