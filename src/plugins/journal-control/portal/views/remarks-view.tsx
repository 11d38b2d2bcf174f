import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { formatDate } from '@/i18n/format'
import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  LinkButton,
  Page,
  Pagination,
  SelectField,
  Stack,
} from '@/ui'
import { TableActions } from '@/ui/button/table-actions'
import { FilterForm } from '@/ui/filter-form/filter-form'

import { isWaiting } from '../../domain/remark-moves'
import { listRemarks, type RemarkFilter, seesAll } from '../../operations/list-remarks'
import { presentLineName, studentName, teacherName } from '../../presenters/present-line'
import { controlMessages } from '../../translations'
import { REMARK_KINDS, REMARK_STATES, type RemarkRow } from '../../types'
import { controlChoices, remarkKinds } from '../choices'
import { hrefs } from '../hrefs'
import { ControlTabs } from '../sections/control-tabs'
import { RemarkBadge } from '../sections/remark-badge'

const PAGE_SIZE = 50
const STATES = ['unsettled', 'overdue', ...REMARK_STATES] as const

/** Remarks: all of the school for those who check, the own ones for a teacher. */
const RemarksView: View = async ({ req, facts, locale, searchParams }) => {
  const all = controlMessages(locale)
  const { remark: text } = all
  const isOverseer = seesAll(facts)
  const filter: RemarkFilter = {
    state: STATES.find((state) => state === searchParams.state) ?? null,
    kind: REMARK_KINDS.find((kind) => kind === searchParams.kind) ?? null,
    teacher: isOverseer ? parseId(searchParams.teacher) : null,
    class: parseId(searchParams.class),
    query: (searchParams.q ?? '').slice(0, 100),
  }
  const list = await listRemarks({ req, facts, filter })
  const { query, ...rest } = filter
  const address = { ...rest, q: query, from: null, to: null }
  const isFiltered = Object.values(filter).some(Boolean)
  const last = Math.max(1, Math.ceil(list.length / PAGE_SIZE))
  const page = Math.min(parseId(searchParams.page) ?? 1, last)
  const choices = controlChoices(facts)
  const columns: Column<RemarkRow>[] = [
    {
      key: 'text',
      header: text.text,
      width: 'wide',
      cell: (row) => <Link href={hrefs.remark(row.id)}>{row.text}</Link>,
    },
    {
      key: 'state',
      header: text.state,
      cell: (row) => <RemarkBadge remark={row} today={facts.today} locale={locale} />,
    },
    { key: 'dueDate', header: text.dueDate, cell: (row) => formatDate(locale, row.dueDate, 'short') },
    ...(isOverseer
      ? [{ key: 'teacher', header: text.teacher, cell: (row: RemarkRow) => teacherName(facts, row.teacher) }]
      : []),
    {
      key: 'journal',
      header: text.journal,
      cell: (row) => {
        const name = presentLineName(facts, row.workload)
        return `${name.class} · ${name.subject}`
      },
    },
    {
      key: 'lesson',
      header: text.lesson,
      cell: (row) =>
        [
          row.lessonDate ? formatDate(locale, row.lessonDate, 'short') : text.whole,
          studentName(facts, row.student),
        ]
          .filter(Boolean)
          .join(', '),
    },
    { key: 'kind', header: text.kind, cell: (row) => all.kinds[row.kind] },
    { key: 'answer', header: text.answer, width: 'wide', cell: (row) => row.answer ?? '' },
  ]
  return (
    <Page
      locale={locale}
      title={isOverseer ? text.title : text.own}
      lead={text.lead(
        list.filter(({ state }) => isWaiting(state)).length,
        list.filter(({ state }) => state === 'answered').length,
      )}
      width="full"
      {...(isOverseer ? { tabs: <ControlTabs locale={locale} current="remarks" /> } : {})}
      actions={
        <TableActions locale={locale} hrefOf={(format) => hrefs.remarksTable({ ...address, format })} />
      }
    >
      <Stack>
        {(list.length > 0 || isFiltered) && (
          <FilterForm
            locale={locale}
            action={hrefs.remarks()}
            label={text.search}
            placeholder={text.searchHint}
            value={query}
          >
            <SelectField
              name="state"
              label={text.state}
              emptyLabel={text.any}
              defaultValue={filter.state ?? ''}
              options={STATES.map((value) => ({
                value,
                label:
                  value === 'unsettled'
                    ? text.unsettled
                    : value === 'overdue'
                      ? text.overdue
                      : all.states[value],
              }))}
            />
            <SelectField
              name="kind"
              label={text.kind}
              emptyLabel={text.any}
              defaultValue={filter.kind ?? ''}
              options={remarkKinds(locale)}
            />
            {isOverseer && (
              <SelectField
                name="teacher"
                label={text.teacher}
                emptyLabel={text.any}
                defaultValue={filter.teacher ?? ''}
                options={choices.teachers}
              />
            )}
          </FilterForm>
        )}
        <DataTable<RemarkRow>
          caption={text.caption}
          rows={list.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          rowKey={({ id }) => id}
          columns={columns}
          empty={
            <EmptyState
              icon={isFiltered ? 'search' : 'check-circle'}
              title={isFiltered ? text.nothingTitle : text.emptyTitle}
              action={isFiltered && <LinkButton href={hrefs.remarks()}>{text.reset}</LinkButton>}
            >
              {isFiltered ? text.nothingLead : isOverseer ? text.emptyOverseer : text.emptyTeacher}
            </EmptyState>
          }
        />
        <Pagination
          locale={locale}
          label={text.pages}
          page={page}
          pageSize={PAGE_SIZE}
          total={list.length}
          hrefOf={(number) => hrefs.remarks({ ...address, page: number })}
        />
      </Stack>
    </Page>
  )
}

export default RemarksView
