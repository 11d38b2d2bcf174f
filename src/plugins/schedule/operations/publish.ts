import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { isUniqueViolation, rows } from '@/db/rows'

import { dayBefore } from '../domain/lay-lessons'
import { SLUGS } from '../slugs'
import { takeDraft } from './load-version'
import { planPublication, type PublishArgs } from './plan-publication'
import { presentPublication, type PublicationPreview } from './present-publication'
import { dateTaken } from './schedule-errors'
import { writeLessons } from './write-lessons'

/** What publishing from the day would change; nothing is written. */
export const previewPublication = async (args: PublishArgs): Promise<PublicationPreview> =>
  presentPublication(args.facts, args.from, await planPublication(args))

/**
 * Publishes a draft from a day on, in one transaction: lessons to come without records are those of the draft, past
 * ones and those with records stay as they are. The version before ends on the day before.
 */
export const publishVersion = (args: PublishArgs & { revision: number }): Promise<PublicationPreview> =>
  inTransaction(args.req, async () => {
    const { req, facts, id, from, revision } = args
    await holdSchool(req, facts.school)
    await takeDraft({ req, facts, id, revision })
    const planned = await planPublication(args)
    await rows(req)
      .update({
        collection: SLUGS.versions,
        where: { id: { equals: id } },
        data: { state: 'published', from, to: planned.next ? planned.until : null, begins: from },
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? dateTaken({ date: from }, { path: 'from' }) : error
      })
    if (planned.before) {
      await rows(req).update({
        collection: SLUGS.versions,
        where: { id: { equals: planned.before.id } },
        data: { to: dayBefore(from) },
      })
    }
    await writeLessons({ req, facts, changes: planned.changes })
    return presentPublication(facts, from, planned)
  })
