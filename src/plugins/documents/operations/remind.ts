import { now } from '@/core/clock'
import { schoolNow } from '@/core/school-date'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import { nobodyToRemind } from './errors'
import { findDocument, readSheet } from './read-document'
import type { Scope } from './readable'

/**
 * Reminds those who have not read the document yet, each at most once a day: it stands marked on their page
 * «Сегодня» then.
 * @throws notFound; nobodyToRemind
 */
export const remind = ({
  req,
  facts,
  document,
}: Scope & { document: number }): Promise<{ reminded: number }> =>
  inTransaction(req, async () => {
    await findDocument({ req, facts, document })
    const { timeZone } = facts.reference.school
    const wasToday = (instant: string | null): boolean =>
      instant !== null && schoolNow(new Date(instant), timeZone).date === facts.today
    const people = (await readSheet({ req, facts, document }))
      .filter(({ acknowledgedAt, remindedAt }) => !acknowledgedAt && !wasToday(remindedAt))
      .map(({ person }) => person)
    if (people.length === 0) throw nobodyToRemind()
    const reminded = await rows(req).update({
      collection: SLUGS.acknowledgements,
      where: {
        document: { equals: document },
        school: { equals: facts.school },
        person: { in: people },
        acknowledgedAt: { exists: false },
      },
      data: { remindedAt: now() },
    })
    return { reminded }
  })
