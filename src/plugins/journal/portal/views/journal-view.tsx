import type { View } from '@/app/portal-page'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { EmptyState, LinkButton, Notice, Page, Tabs } from '@/ui'

import { readsChanges } from '../../operations/list-changes'
import { readJournalPage } from '../../operations/journal-page'
import { journalMessages } from '../../translations'
import { JournalWorkspace } from '../components/journal-workspace'
import styles from './journal-view.module.css'
import { readNumber } from './read-number'

/** A journal: students × lessons of a term. */
const JournalView: View = async ({ req, facts, locale, params, searchParams }) => {
  const messages = journalMessages(locale)
  const text = messages.page
  const id = readNumber(params.workload)
  if (id === undefined) throw notFound()
  const page = await readJournalPage({ req, facts, workload: id, term: readNumber(searchParams.term) })
  const { workload, term, terms, canWrite, lessons, students } = page
  const name = [workload.class.name, workload.subgroup].filter(Boolean).join(', ')
  const title = text.title(workload.subject.name, name)
  const isOwn = facts.workloads.some((row) => row.id === id)
  return (
    <Page
      locale={locale}
      title={title}
      crumbs={[{ href: '/journal', label: text.crumb }]}
      width="full"
      actions={
        readsChanges(facts, facts.reference.workloads.get(id)!) && (
          <LinkButton href={`/journal/${id}/changes`}>{messages.changes.link}</LinkButton>
        )
      }
      tabs={
        <div className={styles.terms}>
          <Tabs
            label={text.terms}
            look="segments"
            items={terms.map((one) => ({
              href: `/journal/${id}?term=${one.id}`,
              label: one.name,
              isCurrent: one.id === term.id,
            }))}
          />
        </div>
      }
    >
      {!canWrite && lessons.length > 0 && (
        <Notice>{isOwn ? text.readOnly.ended : text.readOnly.other(workload.teacher)}</Notice>
      )}
      <p className={styles.onPaper}>{text.onPaper(term.name, workload.teacher)}</p>
      {students.length === 0 ? (
        <EmptyState icon="people" title={text.noStudentsTitle}>
          {text.noStudentsLead}
        </EmptyState>
      ) : lessons.length === 0 ? (
        <EmptyState icon="calendar" title={text.noLessonsTitle(term.name)}>
          {text.noLessonsLead}
        </EmptyState>
      ) : (
        <JournalWorkspace
          key={`${id} ${term.id}`}
          page={page}
          user={facts.user}
          readAt={now().getTime()}
          title={title}
          topicsTitle={text.topics}
          text={messages.work}
          locale={locale}
        />
      )}
    </Page>
  )
}

export default JournalView
