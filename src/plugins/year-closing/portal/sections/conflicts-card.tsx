import type { Locale } from '@/core/locale'
import { Badge, Card, EmptyState, List, ListItem } from '@/ui'

import type { NamedConflict } from '../../operations/read-overview'
import { yearClosingMessages } from '../../translations'
import { hrefs } from '../hrefs'

/** No more than a person can work through at once. */
const SHOWN = 50

/** Where a conflict is mended. */
const hrefOf = (conflict: NamedConflict, mayClose: boolean): string | undefined => {
  switch (conflict.code) {
    case 'classesNotApproved':
    case 'overfull':
      return mayClose ? hrefs.plan : undefined
    case 'leavingByDraft':
    case 'openOrder':
    case 'orderFailed':
      return conflict.order === null ? undefined : hrefs.order(conflict.order)
    case 'enrolledTwice':
    case 'endedWithoutOrder':
      return conflict.person === null ? undefined : hrefs.person(conflict.person)
    default:
      return conflict.class === null ? undefined : hrefs.class(conflict.class)
  }
}

type Props = { conflicts: readonly NamedConflict[]; mayClose: boolean; locale: Locale }

/** Everything that stands in the way, each with the way to where it is mended. */
export const ConflictsCard = ({ conflicts, mayClose, locale }: Props) => {
  const text = yearClosingMessages(locale)
  const titleOf = ({ code, name, className, count, most }: NamedConflict): string =>
    code === 'overfull'
      ? text.overfullBy(className ?? '', count ?? 0, most ?? 0)
      : [name, className].filter(Boolean).join(', ') || text.conflicts[code]
  return (
    <Card
      title={text.conflictsTitle}
      note={conflicts.length > 0 ? String(conflicts.length) : undefined}
      isFlush
    >
      {conflicts.length === 0 ? (
        <EmptyState isInside icon="check-circle" title={text.noConflicts}>
          {text.noConflictsLead}
        </EmptyState>
      ) : (
        <List>
          {conflicts.slice(0, SHOWN).map((conflict, at) => (
            <ListItem
              key={`${conflict.code} ${at}`}
              href={hrefOf(conflict, mayClose)}
              title={titleOf(conflict)}
              note={
                titleOf(conflict) === text.conflicts[conflict.code]
                  ? undefined
                  : text.conflicts[conflict.code]
              }
              end={<Badge tone="bad">{text.mend}</Badge>}
            />
          ))}
          {conflicts.length > SHOWN && <ListItem title={text.conflictsMore(conflicts.length - SHOWN)} />}
        </List>
      )}
    </Card>
  )
}
