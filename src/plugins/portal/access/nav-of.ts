import type { PayloadRequest } from 'payload'

import type { NavItem } from '@/core/plugin'
import { activePlugins } from '@/core/registry'

/** The navigation of the reader: what the plugins bring and the rules let through, in order. */
export const navOf = async (req: PayloadRequest): Promise<NavItem[]> => {
  const items = (await activePlugins(req)).flatMap(({ portal }) => portal?.nav ?? [])
  const verdicts = await Promise.all(items.map(async ({ rule }) => rule({ req, user: req.user })))
  return items.filter((_, index) => verdicts[index] === true).sort((left, right) => left.order - right.order)
}
