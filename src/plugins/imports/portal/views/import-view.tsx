import type { View } from '@/app/portal-page'
import { isAppError, notFound } from '@/core/errors'
import { parseId } from '@/core/ids'
import type { Localized } from '@/core/locale'
import { Card, DataTable, EmptyState, LinkButton, Notice, Page, Pagination, Row, Stack, Tabs } from '@/ui'
import { pageNumber } from '@/core/page-number'

import { isAdministrator } from '../../access/rules'
import { fieldsFor } from '../../domain/fields'
import { checkImport, countStates } from '../../operations/check-import'
import { findImport, type ImportRow } from '../../operations/find-import'
import { remarksOf } from '../../presenters/present-files'
import { importsMessages } from '../../translations'
import { ADMISSIONS, type Matching, type RowState } from '../../types'
import { ImportActions } from '../components/import-actions'
import { MatchingForm } from '../components/matching-form'
import { countsText } from '../counts-text'
import { returnTo } from '../return-to'

const PAGE_SIZE = 50
const STATES: readonly RowState[] = ['error', 'new', 'changed', 'duplicate', 'same']
type Props = Parameters<View>[0]

const Columns = ({ row, facts, locale }: { row: ImportRow } & Pick<Props, 'facts' | 'locale'>) => {
  if (row.kind === 'roster') return null
  const text = importsMessages(locale)
  const matching = JSON.parse(row.matching ?? '{}') as Matching
  const headers = JSON.parse(row.headers ?? '[]') as string[]
  const { nowhere, from, saveColumns, failed, admission, admissions } = text
  return (
    <Card title={text.columns}>
      <Stack>
        <p>{text.columnsLead}</p>
        <MatchingForm
          id={row.id}
          fields={fieldsFor(row.kind, { isAdministrator: isAdministrator(facts) }).map(({ key, label }) => ({
            key,
            label: label[locale],
            column: matching[key] ?? null,
          }))}
          headers={headers.flatMap((label, value) => (label ? [{ value, label }] : []))}
          from={row.kind === 'students' ? row.from : null}
          admission={row.kind === 'students' ? (row.admission ?? 'direct') : null}
          admissions={ADMISSIONS.map((value) => ({ value, label: admissions[value] }))}
          text={{ nowhere, from, saveColumns, failed, admission }}
        />
      </Stack>
    </Card>
  )
}

