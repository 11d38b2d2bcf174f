import type { ReactNode } from 'react'

import { Card } from '../card/card'
import type { KitPartProps } from './kit-part'

type KitCardProps = Pick<KitPartProps, 'theme'> & { title: string; isFlush?: boolean; children: ReactNode }

/** A card that says which theme it stands in: the same part is shown twice on a page, and names must differ. */
export const KitCard = ({ theme, title, isFlush, children }: KitCardProps) => (
  <Card title={title} note={theme} isFlush={isFlush}>
    {children}
  </Card>
)
