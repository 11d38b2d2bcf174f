import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, LinkButton, List, ListItem, Stack } from '@/ui'
import { staffName } from '@/plugins/schedule'

import { readNotices } from '../../operations/announce'
import { substitutionMessages } from '../../translations'
import type { SubstitutionRow } from '../../types'
import { ActionButton } from '@/ui/button/action-button'
import { hrefs } from '../hrefs'

const SHOWN = 10

/** What a teacher gives for others in the coming days, to be acknowledged, and what befalls the class led. */
const OwnSubstitutions: View = async ({ req, facts, locale }) => {
  const text = substitutionMessages(locale).home
  const { errors } = messages(locale)
  const { own, ofClasses } = await readNotices({ req, facts })
  if (own.length === 0 && ofClasses.length === 0) return null
  const { reference } = facts
  const titleOf = (row: SubstitutionRow): string =>
    [
      reference.classes.get(row.class)?.name,
      reference.subjects.get(reference.workloads.get(row.workload)?.subject ?? 0)?.name,
    ]
      .filter(Boolean)
      .join(' · ')
  const noteOf = (row: SubstitutionRow, what: string): string =>
    [
      formatDate(locale, row.date, 'weekdayShort'),
      row.room && reference.rooms.get(row.room)?.name,
      what,
      row.note,
    ]
      .filter(Boolean)
      .join(' · ')
  const whatOf = (row: SubstitutionRow): string => {
    if (row.kind === 'cancel') return text.cancelled
    if (row.kind === 'move') return text.moved
    return `${staffName(facts, row.substitute)} ${text.insteadOf(staffName(facts, row.teacher))}`
  }
  return (
    <Stack>
      {own.length > 0 && (
        <Card
          title={text.own}
          isFlush
          actions={
            <LinkButton href={hrefs.sheet(own[0]!.date)} size="s">
              {text.sheet}
            </LinkButton>
          }
        >
          <List>
            {own.slice(0, SHOWN).map((row) => (
              <ListItem
                key={row.id}
                lead={row.number}
                title={titleOf(row)}
                note={noteOf(
                  row,
                  [text.insteadOf(staffName(facts, row.teacher)), row.kind === 'merge' && text.merged]
                    .filter(Boolean)
                    .join(', '),
                )}
                end={
                  row.acknowledgedAt ? (
                    <Badge tone="good">{text.acknowledged}</Badge>
                  ) : (
                    <ActionButton
                      url={`/api/substituting/substitutions/${row.id}/acknowledgement`}
                      label={text.acknowledge}
                      spoken={`${text.acknowledge}: ${titleOf(row)}, ${row.number}`}
                      size="s"
                      errorText={errors}
                    />
                  )
                }
              />
            ))}
          </List>
        </Card>
      )}
      {ofClasses.length > 0 && (
        <Card
          title={text.ofClasses}
          isFlush
          actions={
            own.length === 0 && (
              <LinkButton href={hrefs.sheet(ofClasses[0]!.date)} size="s">
                {text.sheet}
              </LinkButton>
            )
          }
        >
          <List>
            {ofClasses.slice(0, SHOWN).map((row) => (
              <ListItem key={row.id} lead={row.number} title={titleOf(row)} note={noteOf(row, whatOf(row))} />
            ))}
          </List>
        </Card>
      )}
    </Stack>
  )
}

export default OwnSubstitutions
