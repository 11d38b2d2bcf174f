import { Card } from '@/ui/card/card'
import { List, ListItem } from '@/ui/card/list'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Link } from '@/ui/link/link'

import type { ClassSection } from '../../types'

/** What another plugin knows of the class. */
export const ClassPart = ({ section: { title, lines, empty, all } }: { section: ClassSection }) => (
  <Card title={title} isFlush actions={<Link href={all.href}>{all.label}</Link>}>
    {lines.length === 0 ? (
      <EmptyState isInside title={empty} />
    ) : (
      <List label={title}>
        {lines.map((line) => (
          <ListItem key={line.key} href={line.href} title={line.title} note={line.note} />
        ))}
      </List>
    )}
  </Card>
)
