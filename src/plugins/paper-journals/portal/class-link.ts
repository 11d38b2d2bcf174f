import { requireFacts } from '@/access/require-facts'
import type { PortalLink } from '@/core/plugin'

import { seesChecksOf } from '../access/rules'
import { weekHref } from './hrefs'

/** From the card of a class to its check; nothing for those who may not see it. */
export const classBoardHref: PortalLink['href'] = async ({ req, id }) =>
  seesChecksOf(await requireFacts(req), id) ? weekHref({ class: id }) : null
