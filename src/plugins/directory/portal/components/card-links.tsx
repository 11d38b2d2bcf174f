import type { PayloadRequest } from 'payload'

import type { Locale } from '@/core/locale'
import type { PortalLink } from '@/core/plugin'
import { isIconName, LinkButton } from '@/ui'

import { linksOf } from '../../operations/links-of'

type Props = { req: PayloadRequest; locale: Locale; on: PortalLink['on']; id: number }

/** What other plugins offer for this person or class. */
export const CardLinks = async ({ req, locale, on, id }: Props) =>
  (await linksOf({ req, on, id })).map(({ href, icon, label }) => (
    <LinkButton key={href} href={href} icon={isIconName(icon) ? icon : undefined}>
      {label[locale]}
    </LinkButton>
  ))
