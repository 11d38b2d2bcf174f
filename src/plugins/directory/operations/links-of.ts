import type { PayloadRequest } from 'payload'

import type { Localized } from '@/core/locale'
import type { PortalLink } from '@/core/plugin'
import { activePlugins } from '@/core/registry'

export type CardLink = { href: string; icon: string; label: Localized }

type Args = { req: PayloadRequest; on: PortalLink['on']; id: number }

/** Where plugins lead from the card of a person or of a class, as far as the reader may go there. */
export const linksOf = async ({ req, on, id }: Args): Promise<CardLink[]> => {
  const links = (await activePlugins(req))
    .flatMap(({ portal }) => portal?.links ?? [])
    .filter((link) => link.on === on)
    .sort((left, right) => left.order - right.order)
  const found = await Promise.all(
    links.map(async ({ href, icon, label, rule }) => {
      if ((await rule({ req, user: req.user })) !== true) return []
      const address = await href({ req, id })
      return address ? [{ href: address, icon, label }] : []
    }),
  )
  return found.flat()
}
