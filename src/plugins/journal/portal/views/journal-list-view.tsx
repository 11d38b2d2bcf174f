import type { View } from '@/app/portal-page'
import { Card, EmptyState, Link, LinkButton, Page } from '@/ui'

import { readJournalList } from '../../operations/journal-list'
import { journalMessages } from '../../translations'
import { AllJournals } from '../components/list/all-journals'
import { JournalCards } from '../components/list/journal-cards'
import { JournalLines } from '../components/list/journal-lines'
import { filterChoices } from './filter-choices'
import { readNumber } from './read-number'

/** The journals one may open: own ones by class, the class one leads, and for those who watch over them all. */
const JournalListView: View = async ({ req, facts, locale, searchParams }) => {
  const { list: text } = journalMessages(locale)
  const filter = {
    query: searchParams.q,
    grade: readNumber(searchParams.grade),
    class: readNumber(searchParams.class),
    subject: readNumber(searchParams.subject),
    teacher: readNumber(searchParams.teacher),
    page: readNumber(searchParams.page),
  }
  const { own, led, all } = await readJournalList({ req, facts, filter })
  const isEmpty = own.length === 0 && led.length === 0 && !all
  return (
    <Page locale={locale} title={text.title}>
      {isEmpty && (
        <EmptyState icon="journal" title={text.emptyTitle}>
          {text.emptyTeacher}
        </EmptyState>
      )}
      {own.length > 0 && <JournalCards items={own} locale={locale} text={text} />}
      {led.map(({ name, items, sections }) => (
        <Card
          key={name}
          title={text.ledClass(name)}
          note={text.ledLead}
          isFlush
          actions={sections.map(({ key, label, href }) => (
            <Link key={key} href={href}>
              {label}
            </Link>
          ))}
        >
          <JournalLines items={items} locale={locale} text={text} hasTeacher />
        </Card>
      ))}
      {all && (
        <AllJournals
          all={all}
          filter={filter}
          choices={filterChoices(facts)}
          locale={locale}
          text={text}
          hasTitle={own.length > 0 || led.length > 0}
          action={
            facts.statuses.has('deputy') || facts.statuses.has('administrator') ? (
              <LinkButton href="/admin/collections/workloads/create" icon="plus">
                {text.createWorkload}
              </LinkButton>
            ) : undefined
          }
        />
      )}
    </Page>
  )
}

export default JournalListView
