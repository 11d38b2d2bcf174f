import type { View } from '@/app/portal-page'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { messages as kitMessages } from '@/i18n/messages'
import { isActive } from '@/core/registry'
import { EmptyState, LinkButton, Notice, Page, Tabs } from '@/ui'

import { mayRead } from '../../access/may-record'
import { readsChanges } from '../../operations/list-changes'
import { remarksOf } from '../../operations/journal-remarks'
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
  // Who stands in for a lesson sees its journal and not the final marks.
  const hasFinals = mayRead(facts, facts.reference.workloads.get(id)!) && (await isActive(req, 'final-marks'))
  const isOwn = facts.workloads.some((row) => row.id === id)
  return (
    <Page
      locale={locale}
      title={title}
      crumbs={[{ href: '/journal', label: text.crumb }]}
      width="full"
      actions={
        <>
          {hasFinals && <LinkButton href={`/final-marks/${id}`}>{text.finals}</LinkButton>}
          {readsChanges(facts, facts.reference.workloads.get(id)!) && (
            <LinkButton href={`/journal/${id}/changes`}>{messages.changes.link}</LinkButton>
          )}
        </>
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
          pageJson={JSON.stringify(page)}
          user={facts.user}
          readAt={now().getTime()}
          title={title}
          errorText={kitMessages(locale).errors}
          remarks={await remarksOf(req, facts, id)}
          topicsTitle={text.topics}
          text={messages.work}
          locale={locale}
        />
      )}
    </Page>
  )
}

export default JournalView
