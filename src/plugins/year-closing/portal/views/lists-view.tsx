import type { ViewProps } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { messages } from '@/i18n/messages'
import { Card, DataTable, EmptyState, LinkButton, Notice, Page, SelectField, Stack } from '@/ui'
import { PrintButton } from '@/ui/button/print-button'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { type ListName, LISTS, readLists } from '../../operations/read-lists'
import { yearClosingMessages } from '../../translations'
import { outcomeOf } from '../../translations/outcome-of'
import { hrefs } from '../hrefs'
import { FiguresTable } from '../sections/figures-table'

const isList = (name: string | undefined): name is ListName => LISTS.includes(name as ListName)

/** The control lists and the reconciliation: printed, or taken away as tables. */
const ListsView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const { title, lists: text } = yearClosingMessages(locale)
  const list = isList(searchParams.list) ? searchParams.list : 'all'
  const asked = parseId(searchParams.class)
  const q = (searchParams.q ?? '').slice(0, 100)
  const found = await readLists({ req, facts, list, q })
  const crumbs = [{ label: title, href: hrefs.overview }]
  if (!found)
    return (
      <Page locale={locale} title={text.title} crumbs={crumbs}>
        <EmptyState icon="people" title={text.none}>
          {text.noneLead}
        </EmptyState>
      </Page>
    )
  const classId = found.reconciliation.some((row) => row.class === asked) ? asked : null
  const students = found.students.filter((row) => classId === null || row.class === classId)
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead(facts.reference.years.get(found.closing.year)?.name ?? '')}
      crumbs={crumbs}
      actions={
        <>
          <LinkButton href={hrefs.listsFile(list, classId)} icon="download" download>
            {text.xlsx}
          </LinkButton>
          <PrintButton>{messages(locale).actions.print}</PrintButton>
        </>
      }
    >
      <Stack gap={24}>
        <Notice>{found.isOrdered ? text.after : text.before}</Notice>
        <FilterForm
          action="/year-closing/lists"
          locale={locale}
          label={text.search}
          placeholder={text.searchHint}
          value={q}
        >
          <SelectField
            name="list"
            label={text.list}
            defaultValue={list}
            options={LISTS.map((name) => ({ value: name, label: text.names[name] }))}
          />
          <SelectField
            name="class"
            label={text.class}
            emptyLabel={text.anyClass}
            defaultValue={classId ?? ''}
            options={found.reconciliation.map((row) => ({ value: row.class, label: row.className }))}
          />
        </FilterForm>
        <p role="status">{text.count(students.length)}</p>
        <DataTable
          caption={`${text.title}: ${text.names[list]}`}
          hasCaption
          rows={students}
          rowKey={({ student }) => student}
          empty={<EmptyState icon="people" title={text.empty} />}
          columns={[
            { key: 'class', header: text.class, cell: ({ className }) => className },
            { key: 'name', header: text.name, cell: ({ name }) => name },
            { key: 'list', header: text.list, cell: (row) => outcomeOf(row.list, locale) },
            { key: 'target', header: text.target, cell: ({ targetName }) => targetName ?? '—' },
            { key: 'debts', header: text.debts, cell: ({ debts }) => debts.join(', ') || '—' },
            { key: 'reason', header: text.reason, cell: ({ reason }) => reason ?? '—' },
          ]}
        />
        <Card
          title={text.reconciliation}
          isFlush
          actions={
            <LinkButton size="s" href={hrefs.reconciliationFile} icon="download" download>
              {text.xlsx}
            </LinkButton>
          }
        >
          <p className="sr-only">{text.reconciliationLead}</p>
          <FiguresTable
            locale={locale}
            caption={text.reconciliationLead}
            rows={found.reconciliation}
            nameOf={({ className }) => className}
          />
        </Card>
      </Stack>
    </Page>
  )
}

export default ListsView
