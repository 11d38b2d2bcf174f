import type { Locale } from '@/core/locale'
import { isIconName, LinkButton } from '@/ui'

import type { CardLink } from '../../operations/links-of'

type Props = { locale: Locale; links: readonly CardLink[] }

/** What other plugins offer for this person or class. */
export const CardLinks = ({ locale, links }: Props) =>
  links.map(({ href, icon, label }) => (
    <LinkButton key={href} href={href} icon={isIconName(icon) ? icon : undefined}>
      {label[locale]}
    </LinkButton>
  ))
