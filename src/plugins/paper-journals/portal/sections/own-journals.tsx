import type { ViewProps } from '@/app/portal-page'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { presentTerm, termsOfClass } from '@/plugins/journal'
import { Card, List, ListItem, LinkButton } from '@/ui'

import { journalName } from '../../presenters/present-discrepancy'
import { paperMessages } from '../../translations'
import { pagesHref } from '../hrefs'

type Props = Pick<ViewProps, 'facts' | 'locale'> & { date: SchoolDate }

/** A teacher's own journals with their pages to print; nothing for those who teach nothing. */
export const OwnJournals = ({ facts, locale, date }: Props) => {
  const { board: text } = paperMessages(locale)
  const own = facts.workloads
    .filter((row) => isWithin(row, date))
    .map((row) => ({
      id: row.id,
      name: journalName(facts, row.id),
      sortKey: facts.reference.classes.get(row.class)?.sortKey ?? '',
      term: presentTerm(termsOfClass(facts, row.class), date),
    }))
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
  if (own.length === 0) return null
  return (
    <Card title={text.own} isFlush>
      <List>
        {own.map(({ id, name, term }) => (
          <ListItem
            key={id}
            title={name}
            note={term?.name}
            end={
              term && (
                <LinkButton href={pagesHref({ workload: id }, term)} size="s" icon="file" download>
                  PDF <span className="sr-only">{text.printOf(name)}</span>
                </LinkButton>
              )
            }
          />
        ))}
      </List>
    </Card>
  )
}