const Check = async ({ req, facts, locale, searchParams, row }: Props & { row: ImportRow }) => {
  const text = importsMessages(locale)
  const plan = await checkImport(req, facts, row).catch((error: unknown) => {
    if (isAppError(error)) return error.messageFor(locale)
    throw error
  })
  if (typeof plan === 'string') return <Notice tone="warn">{plan}</Notice>
  const counts = countStates(plan)
  const state = STATES.find((one) => one === searchParams.state)
  const shown = plan.reports.filter((one) => !state || one.state === state)
  const page = pageNumber(searchParams.page)
  const back = returnTo(searchParams.return)
  const href = (of?: RowState, number = 1) =>
    `/imports/${row.id}?${of ? `state=${of}&` : ''}page=${number}${back ? `&return=${encodeURIComponent(back)}` : ''}`
  const { confirm, checking, writing, stop, undo, failed } = text
  const hasWork = counts.new + counts.changed + counts.duplicate > 0
  return (
    <>
      <Notice>{row.kind === 'students' ? text.checkLeadStudents : text.checkLead}</Notice>
      {plan.newcomers.length > 0 && <Notice>{text.byOrder(plan.newcomers.length)}</Notice>}
      {counts.error > 0 && <Notice tone="warn">{text.hasErrors}</Notice>}
      {counts.error === 0 && !hasWork && <Notice tone="good">{text.nothing}</Notice>}
      {counts.error === 0 && hasWork && (
        <ImportActions
          id={row.id}
          counts={counts}
          text={{ confirm, checking, writing, stop, undo, failed }}
        />
      )}
      <Tabs
        look="segments"
        label={text.check}
        items={[
          { href: href(), label: `${text.all} ${plan.reports.length}`, isCurrent: !state },
          ...STATES.map((one) => ({
            href: href(one),
            label: `${text.states[one]} ${counts[one]}`,
            isCurrent: state === one,
          })),
        ]}
      />
      <Card
        title={text.check}
        isFlush
        actions={
          <LinkButton href={`/api/importing/${row.id}/report`} icon="download" download>
            {text.download}
          </LinkButton>
        }
      >
        <DataTable
          isFlush
          caption={text.check}
          rows={shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          rowKey={(one) => one.row}
          empty={<EmptyState isInside title={text.noRows} />}
          columns={[
            { key: 'row', header: text.row, cell: (one) => one.row },
            { key: 'who', header: text.who, width: 'wide', cell: (one) => one.title },
            { key: 'state', header: text.state, cell: (one) => text.states[one.state] },
            { key: 'remarks', header: text.remarks, cell: (one) => remarksOf(one, locale, row.sheet) },
          ]}
        />
      </Card>
      <Pagination
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={shown.length}
        hrefOf={(number) => href(state, number)}
      />
    </>
  )
}

/** What follows: slips for those who come in for the first time, orders to be signed. */
const Next = ({ row, locale }: { row: ImportRow; locale: Props['locale'] }) => {
  const text = importsMessages(locale)
  const hasDrafts = 'orders' in (JSON.parse(row.written ?? '{}') as object)
  if (row.kind !== 'students' && row.kind !== 'staff') return null
  return (
    <Card title={text.next}>
      <Stack>
        {hasDrafts && <p>{text.ordersLead}</p>}
        <p>{row.kind === 'staff' ? text.staffAccess : text.familyAccess}</p>
        <Row>
          {hasDrafts && (
            <LinkButton href="/orders" icon="file">
              {text.toOrders}
            </LinkButton>
          )}
          <LinkButton href={row.kind === 'staff' ? '/access-slips?staff=1' : '/access-slips'} icon="lock">
            {text.toSlips}
          </LinkButton>
        </Row>
      </Stack>
    </Card>
  )
}

/** One file: its columns, the check, the writing, the undoing. */
const ImportView: View = async (props) => {
  const { req, facts, locale, params, searchParams } = props
  const back = returnTo(searchParams.return)
  const text = importsMessages(locale)
  const id = parseId(params.import)
  if (id === null) throw notFound()
  const row = await findImport(req, facts, id)
  const warnings = JSON.parse(row.warnings ?? '[]') as Localized[]
  const { confirm, checking, writing, stop, undo, failed } = text
  return (
    <Page
      locale={locale}
      title={`${text.title}: ${text.kinds[row.kind]}`}
      lead={row.fileName}
      crumbs={[{ href: '/imports', label: text.title }]}
      actions={back && <LinkButton href={back}>{text.goBack}</LinkButton>}
    >
      {row.state === 'draft' &&
        warnings.map((warning) => (
          <Notice key={warning.ru} tone="warn">
            {warning[locale]}
          </Notice>
        ))}
      {row.state === 'draft' && !row.content && <Notice tone="warn">{text.gone}</Notice>}
      {row.state === 'draft' && row.content && (
        <>
          {await Check({ ...props, row })}
          <Columns row={row} facts={facts} locale={locale} />
        </>
      )}
      {row.state === 'done' && (
        <>
          <Notice tone="good" title={text.done}>
            {countsText(row.counts, locale)}
          </Notice>
          <Next row={row} locale={locale} />
          <ImportActions id={id} counts={null} text={{ confirm, checking, writing, stop, undo, failed }} />
        </>
      )}
      {row.state === 'undone' && <Notice>{text.undone}</Notice>}
    </Page>
  )
}

export default ImportView
