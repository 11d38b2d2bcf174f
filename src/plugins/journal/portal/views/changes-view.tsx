import type { View } from '@/app/portal-page'
import { notFound } from '@/core/errors'
import { withQuery } from '@/core/with-query'
import { initials } from '@/i18n/names'
import { DataTable, EmptyState, Link, Page, Pagination, SelectField, Stack } from '@/ui'
import { TableActions } from '@/ui/button/table-actions'
import { InstantForm } from '@/ui/instant-form/instant-form'

import { CHANGE_KINDS, type ChangeKind } from '../../domain/change-chain'
import { studentsOn } from '../../domain/roster'
import { CHANGES_PAGE_SIZE, listChanges } from '../../operations/list-changes'
import { presentChange, type PresentedChange } from '../../presenters/present-change'
import { journalMessages } from '../../translations'
import styles from './changes-view.module.css'
import { readNumber } from './read-number'

const kindOf = (value: string | undefined): ChangeKind | null =>
  CHANGE_KINDS.find((kind) => kind === value) ?? null

/** What was ever written in a journal: who, when, from what, to what. */
const ChangesView: View = async ({ req, facts, locale, params, searchParams }) => {
  const { changes: text, page: journal } = journalMessages(locale)
  const id = readNumber(params.workload)
  if (id === undefined) throw notFound()
  const filter = {
    kind: kindOf(searchParams.kind),
    student: readNumber(searchParams.student) ?? null,
    lesson: readNumber(searchParams.lesson) ?? null,
    term: readNumber(searchParams.term) ?? null,
  }
  const list = await listChanges({
    req,
    facts,
    workload: id,
    filter,
    page: readNumber(searchParams.page) ?? 1,
  })
  const { reference, today } = facts
  const name = [list.workload.subject.name, list.workload.class.name, list.workload.subgroup]
    .filter(Boolean)
    .join(', ')
  const address = `/journal/${id}/changes` as const
  const isFiltered = Object.values(filter).some((value) => value !== null)
  const students = [...studentsOn(reference, reference.workloads.get(id)!, today)]
    .flatMap((student) => {
      const person = reference.people.get(reference.students.get(student)?.person ?? 0)
      return person ? [{ value: String(student), label: initials(person) }] : []
    })
    .sort((left, right) => left.label.localeCompare(right.label, 'ru'))
  const table = (format: string): string =>
    withQuery(`/api/journal/workloads/${id}/changes/table`, { ...filter, format })
  return (
    <Page
      locale={locale}
      title={text.title(name)}
      lead={text.lead}
      width="full"
      crumbs={[
        { href: '/journal', label: journal.crumb },
        { href: `/journal/${id}`, label: name },
      ]}
      actions={<TableActions locale={locale} hrefOf={table} />}
    >
      <Stack>
        <InstantForm action={address} className={styles.filters} key={withQuery(address, filter)}>
          <SelectField
            name="kind"
            label={text.columns.kind}
            emptyLabel={text.anyKind}
            defaultValue={filter.kind ?? ''}
            options={CHANGE_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
          />
          <SelectField
            name="student"
            label={text.columns.student}
            emptyLabel={text.anyStudent}
            defaultValue={filter.student ? String(filter.student) : ''}
            options={students}
          />
        </InstantForm>
        <DataTable<PresentedChange>
          caption={text.title(name)}
          rows={list.changes.map((change) => presentChange(change, facts, locale))}
          rowKey={({ id: key }) => key}
          empty={
            <EmptyState icon="journal" title={isFiltered ? text.nothingTitle : text.emptyTitle}>
              {isFiltered ? text.nothingLead : text.emptyLead}
            </EmptyState>
          }
          columns={[
            { key: 'at', header: text.columns.at, cell: ({ at }) => at },
            { key: 'author', header: text.columns.author, cell: ({ author }) => author },
            {
              key: 'date',
              header: text.columns.date,
              cell: ({ lesson, date }) =>
                lesson === null ? date : <Link href={`/lessons/${lesson}`}>{date}</Link>,
            },
            { key: 'kind', header: text.columns.kind, cell: ({ kind }) => kind },
            { key: 'student', header: text.columns.student, cell: ({ student }) => student ?? '—' },
            { key: 'before', header: text.columns.before, cell: ({ before }) => before ?? text.empty },
            { key: 'after', header: text.columns.after, cell: ({ after }) => after ?? text.empty },
            { key: 'reason', header: text.columns.reason, cell: ({ reason }) => reason ?? '—' },
          ]}
        />
        <Pagination
          locale={locale}
          label={text.pages}
          page={list.page}
          pageSize={CHANGES_PAGE_SIZE}
          total={list.total}
          hrefOf={(number) => withQuery(address, { ...filter, page: number })}
        />
      </Stack>
    </Page>
  )
}

export default ChangesView
