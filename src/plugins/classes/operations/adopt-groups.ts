import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference } from '@/db/reference'
import { rows } from '@/db/rows'

import { requireDivider } from '../access/require-divider'
import { SLUGS } from '../slugs'
import { looseGroupsOf, refuseDivided } from './refuse-divided'

type Args = { req: PayloadRequest; facts: Facts; classId: number; subject: number }

/** Makes a division of the groups of a subject that belong to none: those of an import or of the admin panel. */
export const adoptGroups = ({ req, facts, classId, subject }: Args): Promise<{ id: number }> =>
  inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const card = requireDivider(facts, classId)
    const { reference, school } = facts
    const groups = await looseGroupsOf(req, classId, [subject])
    const year = reference.years.get(card.year)
    if (groups.length === 0 || !year) throw notFound()
    await refuseDivided({ req, facts, classId, subjects: [subject], from: year.startDate, isAdopting: true })
    const [id] = (await rows(req).insert({
      collection: SLUGS.divisions,
      rows: [
        {
          school,
          class: classId,
          name: reference.subjects.get(subject)?.name ?? '',
          from: year.startDate,
          to: null,
          revision: 1,
        },
      ],
    })) as [number]
    for (const [index, group] of groups.entries())
      await rows(req).update({
        collection: 'subgroups',
        where: { id: { equals: group.id } },
        data: { division: id, part: index + 1 },
      })
    forgetReference(req, school)
    return { id }
  })
