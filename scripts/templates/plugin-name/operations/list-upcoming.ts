import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { ownClassIds } from '@/access/own-classes'
import { presentClasses } from '@/access/present-year'
import { STAFF_STATUSES } from '@/core/statuses'
import { rows } from '@/db/rows'

import { upcoming } from '../domain/upcoming'
import { type PresentedPluginName, presentPluginName } from '../presenters/present-plugin-name'
import { SLUGS } from '../slugs'
import type { PluginNameRow } from '../types'

type Args = { req: PayloadRequest; facts: Facts }

/** What is ahead: for those who work here in every class, for families in their own. */
export const listUpcoming = async ({ req, facts }: Args): Promise<PresentedPluginName[]> => {
  const isOfStaff = STAFF_STATUSES.some((status) => facts.statuses.has(status))
  const classes = isOfStaff ? presentClasses(facts).map(({ id }) => id) : ownClassIds(facts)
  if (classes.length === 0) return []
  const list = await rows(req).find<PluginNameRow>({
    collection: SLUGS.pluginName as never,
    columns: ['id', 'class', 'title', 'date'],
    where: {
      school: { equals: facts.school },
      class: { in: classes },
      date: { greater_than_equal: facts.today },
    },
  })
  return upcoming(list, facts.today).map((row) => presentPluginName(facts, row))
}
